import { keepsAddresses, type LinkTarget, linksOf, withoutLocale } from '../reading/link-address.ts'
import { once } from '../reading/once.ts'
import { type Prose, type Spot, spotIn, spotOf } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import { inlineTrait, trait } from '../reading/traits.ts'
import { unmatched } from '../reading/unmatched.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** A link of the source that the target lacks. */
export const linkMissing: Check = {
  id: 'link-missing',
  severity: 'warning',
  summary: 'The target lacks a link of the source.',
  reason: `A reader of the translation cannot follow what the text refers to. A label without a definition is worse: \`[the guide][guide]\`
is printed with its brackets.

A link whose address stands in the text as it is counts as kept. Where the target links the same page in another block, the second mention
may well go without: that is only a remark.`,
  profiles: { literary: 'info' },
  needs: [inlineTrait('link') | inlineTrait('image') | trait('\\]］】')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Read [the guide](./guide.md) and [the notes](./notes.md).\n',
      target: '请阅读指南和[笔记](./notes.md)。\n',
      finds: ['[the guide](./guide.md)'],
    },
    {
      locales: ['zh', 'en'],
      source: '请阅读[指南][guide]。\n\n[guide]: ./guide.md\n',
      target: 'Read [the guide][guide].\n',
      finds: ['[guide]'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Read [the guide](./guide.md).\n',
      target: '请阅读[指南]（./guide.md）。\n',
      finds: [']（./guide.md）'],
    },
    { locales: ['en'], source: 'Read [the guide] (./guide.md).\n', finds: ['] (./guide.md)'] },
    {
      locales: ['en', 'zh'],
      source: 'Buy it at [our shop](https://tea.example.com/en/shop).\n',
      target: '请到[商店](https://tea.example.com/zh/shop)购买。\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    yield* tornLinks(prose)
  },
  *check(pair, context) {
    const [first] = pair.target
    if (first === undefined || pair.source.length === 0) return
    const torn =
      pair.target.some(mayBeTorn) && !pair.source.some(isTorn)
        ? pair.target.flatMap((prose) => [...tornLinks(prose)])
        : []
    yield* torn
    const labels = pair.target.some(hasLabel)
      ? pair.target.flatMap((prose) => [...brokenLabels(prose, context)])
      : []
    yield* labels
    const broken = labels.length + torn.length
    yield* lostLabels(pair, context)
    if (keepsAddresses(pair)) return
    const ours = linksOf(pair, 'source').filter(({ isImage }) => !isImage)
    if (ours.length <= broken) return
    const theirs = linksOf(pair, 'target').filter(({ isImage }) => !isImage)
    const { missing } = unmatched(ours, theirs, ({ key }) => key)
    for (const link of missing.slice(broken, MAX_LOOKED_FOR)) {
      if (isWritten(link, pair.target)) continue
      yield {
        message: 'missing',
        values: { url: link.url },
        at: link.spot,
        against: spotOf(first),
        wrong: 'target',
        ...(isLinkedElsewhere(link, context) ? { severity: 'info' } : {}),
      }
    }
  },
}

// Each is looked for in the whole block; no block of prose has more.
const MAX_LOOKED_FOR = 100

// A link whose brackets are full-width, parted by a space or never closed: Markdown prints it as it stands.
const TORN =
  /[\]］】] ?[(（] ?(?:https?:\/\/|\.{1,2}\/|\/[\w-]|#[\w-]|[\w./-]{1,80}\.(?:md|html)\b)[^\s()（）]{0,300}[)）]?/g

function mayBeTorn({ block }: Prose): boolean {
  return block.encoding === 'verbatim' && /[\]］】] ?[(（]/.test(block.text)
}

function isTorn(prose: Prose): boolean {
  return tornLinks(prose).next().done === false
}

function* tornLinks(prose: Prose): Generator<Report> {
  if (!mayBeTorn(prose)) return
  const { side, block } = prose
  for (const { 0: found, index } of block.text.matchAll(TORN)) {
    const isRead = block.inlines.some(
      ({ kind, start, end }) =>
        kind !== 'emphasis' && kind !== 'strong' && start <= index && index < end,
    )
    if (isRead || !/[[［【][^[\]［］【】\n]{1,200}$/.test(block.text.slice(0, index))) continue
    const at = { side, block: block.index, start: index, end: index + found.length }
    yield { message: 'torn', at }
  }
}

// The address as it is, in a listing or as text.
function isWritten({ url }: LinkTarget, target: readonly Prose[]): boolean {
  return target.some(({ block }) => block.text.includes(url))
}

const keysIn = once((context: CheckContext): ReadonlySet<string> => {
  const locales = [context.source.locale, context.target?.locale ?? '']
  return new Set(
    (context.target?.proses ?? []).flatMap(({ block }) =>
      block.inlines.flatMap(({ url }) => (url ? [withoutLocale(url, locales)] : [])),
    ),
  )
})

function isLinkedElsewhere({ key }: LinkTarget, context: CheckContext): boolean {
  return keysIn(context).has(key)
}

function hasLabel({ text }: Prose): boolean {
  return text.includes('][')
}

const LABEL = /\]\[([^[\]]{1,200})\]/g

// Labels in brackets that nothing was made of; what was read as a link is not shown.
function labelsLeft(prose: Prose): readonly { readonly label: string; readonly at: Spot }[] {
  if (!hasLabel(prose)) return []
  return Array.from(prose.text.matchAll(LABEL), ({ index, 1: label = '' }) => ({
    label,
    at: spotIn(prose, index + 1, index + label.length + 3),
  }))
}

// `[the guide][guide]` where the other document has a definition of this label, and this one none.
function* brokenLabels(prose: Prose, context: CheckContext): Generator<Report> {
  for (const { label, at } of labelsLeft(prose))
    if (labelsIn(context.source).has(label.trim().toLowerCase().replace(/\s+/g, ' ')))
      yield { message: 'label', values: { label }, at }
}

// A label whose definition neither document has, since the generator adds it, is lost where the target has no such label at all.
function* lostLabels({ source, target }: Pair, context: CheckContext): Generator<Report> {
  const [first] = target
  if (first === undefined || !source.some(hasLabel)) return
  const known = labelsIn(context.source)
  const kept = new Set(target.flatMap((prose) => labelsLeft(prose).map(({ label }) => label)))
  for (const { label, at } of source.flatMap(labelsLeft))
    if (!known.has(label.trim().toLowerCase()) && !kept.has(label))
      yield {
        message: 'missing',
        values: { url: label },
        at,
        against: spotOf(first),
        wrong: 'target',
      }
}

const labelsIn = once(
  ({ document }: Reading): ReadonlySet<string> =>
    new Set(
      document.blocks.flatMap(({ inlines }) =>
        inlines.flatMap(({ kind, label }) =>
          (kind === 'link' || kind === 'image') && label !== undefined ? [label] : [],
        ),
      ),
    ),
)
