import type { Pair, Report } from '../checks/check.ts'
import { oncePerPair } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { Figures, isConverted, isShifted, keyOf } from './agreement.ts'
import { agree } from './date-index.ts'
import { demandedOf } from './demanded-figures.ts'
import {
  type Figure,
  figuresOf,
  looseNumbers,
  mayHaveFigures,
  spotOfFigure,
  wordsOfFigure,
} from './figures.ts'
import type { Quantity } from './quantity.ts'
import { hasGrammar } from './read-quantities.ts'
import { renumberedNames } from './renumbered-names.ts'
import { surplusOf } from './surplus-figures.ts'

/** What two sides say differently. */
interface Differences {
  readonly changed: readonly (readonly [source: Figure, target: Figure])[]
  readonly missing: readonly Figure[]
  readonly extra: readonly Figure[]
}

/** Which check a difference belongs to; each belongs to one, so that no error is reported twice. */
type Subject =
  | 'number'
  | 'magnitude'
  | 'numeral'
  | 'date'
  | 'period'
  | 'ordinal'
  | 'percent'
  | 'fraction'
  | 'range'

const NONE: Differences = { changed: [], missing: [], extra: [] }

/**
 * Compares the quantities of two sides: as sets, since a translation may say a number twice or once. All kinds are compared together,
 * because a year is a date in one language and may be a mere number in another, and told apart in the result.
 */
const differencesOf: (pair: Pair) => Differences = oncePerPair((pair) => {
  if (!mayHaveFigures(pair.source) && !mayHaveFigures(pair.target)) return NONE
  if (!isComparable(pair)) return NONE
  const differences = quantityDifferences(pair)
  const renamed = renumberedNames(pair)
  if (renamed.length === 0) return differences
  return { ...differences, changed: [...differences.changed, ...renamed] }
})

function quantityDifferences(pair: Pair): Differences {
  // A weak word demands no counterpart, and most blocks have no other figure.
  if (!figuresOf(pair.source).some(isStrong) && !figuresOf(pair.target).some(isStrong)) return NONE
  const [source, target] = [sideOf(pair.source), sideOf(pair.target)]
  const missing = unconverted(unsaid(demandedOf(source.figures, pair.target), target), target)
  const extra = unconverted(unsaid(demandedOf(target.figures, pair.source), source), source)
  if (isEmpty(missing) && isEmpty(extra)) return NONE
  const hard = pairUp({ missing: missing.hard, extra: extra.hard })
  return withSmallWords(withTrifles(hard, [source, target]), { missing, extra, source, target })
}

function isStrong({ quantity }: Figure): boolean {
  return !quantity.weak
}

// Both sides are translated, in languages whose quantities can be read.
function isComparable({ source, target }: Pair): boolean {
  const sides = [source[0], target[0]]
  return (
    sides.every((prose) => prose !== undefined && hasGrammar(prose.locale)) &&
    // What is still untranslated is not read with the grammar of the language it should be in.
    textOf(source) !== textOf(target)
  )
}

function textOf(proses: readonly Prose[]): string {
  return proses.length === 1
    ? (proses[0]?.block.text ?? '')
    : proses.map(({ block }) => block.text).join('\n')
}

/** The figures of a side, and what they say. */
interface Side {
  readonly figures: readonly Figure[]
  readonly said: Figures
}

function sideOf(proses: readonly Prose[]): Side {
  const figures = figuresOf(proses)
  const quantities = figures.map(({ quantity }) => quantity)
  return { figures, said: new Figures(quantities, proses.flatMap(looseNumbers)) }
}

interface Unsaid {
  /** What demands a counterpart. */
  readonly hard: readonly Figure[]
  /** Small words, which count only against what is unsaid on the other side. */
  readonly soft: readonly Figure[]
}

function isEmpty({ hard, soft }: Unsaid): boolean {
  return hard.length + soft.length === 0
}

function unsaid(figures: readonly Figure[], { said }: Side): Unsaid {
  const left = figures.filter(({ quantity }) => !quantity.weak && !said.says(quantity))
  return {
    hard: left.filter(({ quantity }) => !quantity.soft).slice(0, MAX_DIFFERENCES),
    soft: left.filter(({ quantity }) => quantity.soft).slice(0, MAX_DIFFERENCES),
  }
}

// Two blocks that differ in more numbers are no translations of each other; to put thousands into pairs would take minutes.
const MAX_DIFFERENCES = 100

// What one side says in one unit may be said in another: with the original, or in place of it.
function unconverted({ hard, soft }: Unsaid, { figures }: Side): Unsaid {
  const isLeft = ({ quantity }: Figure) =>
    quantity.measure === undefined ||
    !figures.some((other) => isConverted(quantity, other.quantity))
  return { hard: hard.filter(isLeft), soft: soft.filter(isLeft) }
}

