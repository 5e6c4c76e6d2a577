import type { Inline } from '@collate/parser'
import { oncePerReading } from '../reading/once.ts'
import { type Prose, type Spot, spotOf, spotOfInline } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Headings whose anchors differ, and links inside a page that lead nowhere for it. */
export const headingAnchorMismatch: Check = {
  id: 'heading-anchor-mismatch',
  severity: 'error',
  summary:
    'A heading lacks the anchor of its counterpart, or a link leads to an anchor that the translation does not have.',
  reason: `Generators make anchors of the words of a heading, so translating a heading breaks every link to it. That is why translated sites write
anchors out, \`## 泡茶 {#making-tea}\`: they must be those of the source, and each only once.

A link inside the page (\`#making-tea\`) whose heading has been translated without an anchor is reported at the link, where the source's own
link does lead somewhere.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: '## Making tea {#making}\n\n## Ink {#ink}\n',
      target: '## 泡茶\n\n## 墨 {#inc}\n',
      finds: ['泡茶', '{#inc}'],
    },
    {
      locales: ['en', 'zh'],
      source: '## Making tea\n\nSee [above](#making-tea).\n',
      target: '## 泡茶\n\n参见[上文](#making-tea)。\n',
      finds: ['[上文](#making-tea)'],
    },
    { locales: ['zh'], source: '## 茶 {#tea}\n\n## 红茶 {#tea}\n', finds: ['{#tea}'] },
    {
      locales: ['zh', 'en'],
      source: '## 泡茶 {#making}\n\n参见[上文](#making)。\n',
      target: '## Making tea {#making}\n\nSee [above](#making).\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target, pairs }, context) {
    if (target === undefined) {
      yield* repeated(source, new Set())
      return
    }
    const taken = new Set(anchorsOf(target).map(({ id }) => id))
    yield* repeated(
      target,
      new Set([...repeated(source, new Set())].map(({ values }) => values?.['id'])),
    )
    for (const pair of pairs) if (isOfHeading(pair)) yield* compare(pair, { target, taken })
    yield* brokenLinks(source, target, context)
  },
}

interface Anchor {
  readonly id: string
  readonly spot: Spot
}

const ID = /^\{#([^\s{}]+)/

function anchorOf(prose: Prose): (Anchor & { readonly inline: Inline }) | undefined {
  const inline = prose.block.inlines.findLast(
    ({ kind, value = '' }) => kind === 'expression' && ID.test(value),
  )
  const id = ID.exec(inline?.value ?? '')?.[1]
  return inline === undefined || id === undefined
    ? undefined
    : { id, inline, spot: spotOfInline(prose, inline) }
}

const anchorsOf: (reading: Reading) => readonly Anchor[] = oncePerReading(({ proses }) =>
  proses.flatMap((prose) => (prose.block.kind === 'heading' ? (anchorOf(prose) ?? []) : [])),
)

function* repeated(reading: Reading, known: ReadonlySet<unknown>): Generator<Report> {
  const seen = new Set<string>()
  for (const { id, spot } of anchorsOf(reading)) {
    if (seen.has(id) && !known.has(id)) yield { message: 'twice', values: { id }, at: spot }
    seen.add(id)
  }
}

interface Taken {
  readonly target: Reading
  /** The anchors the target has already: none may be written a second time. */
  readonly taken: ReadonlySet<string>
}

function isOfHeading({ source: [first] }: Pair): boolean {
  return first?.block.kind === 'heading'
}

function* compare({ source, target }: Pair, { target: reading, taken }: Taken): Generator<Report> {
  const [ours, theirs] = [source[0], target[0]]
  if (ours === undefined || theirs === undefined || source.length + target.length !== 2) return
  if (ours.block.kind !== 'heading' || theirs.block.kind !== 'heading') return
  const [wanted, given] = [anchorOf(ours), anchorOf(theirs)]
  if (wanted === undefined || wanted.id === given?.id) return
  const written = `{#${wanted.id}}`
  const isSafe = !taken.has(wanted.id)
  if (given === undefined) {
    const { length } = theirs.block.text
    yield {
      message: 'missing',
      values: { id: wanted.id },
      at: spotOf(theirs),
      against: wanted.spot,
      ...(isSafe && { fix: { start: length, end: length, text: ` ${written}` } }),
    }
    return
  }
  const isUsed = linksInside(reading).some(({ fragment }) => fragment === given.id)
  const { start, end } = given.inline
  const text = (given.inline.value ?? '').replace(ID, written.slice(0, -1))
  yield {
    message: 'changed',
    values: { target: given.id, source: wanted.id },
    at: given.spot,
    against: wanted.spot,
    ...(isSafe && !isUsed && { fix: { start, end, text } }),
  }
}

interface InsideLink {
  readonly fragment: string
  readonly spot: Spot
}

const linksInside: (reading: Reading) => readonly InsideLink[] = oncePerReading(({ proses }) =>
  proses.flatMap((prose) =>
    prose.block.inlines.flatMap((inline) =>
      inline.kind === 'link' && inline.url?.startsWith('#') && inline.url.length > 1
        ? [{ fragment: decoded(inline.url.slice(1)), spot: spotOfInline(prose, inline) }]
        : [],
    ),
  ),
)

function* brokenLinks(source: Reading, target: Reading, context: CheckContext): Generator<Report> {
  const links = linksInside(target)
  if (links.length === 0) return
  const [ours, theirs] = [idsIn(source), idsIn(target)]
  const missing = new Set(
    context.pairs.flatMap((pair) =>
      [...compare(pair, { target, taken: new Set() })].map(
        ({ values }) => `${values?.['id'] ?? values?.['source']}`,
      ),
    ),
  )
  for (const { fragment, spot } of links) {
    const id = normal(fragment)
    // Where the heading's anchor is missing, that is reported, once.
    if (theirs.has(id) || !ours.has(id) || missing.has(fragment)) continue
    yield { message: 'broken', values: { id: fragment }, at: spot }
  }
}

// Everything a fragment can lead to, in one form for all generators: letters and digits are what their rules agree on.
const idsIn: (reading: Reading) => ReadonlySet<string> = oncePerReading(({ document, proses }) => {
  const ids = new Set<string>()
  for (const prose of proses) {
    if (prose.block.kind !== 'heading') continue
    const { text, inlines } = prose.block
    const shown = inlines.reduceRight(
      (rest, { kind, start, end, value = '' }) =>
        kind === 'expression'
          ? rest.slice(0, start) + rest.slice(end)
          : kind === 'code'
            ? rest.slice(0, start) + value + rest.slice(end)
            : rest,
      text,
    )
    ids.add(normal(shown))
    ids.add(normal(prose.text))
    const anchor = anchorOf(prose)
    if (anchor !== undefined) ids.add(normal(anchor.id))
  }
  for (const [, id = ''] of document.file.matchAll(/\b(?:id|name)=["']([^"'\n]{1,200})["']/g))
    ids.add(normal(id))
  return ids
})

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
