import { agree, Figures, isConverted } from '../numbers/agreement.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { hasGrammar, readQuantities } from '../numbers/read-quantities.ts'
import type { Pair } from './check.ts'
import { once } from './once.ts'
import { type Prose, type Spot, spotIn } from './prose.ts'

/** A quantity where it stands. */
export interface Figure {
  readonly quantity: Quantity
  readonly prose: Prose
}

/** What two sides say differently in numbers or in dates. */
export interface Differences {
  readonly changed: readonly (readonly [source: Figure, target: Figure])[]
  readonly missing: readonly Figure[]
  readonly extra: readonly Figure[]
}

/** The words of a figure. */
export function wordsOfFigure({ quantity, prose }: Figure): string {
  return prose.text.slice(quantity.start, quantity.end)
}

/** Where a figure stands in its block. */
export function spotOfFigure({ quantity, prose }: Figure): Spot {
  return spotIn(prose, quantity.start, quantity.end)
}

const NONE: Differences = { changed: [], missing: [], extra: [] }

/**
 * Compares the quantities of two sides: as sets, since a translation may say a number twice or once. Numbers and dates are compared
 * together, because a year is a date in one language and may be a mere number in another, and told apart in the result.
 */
export const differencesOf: (pair: Pair) => {
  readonly numbers: Differences
  readonly dates: Differences
} = once((pair) => {
  const [ours, theirs] = [figuresOf(pair.source), figuresOf(pair.target)]
  const locales = [...pair.source.slice(0, 1), ...pair.target.slice(0, 1)].map(
    ({ locale }) => locale,
  )
  if (locales.length < 2 || !locales.every(hasGrammar) || isSameText(pair))
    return { numbers: NONE, dates: NONE }
  const missing = unsaid(ours, theirs, pair.target)
  const extra = unsaid(theirs, ours, pair.source)
  return tellApart(withoutConverted(missing, extra, locales[0] ?? ''))
})

// What is still untranslated is not read with the grammar of the language it should be in.
function isSameText({ source, target }: Pair): boolean {
  const textOf = (proses: readonly Prose[]) => proses.map(({ block }) => block.text).join('\n')
  return textOf(source) === textOf(target)
}

const quantitiesOf = once((prose: Prose) => readQuantities(prose.text, prose.locale))

function figuresOf(proses: readonly Prose[]): readonly Figure[] {
  return proses.flatMap((prose) => quantitiesOf(prose).map((quantity) => ({ quantity, prose })))
}

function unsaid(
  figures: readonly Figure[],
  others: readonly Figure[],
  proses: readonly Prose[],
): readonly Figure[] {
  if (!figures.some(({ quantity }) => isHard(quantity))) return []
  const said = new Figures(
    others.map(({ quantity }) => quantity),
    proses.flatMap(looseNumbers),
  )
  return figures.filter(
    ({ quantity }) =>
      isHard(quantity) &&
      !(quantity.date === undefined ? said.says(quantity) : said.saysDate(quantity.date)),
  )
}

function isHard({ soft, kind }: Quantity): boolean {
  return !soft && kind !== 'time'
}

// The digits in names (Vue3), versions and code, which are no quantities themselves.
const looseNumbers = once((prose: Prose): readonly number[] => {
  const quantities = quantitiesOf(prose)
  const texts = [
    ...quantities.map((_, at) =>
      prose.text.slice(quantities[at - 1]?.end ?? 0, quantities[at]?.start),
    ),
    prose.text.slice(quantities.at(-1)?.end ?? 0),
    ...prose.block.inlines.flatMap(({ kind, value }) =>
      kind === 'code' || kind === 'expression' ? (value ?? '') : [],
    ),
  ]
  return texts.flatMap((text) =>
    [...text.matchAll(/\d{1,18}(?:\.\d{1,15})?/g)].map(([number]) => Number(number)),
  )
})

function withoutConverted(
  missing: readonly Figure[],
  extra: readonly Figure[],
  locale: string,
): Omit<Differences, 'changed'> {
  const unit = ({ quantity, prose }: Figure) =>
    prose.text.slice(quantity.end, quantity.end + 12).trimStart()
  const pairs = missing.flatMap((one) =>
    extra
      .filter((other) => {
        const [zh, en] = locale.startsWith('zh') ? [one, other] : [other, one]
        return isConverted(zh.quantity, en.quantity, [unit(zh), unit(en)])
      })
      .map((other) => [one, other]),
  )
  const converted = new Set(pairs.flat())
  return {
    missing: missing.filter((figure) => !converted.has(figure)),
    extra: extra.filter((figure) => !converted.has(figure)),
  }
}

function tellApart({ missing, extra }: Omit<Differences, 'changed'>): {
  numbers: Differences
  dates: Differences
} {
  const isDate = ({ quantity }: Figure) => quantity.date !== undefined
  const hasYear = [...missing, ...extra].some(({ quantity }) => quantity.date?.year !== undefined)
  const belongs = (figure: Figure) => isDate(figure) || (hasYear && isYearNumber(figure.quantity))
  const isNumber = (figure: Figure) => !belongs(figure)
  return {
    numbers: pairUp(missing.filter(isNumber), extra.filter(isNumber)),
    dates: pairUp(missing.filter(belongs), extra.filter(belongs)),
  }
}

function isYearNumber({ kind, value }: Quantity): boolean {
  return kind === 'number' && Number.isInteger(value) && value >= 1000 && value < 2200
}

// What is missing goes with what most likely stands in its place: a date that partly agrees, a number of the same kind, else the next.
function pairUp(missing: readonly Figure[], extra: readonly Figure[]): Differences {
  const changed: [Figure, Figure][] = []
  const left = [...extra]
  const alone = missing.filter((figure) => {
    const at = [isNear, isSameKind, () => true]
      .map((fits) => left.findIndex((other) => fits(figure.quantity, other.quantity)))
      .find((index) => index >= 0)
    const [other] = at === undefined ? [] : left.splice(at, 1)
    if (other !== undefined) changed.push([figure, other])
    return other === undefined
  })
  return { changed, missing: alone, extra: left }
}

function isNear(one: Quantity, other: Quantity): boolean {
  return (
    one.date !== undefined &&
    other.date !== undefined &&
    (agree(one.date, other.date) ||
      (one.date.month !== undefined && one.date.month === other.date.month))
  )
}

function isSameKind(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind
}