// How well a figure stands in another's place, best first: part of the date agrees, the decimal point slipped, the kind is the same.
const FITS: readonly ((one: Quantity, other: Quantity) => boolean)[] = [
  isNear,
  (one, other) => isPlainNumber(one) && isPlainNumber(other) && isShifted(one.value, other.value),
  (one, other) => one.kind === other.kind && (one.to === undefined) === (other.to === undefined),
  (one, other) => one.kind === other.kind,
  (one, other) => (one.date === undefined) === (other.date === undefined),
  (one, other) => isYearNumber(one) && isYearNumber(other),
]

// What is missing goes with what most likely stands in its place.
function pairUp({ missing, extra }: Omit<Differences, 'changed'>): Differences {
  const changed: [Figure, Figure][] = []
  const [ours, theirs] = [[...missing], [...extra]]
  for (const fits of FITS)
    for (let at = 0; at < ours.length && theirs.length > 0; ) {
      const one = ours[at]
      const index = theirs.findIndex((other) => one && fits(one.quantity, other.quantity))
      const [other] = index < 0 ? [] : theirs.splice(index, 1)
      if (one === undefined || other === undefined) at += 1
      else {
        changed.push([one, other])
        ours.splice(at, 1)
      }
    }
  return { changed, missing: ours, extra: theirs }
}

// 0 and 1 are said in many other ways (none, a, the same), so neither is missed by itself. Where one stands in digits and the other
// side has digits that nothing but such a word answers, the two are one figure that was changed: never 0, 不会为 1.
function withTrifles(
  { changed, missing, extra }: Differences,
  [source, target]: readonly [Side, Side],
): Differences {
  const isLeft = (figure: Figure) => !isTrifle(figure)
  const [zero, one] = [missing.filter(isTrifle)[0], extra.filter(isTrifle)[0]]
  const [weak, other] = [zero && weaklySaid(target, source), one && weaklySaid(source, target)]
  return {
    changed: [
      ...changed,
      ...(zero && weak ? [[zero, weak] as const] : []),
      ...(one && other ? [[other, one] as const] : []),
    ],
    missing: missing.filter(isLeft),
    extra: extra.filter(isLeft),
  }
}

function isTrifle({ quantity: { value, to, kind } }: Figure): boolean {
  return to === undefined && kind !== 'percent' && kind !== 'date' && (value === 0 || value === 1)
}

// A trifle of one side that the other answers with a weak word only.
function weaklySaid({ figures }: Side, answering: Side): Figure | undefined {
  const strong = new Figures(
    answering.figures.flatMap(({ quantity }) => (quantity.weak ? [] : [quantity])),
  )
  return figures.find(
    (figure) => !figure.quantity.soft && isTrifle(figure) && !strong.says(figure.quantity),
  )
}

// 第三 for “first”, three for 五个: a small word never demands a counterpart, but where both sides have one that the other lacks, or one
// side says it in place of a number, they belong together.
function withSmallWords(
  { changed, missing, extra }: Differences,
  small: Readonly<Record<'missing' | 'extra', Unsaid> & Record<'source' | 'target', Side>>,
): Differences {
  const pairs = [...changed]
  const [ours, theirs] = [[...small.missing.soft], [...small.extra.soft]]
  const take = (figure: Figure, others: Figure[], isSource: boolean): boolean => {
    const index = others.findIndex((other) => isAlike(figure.quantity, other.quantity))
    const [other] = index < 0 ? [] : others.splice(index, 1)
    if (other !== undefined) pairs.push(isSource ? [figure, other] : [other, figure])
    return other !== undefined
  }
  const stillMissing = missing.filter((figure) => !take(figure, theirs, true))
  const stillExtra = extra.filter((figure) => !take(figure, ours, false))
  for (const figure of [...ours])
    if (take(figure, theirs, true)) ours.splice(ours.indexOf(figure), 1)
  const spare = surplusOf(small.source.figures, small.target.figures, theirs)
  const spareTarget = surplusOf(small.target.figures, small.source.figures, ours)
  if (spare) pairs.push(spare)
  if (spareTarget) pairs.push([spareTarget[1], spareTarget[0]])
  return {
    changed: pairs,
    missing: stillMissing.filter(isNotChapterOf(small.target)),
    extra: stillExtra.filter(isNotChapterOf(small.source)),
  }
}

// 第十二章示例 12-1 for “Listing 12-1”: who names the listing names the chapter.
function isNotChapterOf({ figures }: Side): (figure: Figure) => boolean {
  const chapters = new Set(
    figures.flatMap(({ quantity: { kind, value, to } }) =>
      kind === 'reference' || to !== undefined ? [value] : [],
    ),
  )
  return ({ quantity: { kind, value, to } }) =>
    !(to === undefined && (kind === 'ordinal' || kind === 'number') && chapters.has(value))
}

function isAlike(one: Quantity, other: Quantity): boolean {
  if (isConverted(one, other) || (one.kind === 'crowd') !== (other.kind === 'crowd')) return false
  // 七八个 stands for another guess, not for a number.
  if ((one.to === undefined) !== (other.to === undefined) && (isGuess(one) || isGuess(other)))
    return false
  const isShare = ({ kind }: Quantity) => kind === 'fraction' || kind === 'percent'
  if (one.date !== undefined || other.date !== undefined) return isNear(one, other)
  return one.kind === other.kind || (isShare(one) && isShare(other)) || isNumbered(one, other)
}

