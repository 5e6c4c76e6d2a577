import type { FlowNode } from '@collate/parser'
import { type ListPlace, placesIn } from '../reading/container-places.ts'
import { spotInFile } from '../reading/gaps.ts'
import { type Prose, type Spot, spotOf } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Lists that are built otherwise than their counterparts. */
export const listStructureMismatch: Check = {
  id: 'list-structure-mismatch',
  severity: 'error',
  summary: 'A list has other items, another nesting or another kind than its counterpart.',
  reason: `Numbers say in which order to do things, nesting says what belongs to what, and “the third point” should be the third in both
languages. A box that is ticked on one side only says the opposite.

Each list is reported once. An item that is missing as a whole is the business of \`missing-translation\`; items that were joined, or made
into a paragraph, may have been so on purpose and are a warning.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: '1. Boil the water.\n2. Pour it.\n',
      target: '- 烧水。\n- 倒水。\n',
      finds: ['烧水。'],
    },
    {
      locales: ['en', 'zh'],
      source: '3. Boil the water.\n4. Pour it.\n',
      target: '1. 烧水。\n2. 倒水。\n',
      finds: ['烧水。'],
    },
    {
      locales: ['zh', 'en'],
      source: '- 茶\n  - 绿茶\n  - 红茶\n',
      target: '- Tea\n- Green tea\n- Black tea\n',
      finds: ['Green tea'],
    },
    {
      locales: ['en', 'zh'],
      source: '- [x] Boil the water\n- [ ] Pour it\n',
      target: '- [x] 烧水\n- [x] 倒水\n',
      finds: ['倒水'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Take:\n\n- `tea`\n- `pot`\n- the cup\n',
      target: '取：\n\n- `tea`\n- 杯子\n',
      finds: ['`pot`'],
    },
    {
      locales: ['en', 'zh'],
      source: '* Boil the water.\n* Pour it.\n',
      target: '- 烧水。\n\n- 倒水。\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target, pairs }, context) {
    if (target === undefined) return
    const [ours, theirs] = [placesIn(source).lists, placesIn(target).lists]
    if (ours.size + theirs.size === 0) return
    const seen = new Set<FlowNode>()
    for (const pair of pairs) {
      if (!isIn(ours, pair.source) && !isIn(theirs, pair.target)) continue
      for (const report of compare(pair, context)) {
        const { list } = report
        if (list !== undefined && seen.has(list)) continue
        if (list !== undefined) seen.add(list)
        yield report.report
      }
    }
    yield* wordless(source, target, { context, seen })
  },
}

interface ListReport {
  readonly report: Report
  /** The list it is about, where one report for it is enough. */
  readonly list?: FlowNode
}

// Only the first block of a side says where it stands.
function isIn(lists: ReadonlyMap<number, ListPlace>, [first]: readonly Prose[]): boolean {
  return first !== undefined && lists.has(first.block.index)
}

function* compare({ source, target }: Pair, context: CheckContext): Generator<ListReport> {
  const [ours] = source
  const [theirs] = target
  if (ours === undefined || theirs === undefined || context.target === undefined) return
  const [sourceLists, targetLists] = [
    placesIn(context.source).lists,
    placesIn(context.target).lists,
  ]
  const one = sourceLists.get(ours.block.index)
  const other = targetLists.get(theirs.block.index)
  if (one === undefined && other === undefined) return
  const where = { at: spotOf(theirs), against: spotOf(ours) }
  if (isAttribute(ours) || isAttribute(theirs)) return
  if (one === undefined || other === undefined) {
    const isLost = one !== undefined && isHead(one, ours)
    if (isLost)
      yield { report: { message: 'unlisted', ...where, severity: 'warning' }, list: one.list }
    else if (other !== undefined && isHead(other, theirs))
      yield { report: { message: 'listed', ...where, severity: 'warning' }, list: other.list }
    return
  }
  const items = new Set(source.map(({ block }) => sourceLists.get(block.index)?.item))
  const others = new Set(target.map(({ block }) => targetLists.get(block.index)?.item))
  if (items.size > others.size)
    yield {
      report: { message: 'joined', values: { count: items.size }, ...where, severity: 'warning' },
    }
  if (!isHead(one, ours) || !isHead(other, theirs)) return
  if (one.depth !== other.depth)
    yield {
      report: { message: 'nesting', values: { source: one.depth, target: other.depth }, ...where },
      list: one.list,
    }
  else if (one.list.ordered !== other.list.ordered)
    yield {
      report: { message: one.list.ordered ? 'ordered' : 'unordered', ...where },
      list: one.list,
    }
  const [first, second] = [startOf(one, context.source), startOf(other, context.target)]
  if (first !== second && one.list.ordered && other.list.ordered)
    yield {
      report: {
        message: 'start',
        values: { source: first ?? 1, target: second ?? 1 },
        ...where,
        severity: 'warning',
      },
    }
  const [task, copy] = [taskOf(one, context.source), taskOf(other, context.target)]
  if (task !== copy)
    yield {
      report: { message: 'task', values: { source: task || '–', target: copy || '–' }, ...where },
    }
}

function isAttribute({ block }: Prose): boolean {
  return block.kind === 'attribute' || block.kind === 'html'
}

function isHead({ item }: ListPlace, { block }: Prose): boolean {
  return item.firstBlock === block.index
}

// The number a numbered list begins with; nothing for the items behind its first.
function startOf({ item, list }: ListPlace, { document }: Reading): number | undefined {
  if (item !== list.children[0]) return undefined
  return Number(/^\d{1,9}/.exec(document.file.slice(item.start, item.start + 9))?.[0] ?? 1)
}

// `[x]`, `[ ]`, or nothing.
function taskOf({ item }: ListPlace, { document }: Reading): string {
  const written = document.file.slice(item.start, Math.min(item.end, item.start + 40))
  const mark = /^(?:[-*+]|\d{1,9}[.)])\s{1,20}\[([ xX])\]\s/.exec(written)?.[1]
  return mark === undefined ? '' : `[${mark.toLowerCase()}]`
}

interface Counting {
  readonly context: CheckContext
  /** The lists that were reported already. */
  readonly seen: ReadonlySet<FlowNode>
}

// Items without words, which nobody else misses: code, an image, a figure.
function* wordless(
  source: Reading,
  target: Reading,
  { context, seen }: Counting,
): Generator<Report> {
  const theirLists = placesIn(target).lists
  for (const list of placesIn(source).allLists) {
    if (seen.has(list)) continue
    const partner = partnerOf(list, source, (prose) =>
      context.across(prose).flatMap(({ block }) => theirLists.get(block.index)?.list ?? []),
    )
    if (partner === undefined || partner.children.length >= list.children.length) continue
    const wanted = list.children.filter((item) => !hasWords(item, source))
    const given = partner.children.filter((item) => !hasWords(item, target))
    if (wanted.length <= given.length) continue
    const lost = wanted.find((item) => isLonely(item, source, context)) ?? wanted.at(-1)
    if (lost !== undefined)
      yield { message: 'lacks', at: spotOfNode(lost, source), wrong: 'target' }
  }
}

function partnerOf(
  list: FlowNode,
  { proses }: Reading,
  partnersOf: (prose: Prose) => readonly FlowNode[],
): FlowNode | undefined {
  for (const item of list.children) {
    const prose = item.endBlock > item.firstBlock ? proses[item.firstBlock] : undefined
    const [found] = prose === undefined ? [] : partnersOf(prose)
    if (found !== undefined) return found
  }
  return undefined
}

function hasWords({ firstBlock, endBlock }: FlowNode, { proses }: Reading): boolean {
  return proses.slice(firstBlock, endBlock).some(({ text }) => /\p{L}/u.test(text))
}

function isLonely(
  { firstBlock, endBlock }: FlowNode,
  { proses }: Reading,
  context: CheckContext,
): boolean {
  return proses.slice(firstBlock, endBlock).every((prose) => context.across(prose).length === 0)
}

function spotOfNode(node: FlowNode, reading: Reading): Spot {
  const prose = node.endBlock > node.firstBlock ? reading.proses[node.firstBlock] : undefined
  return prose === undefined ? spotInFile(reading, node) : spotOf(prose)
}
