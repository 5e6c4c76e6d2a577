import { type FlowNode, readFrontMatter } from '@collate/parser'
import type { Check, Reading, Report } from './check.ts'
import { spotInFile } from './gaps.ts'
import type { Spot } from './prose.ts'

/** Fields of front matter that the target lacks, or whose settings differ. */
export const frontMatterMismatch: Check = {
  id: 'front-matter-mismatch',
  severity: 'warning',
  summary: 'The target’s front matter lacks a field of the source, or switches something else on.',
  reason: `The generator reads the front matter: without \`layout: home\` the page looks like any other, without \`outline: deep\` it has no table of
contents.

Fields with words (\`title\`, \`description\`) are text: \`missing-translation\` and \`untranslated-target\` look after them. Names, dates and
addresses may differ; compared by value are only numbers and what is switched on or off. Fields that only the target has are its own affair.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: '---\ntitle: Tea\nlayout: home\noutline: false\n---\n\nHot.\n',
      target: '---\ntitle: 茶\noutline: true\n---\n\n烫。\n',
      finds: ['layout: home', 'outline: true'],
    },
    {
      locales: ['zh', 'en'],
      source: '---\nlayout: home\ndraft: false\n---\n\n烫。\n',
      target: 'Hot.\n',
      finds: ['---\nlayout: home\ndraft: false\n---'],
    },
    {
      locales: ['en', 'zh'],
      source: '---\ntitle: Tea\nlang: en\norder: 2\n---\n\nHot.\n',
      target: '---\ntitle: 茶\nlang: zh\norder: 2\ntranslator: 陆羽\n---\n\n烫。\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target }) {
    if (target === undefined) return
    const ours = frontMatterOf(source)
    const theirs = frontMatterOf(target)
    if (ours === undefined) return
    const fields = Object.entries(readFrontMatter(source.document))
    const lacking = fields.filter(([name]) => !isText(name, source))
    if (theirs === undefined) {
      if (lacking.length > 0)
        yield { message: 'none', at: spotInFile(source, ours), wrong: 'target' }
      return
    }
    const given = readFrontMatter(target.document)
    for (const [name, value] of lacking) {
      if (!Object.hasOwn(given, name))
        yield {
          message: 'missing',
          values: { name },
          at: fieldIn(name, ours, source),
          wrong: 'target',
        }
      else
        yield* compare(name, [value, given[name]], {
          at: fieldIn(name, theirs, target),
          against: fieldIn(name, ours, source),
        })
    }
  },
}

// What a translation has of its own.
const OWN =
  /^(?:lang|language|locale|date|updated|last_?mod|lastUpdated|created|version|revision|weight|id|sha|commit)$/i

function* compare(
  name: string,
  [ours, theirs]: readonly [unknown, unknown],
  where: Pick<Report, 'at' | 'against'>,
): Generator<Report> {
  const isSetting = (value: unknown) => typeof value === 'boolean' || typeof value === 'number'
  if (!isSetting(ours) || !isSetting(theirs) || ours === theirs || OWN.test(name)) return
  yield {
    message: 'changed',
    values: { name, source: String(ours), target: String(theirs) },
    ...where,
  }
}

function frontMatterOf({ document }: Reading): FlowNode | undefined {
  return document.flow.find(({ kind }) => kind === 'front-matter')
}

// Fields that readers see are blocks.
function isText(name: string, { document }: Reading): boolean {
  return document.blocks.some(
    (block) =>
      block.kind === 'front-matter' && (block.name === name || block.name?.startsWith(`${name}.`)),
  )
}

// The line of a field; the whole where it is written in another way.
function fieldIn(name: string, node: FlowNode, reading: Reading): Spot {
  const text = reading.document.file.slice(node.start, node.end)
  let start = 0
  for (const line of text.split('\n')) {
    const key = /^["']?([\w.-]+)["']?\s*[:=]/.exec(line)?.[1]
    const from = node.start + start
    if (key === name) return spotInFile(reading, { start: from, end: from + line.trimEnd().length })
    start += line.length + 1
  }
  return spotInFile(reading, node)
}