function isGuess({ to, vague, soft }: Quantity): boolean {
  return to !== undefined && soft && vague === 'about'
}

// Chapter 5 is 第五章.
function isNumbered(one: Quantity, other: Quantity): boolean {
  const kinds = [one.kind, other.kind]
  return kinds.includes('ordinal') && kinds.includes('number') && !(one.soft && other.soft)
}

function isNear(one: Quantity, other: Quantity): boolean {
  if (one.date === undefined || other.date === undefined) return false
  const parts = Object.keys(one.date).join()
  return (
    agree(one.date, other.date) ||
    (one.date.month !== undefined && one.date.month === other.date.month) ||
    parts === Object.keys(other.date).join()
  )
}

function isPlainNumber({ kind, to }: Quantity): boolean {
  return kind === 'number' && to === undefined
}

function isYearNumber({ kind, value, date }: Quantity): boolean {
  if (date !== undefined) return date.year !== undefined
  return kind === 'number' && Number.isInteger(value) && value >= 1000 && value < 2200
}

function subjectOf(figures: readonly Figure[]): Subject {
  const quantities = figures.map(({ quantity }) => quantity)
  const dates = quantities.flatMap(({ date }) => date ?? [])
  const [one, other] = quantities
  if (dates.length > 0)
    return dates.some(({ decade, century }) => decade ?? century) ? 'period' : 'date'
  const has = (kind: Quantity['kind']) => quantities.some((quantity) => quantity.kind === kind)
  if (has('ordinal')) return 'ordinal'
  if (has('percent')) return 'percent'
  if (has('fraction') || has('multiple')) return 'fraction'
  if (has('reference') || has('time')) return 'number'
  if (quantities.some(({ to }) => to !== undefined)) return 'range'
  if (has('crowd')) return 'magnitude'
  if (one && other && isShifted(one.value, other.value)) return 'magnitude'
  return figures.some(isHanNumeral) ? 'numeral' : 'number'
}

function isHanNumeral(figure: Figure): boolean {
  return !figure.quantity.soft && /^[^\dA-Za-z]+$/.test(wordsOfFigure(figure))
}

/** The messages of a check for what differs, is missing and is extra. */
interface Messages {
  readonly changed: string
  readonly missing: string
  readonly extra: string
}

/** Reports what two sides say differently about one subject, in a check's own messages. */
export function reportDifferences(
  pair: Pair,
  subject: Subject,
  messages: Messages,
): Iterable<Report> {
  const differences = differencesOf(pair)
  return differences === NONE ? [] : reportsOf(differences, subject, messages)
}

function* reportsOf(
  { changed, missing, extra }: Differences,
  subject: Subject,
  messages: Messages,
): Generator<Report> {
  for (const [ours, theirs] of changed)
    if (subjectOf([ours, theirs]) === subject)
      yield {
        message: messages.changed,
        values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
        at: spotOfFigure(theirs),
        against: spotOfFigure(ours),
      }
  for (const figure of distinct(missing))
    if (subjectOf([figure]) === subject)
      yield {
        message: messages.missing,
        values: { words: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        wrong: 'target',
        severity: 'warning',
      }
  for (const figure of distinct(extra))
    if (subjectOf([figure]) === subject)
      yield {
        message: messages.extra,
        values: { words: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        severity: 'warning',
      }
}

// Sides are compared as sets: what one of them lacks is told of once, however often the other says it.
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const told = new Set<string>()
  return figures.filter((figure) => {
    const { kind, value, to } = figure.quantity
    const key = `${kind} ${value} ${to} ${kind === 'date' ? wordsOfFigure(figure) : ''}`
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}

/**
 * The numbers that both sides say, put together: those of one value, where both sides say it equally often. Dates, ordinals and what
 * stands in names are no such numbers.
 */
export const agreementsOf: (pair: Pair) => readonly (readonly [source: Figure, target: Figure])[] =
  oncePerPair((pair) => {
    if (!mayHaveFigures(pair.source) || !mayHaveFigures(pair.target)) return []
    if (!isComparable(pair)) return []
    const [ours, theirs] = [byValue(pair.source), byValue(pair.target)]
    return [...ours].flatMap(([key, mine]) => {
      const others = theirs.get(key) ?? []
      if (mine.length !== others.length) return []
      return mine.map((figure, at) => [figure, others[at] ?? figure] as const)
    })
  })

function byValue(proses: readonly Prose[]): ReadonlyMap<string, readonly Figure[]> {
  return Map.groupBy(
    figuresOf(proses).filter(({ quantity: { kind, weak } }) => COUNTED.has(kind) && !weak),
    ({ quantity: { kind, value, to = value } }) => `${kind} ${keyOf(value)} ${keyOf(to)}`,
  )
}

const COUNTED: ReadonlySet<Quantity['kind']> = new Set([
  'number',
  'percent',
  'fraction',
  'multiple',
])
