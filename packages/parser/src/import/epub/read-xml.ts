import { characterEntities } from 'character-entities'
import type { Element, Root } from 'hast'
import { find, html, svg } from 'property-information'
import { SaxesParser } from 'saxes'
import { CollateError } from '../../model/error.ts'
import { MAX_DEPTH } from '../limits.ts'

/**
 * Reads XML into a tree of HTML. No entity but HTML's own is known, and none of those grows; nothing outside the file is opened.
 *
 * @returns nothing where it is not well-formed.
 * @throws {CollateError} `import/entities` where it declares entities of its own, as XXE and billion-laughs attacks do,
 * `document/too-deep`.
 */
export function readXml(text: string, file: string): Root | undefined {
  const root: Root = { type: 'root', children: [] }
  const open: (Root | Element)[] = [root]
  let isBroken = false
  const parser = new SaxesParser()
  Object.assign(parser.ENTITIES, characterEntities)
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('doctype', (type) => refuseEntities(type, file))
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw tooDeep(file)
    const line = { line: parser.line, column: 1 }
    const node: Element = {
      type: 'element',
      tagName: localName(name),
      properties: propertiesOf(attributes as Record<string, string>),
      children: [],
      position: { start: line, end: line },
    }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => {
    const node = open.pop()
    if (node?.position !== undefined) node.position.end = { line: parser.line, column: 1 }
  })
  const addText = (value: string) => void open.at(-1)?.children.push({ type: 'text', value })
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof CollateError) throw error
    return undefined
  }
  return isBroken ? undefined : root
}

function refuseEntities(doctype: string, file: string): void {
  if (!/<!(?:ENTITY|ATTLIST|ELEMENT)/.test(doctype)) return
  throw new CollateError('import/entities', `Cannot read \`${file}\`, it declares entities`, {
    file,
  })
}

function tooDeep(file: string): CollateError {
  return new CollateError('document/too-deep', `Cannot read \`${file}\`, it is nested too deep`, {
    file,
  })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

// `epub:type` stays as it is; all others get the names that trees of HTML use.
function propertiesOf(attributes: Readonly<Record<string, string>>): Element['properties'] {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !name.startsWith('xmlns'))
      .map(([name, value]) => {
        const { property, spaceSeparated } = find(name.startsWith('xlink:') ? svg : html, name)
        return [property, spaceSeparated ? value.split(/\s+/).filter((part) => part !== '') : value]
      }),
  )
}
