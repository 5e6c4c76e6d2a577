import { type Prose, spotOf } from '../reading/prose.ts'
import type { Pair, Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Headings that say the same but stand on different levels. */
export const headingLevelMismatch: Check = {
  id: 'heading-level-mismatch',
  severity: 'error',
  summary: 'A heading stands on another level than the heading it translates.',
  reason: `A reader finds the way through a text by its headings, and so do the table of contents, the outline of a screen reader
and the chapters of an e-book. A section one level too deep becomes part of the section before it.

Where all headings of a document are shifted by the same number of levels (one site prints its titles from the front
matter, the other as \`#\`), that is a decision: it is reported once, as a remark, and beside it any heading that leaves the pattern. A
heading that became a paragraph is lost to all of these.`,
  examples: [
    { source: '## Tea\n\nHot.', target: '## 茶\n\n烫。', locales: ['en', 'zh'], finds: [] },
    {
      source: '# Drinks\n\n## Tea\n\nHot.',
      target: '# 饮料\n\n### 茶\n\n烫。',
      locales: ['en', 'zh'],
      finds: ['茶'],
    },
    {
      source: '# 饮料\n\n## 茶\n\n烫。',
      target: '# Drinks\n\n# Tea\n\nHot.',
      locales: ['zh', 'en'],
      finds: ['Tea'],
    },
    {
      source: '# Drinks\n\nAll.\n\n## Tea\n\nHot.\n\n## Ink\n\nBlack.',
      target: '## 饮料\n\n全部。\n\n### 茶\n\n烫。\n\n### 墨\n\n黑。',
      locales: ['en', 'zh'],
      finds: ['饮料'],
    },
    {
      source: '# Drinks\n\n## Making tea\n\nBoil 2 litres of water.',
      target: '# 饮料\n\n泡茶\n\n烧开 2 升水。',
      locales: ['en', 'zh'],
      finds: ['泡茶'],
    },
  ],
  *checkDocument({ pairs }: Readings): Generator<Report> {
    const headings = pairs.flatMap((pair) => headingsOf(pair))
    const shift = commonShift(headings)
    const [first] = headings.filter(({ levels }) => levels[1] - levels[0] === shift)
    if (shift !== 0 && first !== undefined)
      yield {
        message: 'shifted',
        values: { source: first.levels[0], target: first.levels[1] },
        at: spotOf(first.target),
        against: spotOf(first.source),
        severity: 'info',
      }
    for (const { source, target, levels } of headings)
      if (levels[1] - levels[0] !== shift)
        yield {
          message: 'different',
          values: { source: levels[0], target: levels[1], expected: levels[0] + shift },
          at: spotOf(target),
          against: spotOf(source),
        }
    for (const pair of pairs) if (isOfOtherKind(pair)) yield* lost(pair)
  },
}

function isOfOtherKind({ source: [ours], target: [theirs] }: Pair): boolean {
  return ours?.block.kind !== theirs?.block.kind
}

function* lost({ source, target }: Pair): Generator<Report> {
  const [ours, theirs] = [source[0], target[0]]
  if (ours === undefined || theirs === undefined || source.length + target.length !== 2) return
  const [kind, other] = [ours.block.kind, theirs.block.kind]
  const where = { at: spotOf(theirs), against: spotOf(ours) }
  if (kind === 'heading' && other === 'paragraph')
    yield { message: 'lost', values: { level: ours.block.depth ?? 1 }, ...where }
  else if (kind === 'paragraph' && other === 'heading')
    yield { message: 'gained', ...where, severity: 'warning' }
}

interface Headings {
  readonly source: Prose
  readonly target: Prose
  readonly levels: readonly [source: number, target: number]
}

const NONE: readonly Headings[] = []

function headingsOf({ source, target }: Pair): readonly Headings[] {
  const [one, other] = [source[0], target[0]]
  if (one === undefined || other === undefined || source.length > 1 || target.length > 1)
    return NONE
  const levels = [one.block.depth, other.block.depth] as const
  if (levels[0] === undefined || levels[1] === undefined) return NONE
  return [{ source: one, target: other, levels: [levels[0], levels[1]] }]
}

// The shift of most headings, where there are enough to tell a pattern from a slip.
function commonShift(headings: readonly Headings[]): number {
  const counts = new Map<number, number>()
  for (const { levels } of headings)
    counts.set(levels[1] - levels[0], (counts.get(levels[1] - levels[0]) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most !== undefined && most[1] >= 3 && most[1] * 2 > headings.length ? most[0] : 0
}
