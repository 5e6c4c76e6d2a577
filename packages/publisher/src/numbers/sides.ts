import type { Prose } from '../reading/prose.ts'
import { Figures, isConverted } from './agreement.ts'
import { type Figure, figuresOf, looseNumbers } from './figures.ts'
import type { Quantity } from './quantity.ts'

/** One side of a pair: its figures, and what they say. */
export interface Side {
  readonly figures: readonly Figure[]
  /** What its figures, its names and its code say: worked out where it is asked for. */
  said(): Figures
}

/** What one side says and the other does not. */
export interface Unsaid {
  /** What demands a counterpart. */
  readonly hard: readonly Figure[]
  /** Small words, which count only against what is unsaid on the other side. */
  readonly soft: readonly Figure[]
}

/** Makes a side of its blocks. */
export function sideOf(proses: readonly Prose[]): Side {
  const figures = figuresOf(proses)
  let said: Figures | undefined
  return {
    figures,
    said: () => {
      said ??= new Figures(
        figures.map(({ quantity }) => quantity),
        proses.flatMap(looseNumbers),
      )
      return said
    },
  }
}

/** Tells whether a figure is more than a weak word, which demands no counterpart. */
export function isStrong({ quantity }: Figure): boolean {
  return !quantity.weak
}

// Beyond so many figures a set finds one sooner than a look at each.
const FEW = 16

/** Tells whether one side plainly says all that the other says, so that nothing else need be asked: most sides do. */
export function saysPlainly({ figures: others }: Side, { figures }: Side): boolean {
  if (figures.length > FEW || others.length > FEW) return false
  return figures.every(
    ({ quantity }) =>
      quantity.weak || others.some((other) => isPlainlySame(quantity, other.quantity)),
  )
}

function isPlainlySame(one: Quantity, other: Quantity): boolean {
  if (one.value !== other.value || one.to !== other.to || one.kind !== other.kind) return false
  // Dates are compared part by part, and a discount with other discounts; a reference has two numbers.
  if (one.date !== undefined || other.date !== undefined || one.discount !== undefined) return false
  return one.kind !== 'reference' || one.to !== undefined
}

/** What of some figures a side does not say, nor in another unit. */
export function unsaidBy(side: Side, figures: readonly Figure[]): Unsaid {
  const left = figures.filter((figure) => isStrong(figure) && !side.said().says(figure.quantity))
  return unconverted(
    {
      hard: left.filter(({ quantity }) => !quantity.soft).slice(0, MAX_DIFFERENCES),
      soft: left.filter(({ quantity }) => quantity.soft).slice(0, MAX_DIFFERENCES),
    },
    side,
  )
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
