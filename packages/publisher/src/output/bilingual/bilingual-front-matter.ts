import { applyReplacements, type Document, type Locale, replacementsOf } from '@collate/parser'
import type { Tie } from './group-ties.ts'
import type { SideOrder } from './write-bilingual.ts'

/**
 * Writes the front matter of a bilingual document: the source's, every value that readers see in both languages, parted by a slash,
 * and `lang` with both locales. `notice` says that it is a draft.
 */
export function bilingualFrontMatter(
  source: Document,
  target: Document,
  ties: readonly Tie[],
  order: SideOrder & { readonly notice: string | undefined },
): string {
  const { first, notice } = order
  const locales: readonly Locale[] =
    first === 'source' ? [order.source, order.target] : [order.target, order.source]
  const fields = joinValues(source, target, ties, order)
    .replaceAll(/^(lang|notice):.*(\r?\n|$)/gm, '')
    .trimEnd()
  return [
    ...(fields === '' ? [] : [fields]),
    `lang: [${locales.join(', ')}]`,
    ...(notice === undefined ? [] : [noticeLine(notice)]),
  ].join('\n')
}

/** The line of front matter that says that a document is a draft. JSON's strings are YAML's too (YAML 1.2, section 1.2). */
export function noticeLine(notice: string): string {
  return `notice: ${JSON.stringify(notice)}`
}

// A bilingual document’s front matter is YAML; of TOML what readers see goes over, where it is no list and in no table.
function valuesAsYaml(
  { blocks }: Document,
  edits: readonly { readonly block: number; readonly text: string }[],
): string {
  const texts = new Map(edits.map(({ block, text }) => [block, text]))
  const values = blocks.filter(({ kind }) => kind === 'front-matter')
  return values
    .filter(
      ({ name = '.' }) =>
        !name.includes('.') && values.filter((value) => value.name === name).length === 1,
    )
    .map(({ name, index, text }) => `${name}: ${JSON.stringify(texts.get(index) ?? text)}`)
    .join('\n')
}

function joinValues(
  source: Document,
  target: Document,
  ties: readonly Tie[],
  { first }: SideOrder,
): string {
  const node = source.flow.find(({ kind }) => kind === 'front-matter')
  if (node === undefined) return ''
  // A value of several sentences has several ties, all to the same value.
  const edits = [...new Map(ties)].flatMap(([from, to]) => {
    const [block, other] = [source.blocks[from], target.blocks[to]]
    if (block?.kind !== 'front-matter' || other === undefined || other.text === block.text)
      return []
    const both = first === 'source' ? [block.text, other.text] : [other.text, block.text]
    return [{ block: from, start: 0, end: block.text.length, text: both.join(' / ') }]
  })
  if (source.file.startsWith('+++', node.start)) return valuesAsYaml(source, edits)
  const inside = replacementsOf(source, edits).map(({ start, end, text }) => ({
    start: start - node.start,
    end: end - node.start,
    text,
  }))
  const fenced = applyReplacements(source.file.slice(node.start, node.end), inside)
  return fenced
    .replace(/^---[^\r\n]*\r?\n/, '')
    .replace(/(^|\r?\n)---\s*$/, '')
    .replaceAll('\r\n', '\n')
}
