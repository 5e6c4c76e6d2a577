import {
  compareGaps,
  type GapItem,
  gapItem,
  gapOf,
  isAlone,
  nodesIn,
  spotInFile,
} from '../reading/gaps.ts'
import { type Tag, tagsIn } from '../reading/html-tags.ts'
import { hasMarkdownFor } from '../reading/markdown-twins.ts'
import { inlinesOf } from '../reading/pair-inlines.ts'
import type { Prose, SideName } from '../reading/prose.ts'
import type { Pair, Reading, Readings } from '../reading/readings.ts'
import { inlineTrait } from '../reading/traits.ts'
import { unclosedTagsIn } from '../reading/unclosed-tags.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Tags that are not the same on both sides. */
export const htmlTagMismatch: Check = {
  id: 'html-tag-mismatch',
  severity: 'error',
  summary: 'A tag of HTML is missing, was added, or has other attributes than its counterpart.',
  reason: `A tag that is never closed puts the rest of the page in bold, a lost anchor is a dead link elsewhere, and a component without its
attribute fails to build.

Compared are tags, not where exactly they stand. Comments are left alone, and so are attributes that readers see (\`title\`, \`alt\`) or that
name a language, and addresses that differ only by it. A tag may become Markdown that does the same: \`<b>\` bold type, \`<a>\` a link. Where one side builds blocks with other
tags throughout, that is one remark. An anchor that the translation leaves out is only a remark, since \`dead-link\` tells of the links
that lead to it; old anchors are kept for readers of the source, who have them in their bookmarks. A caption that one side has in an
attribute and the other as a line of its own is not compared.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Press <kbd>Tab</kbd> twice.\n',
      target: '按两次 <kbd>Tab。\n',
      finds: ['</kbd>'],
    },
    {
      locales: ['en'],
      source: '<span class="name">Tea\n\nPress <kbd>Tab</kbd>.\n',
      finds: ['<span class="name">'],
    },
    {
      locales: ['zh', 'en'],
      source: '<a id="tea"></a>\n\n泡茶。\n',
      target: '<a id="ink"></a>\n\nMake tea.\n',
      finds: ['<a id="ink">'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"a": "Drink <1>tea</1>"}',
      target: '{"a": "喝<2>茶</2>"}',
      finds: ['<1>', '<2>'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"a": "Type brew:<tea>."}',
      target: '{"a": "请键入 brew:<茶名>。"}',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Drink <b>hot</b> <a href="/en/tea">tea</a><!-- ignore -->.\n',
      target: '请喝**热**<a href="/zh/tea">茶</a>。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Warm it.\n\n<Figure caption="A pot">\n\n```\ntea\n```\n\n</Figure>\n\nPour.\n',
      target: '温壶。\n\n```\ntea\n```\n\n<span class="caption">茶壶</span>\n\n倒茶。\n',
      finds: [],
    },
  ],
  *checkDocument(readings, context) {
    if (readings.target === undefined) {
      yield* unclosed(readings, new Set())
      return
    }
    const [source, target] = [tagsOf(context, 'source'), tagsOf(context, 'target')]
    const { changed, missing, extra } = compareGaps(source, target)
    for (const [ours, theirs] of changed)
      yield {
        message: 'attributes',
        values: { source: ours.value.written, target: theirs.value.written },
        at: theirs.spot,
        against: ours.spot,
      }
    const lost = missing.filter((item) => !hasMarkdown(item, 'target'))
    const added = extra.filter((item) => !hasMarkdown(item, 'source'))
    if (lost.length + added.length === 0) {
      yield* unclosed(readings, new Set())
      return
    }
    // A program looks for the very tags of a string.
    if (readings.source.document.format === 'i18next') {
      for (const item of withoutEnds(lost)) if (!isBlank(item)) yield alone(item, 'missing')
      for (const item of withoutEnds(added)) yield alone(item, 'added')
      return
    }
    yield* unclosed(readings, new Set(lost.map(({ value }) => value.name)))
    const [ours, theirs] = [namesOf(source), namesOf(target)]
    const isRebuilt = lost.some(isForeignTo(theirs)) && added.some(isForeignTo(ours))
    yield* oneSided(lost, { message: 'missing', others: theirs, isRebuilt })
    yield* oneSided(added, { message: 'added', others: ours, isRebuilt })
  },
}

// In the text that is checked; a page about tags leaves them open on both sides.
function* unclosed({ source, target }: Readings, missing: ReadonlySet<string>): Generator<Report> {
  const reading = target ?? source
  if (reading.document.format === 'i18next' || !reading.document.file.includes('<')) return
  const found = unclosedTagsIn(reading)
  if (found.length === 0) return
  const known = new Set(target === undefined ? [] : unclosedTagsIn(source).map(({ name }) => name))
  for (const { name, written, start, end } of found.slice(0, MOST_UNCLOSED))
    if (!known.has(name) && !missing.has(`/${name}`))
      yield {
        message: 'unclosed',
        values: { tag: written, end: `</${name}>` },
        at: spotInFile(reading, { start, end }),
        severity: 'warning',
      }
}

const MOST_UNCLOSED = 20

interface OneSided {
  readonly message: 'missing' | 'added'
  /** The names of the other side's tags. */
  readonly others: ReadonlySet<string>
  /** Either side has tags of its own: a component here, a figure there. */
  readonly isRebuilt: boolean
}

// So many tags of one name that the other side hardly has are left out on purpose.
const HABIT = 4

function* oneSided(
  items: readonly GapItem<Written>[],
  { message, others, isRebuilt }: OneSided,
): Generator<Report> {
  // Blocks that are built otherwise are told of once, by what the target lacks.
  let isTold = isRebuilt && message === 'added'
  for (const group of Map.groupBy(items, ({ value }) => bareName(value)).values()) {
    const [first] = group
    if (first === undefined) continue
    const single = withoutEnds(group)
    const isForeign = isForeignTo(others)(first)
    // What they end has no counterpart as a whole, and is reported as such.
    if (isForeign && group.every(({ value }) => value.name.startsWith('/'))) continue
    if (isForeign ? isRebuilt || single.length > 1 : isBetween(group)) {
      if (isForeign && isTold) continue
      isTold ||= isForeign
      yield {
        message: message === 'missing' ? 'missingThroughout' : 'addedThroughout',
        values: { tag: first.value.written, count: group.length },
        at: first.spot,
        severity: 'info',
      }
    } else for (const item of single) yield alone(item, message)
  }
}

function isBetween(group: readonly GapItem<Written>[]): boolean {
  return group.length >= HABIT && group.every(({ value }) => value.pair === undefined)
}

function isForeignTo(names: ReadonlySet<string>): (item: GapItem<Written>) => boolean {
  return ({ value }) => !names.has(bareName(value))
}

function namesOf(items: readonly GapItem<Written>[]): ReadonlySet<string> {
  return new Set(items.map(({ value }) => bareName(value)))
}

function bareName({ name }: Written): string {
  return name.replace('/', '')
}

// Where a tag is missing with its end, one report will do.
function withoutEnds(group: readonly GapItem<Written>[]): readonly GapItem<Written>[] {
  const ends = new Map<string, number>()
  const placeOf = ({ gap, value }: GapItem<Written>) => `${gap} ${bareName(value)}`
  for (const item of group)
    if (!item.value.name.startsWith('/'))
      ends.set(placeOf(item), (ends.get(placeOf(item)) ?? 0) + 1)
  return group.filter((item) => {
    if (!item.value.name.startsWith('/')) return true
    const left = ends.get(placeOf(item)) ?? 0
    ends.set(placeOf(item), left - 1)
    return left <= 0
  })
}

interface Written {
  readonly name: string
  readonly written: string
  /** The pair it stands in, where it stands in a line of text. */
  readonly pair?: Pair
}

function alone({ value, spot }: GapItem<Written>, message: 'missing' | 'added'): Report {
  const report: Report = { message, values: { tag: value.written }, at: spot, wrong: 'target' }
  return message === 'missing' && ANCHOR.test(value.written)
    ? { ...report, severity: 'info' }
    : report
}

// A blank that the reader fills in, such as <name>, is named in the reader’s language: <名称>.
function isBlank({ value: { pair } }: GapItem<Written>): boolean {
  return pair?.target.some(({ text }) => /<\p{Script=Han}[^<>]{0,20}>/u.test(text)) ?? false
}

// A place to lead to, and nothing else.
const ANCHOR = /^<a\s{1,9}(?:id|name)\s{0,9}=\s{0,9}["']?[^"'\s>]{1,400}["']?\s{0,9}\/?>$/

function tagsOf(context: CheckContext, side: SideName): readonly GapItem<Written>[] {
  const reading = context[side]
  if (reading === undefined || !reading.document.file.includes('<')) return []
  const locales = [context.source.locale, context.target?.locale ?? '']
  const tags: GapItem<Written>[] = []
  for (const pair of context.pairs)
    if ((pair.traits & HTML) !== 0 && isCompared(pair))
      tags.push(...inlineTags(pair, side, { context, locales }))
  return [...tags, ...blockTags(reading, { context, locales })]
}

// Not where one side has in an attribute what is a line of its own on the other.
function isCompared({ source, target }: Pair): boolean {
  if (source.length === 0 || target.length === 0) return false
  return source.every(isAttribute) === target.every(isAttribute)
}

function isAttribute({ block }: Prose): boolean {
  return block.kind === 'attribute'
}

interface Means {
  readonly context: CheckContext
  readonly locales: readonly string[]
}

const HTML = inlineTrait('html')

function inlineTags(
  pair: Pair,
  side: SideName,
  { context, locales }: Means,
): readonly GapItem<Written>[] {
  return inlinesOf(pair, side, ['html']).flatMap(({ prose, inline, spot }) => {
    // Read with the whole element.
    if (prose.block.kind === 'html') return []
    const written = inline.value ?? ''
    return tagsIn(written, locales).map((tag) => ({
      ...keysOf(tag),
      value: { name: tag.name, written: written.slice(tag.start, tag.end), pair },
      gap: gapOf(prose, context),
      spot: { ...spot, start: spot.start + tag.start, end: spot.start + tag.end },
    }))
  })
}

function blockTags(reading: Reading, { context, locales }: Means): readonly GapItem<Written>[] {
  return nodesIn(reading.document).flatMap((node) => {
    if (node.kind !== 'html' || isAlone(node, reading, context)) return []
    const html = reading.document.file.slice(node.start, node.end)
    return tagsIn(html, locales).map((tag) =>
      gapItem(reading, context, {
        ...keysOf(tag),
        value: { name: tag.name, written: html.slice(tag.start, tag.end) },
        start: node.start + tag.start,
        end: node.start + tag.end,
      }),
    )
  })
}

function keysOf({ name, key }: Tag): { readonly key: string; readonly kind: string } {
  return { key, kind: name }
}

function hasMarkdown({ value: { name, pair } }: GapItem<Written>, side: SideName): boolean {
  return pair !== undefined && hasMarkdownFor(name, pair, side)
}
