import { oncePerProse } from '../reading/once.ts'
import { type Prose, type Spot, spotIn } from '../reading/prose.ts'
import { hintsOf } from './english-hints.ts'
import type { Quantity } from './quantity.ts'
import { mayCount, readQuantities } from './read-quantities.ts'

/** A quantity where it stands. */
export interface Figure {
  readonly quantity: Quantity
  readonly prose: Prose
}

const quantitiesOf = oncePerProse((prose: Prose) =>
  readQuantities(prose.text, prose.language, prose.language === 'en' ? hintsOf(prose) : undefined),
)

const figuresIn = oncePerProse((prose: Prose): readonly Figure[] =>
  quantitiesOf(prose).map((quantity) => ({ quantity, prose })),
)

/** The quantities of some blocks of one side, in order. */
export function figuresOf(proses: readonly Prose[]): readonly Figure[] {
  const [only] = proses
  return only !== undefined && proses.length === 1 ? figuresIn(only) : proses.flatMap(figuresIn)
}

const mayCountIn = oncePerProse((prose: Prose): boolean => {
  const hint = prose.language === 'en' ? hintsOf(prose).hasFigure : undefined
  return hint ?? mayCount(prose.text, prose.language)
})

/** Tells, at a glance, whether some blocks may have a figure that is more than a weak word. */
export function mayHaveFigures(proses: readonly Prose[]): boolean {
  return proses.some(mayCountIn)
}

/** The words of a figure. */
export function wordsOfFigure({ quantity, prose }: Figure): string {
  return prose.text.slice(quantity.start, quantity.end)
}

/** Where a figure stands in its block. */
export function spotOfFigure({ quantity, prose }: Figure): Spot {
  return spotIn(prose, quantity.start, quantity.end)
}

/** The digits in names (Vue3), versions and code, which are no quantities themselves. */
export const looseNumbers: (prose: Prose) => readonly number[] = oncePerProse((prose) => {
  const found: number[] = []
  if (/\d/.test(prose.text)) {
    let from = 0
    for (const { start, end } of quantitiesOf(prose)) {
      addNumbers(prose.text.slice(from, start), found)
      from = end
    }
    addNumbers(prose.text.slice(from), found)
  }
  for (const { kind, value } of prose.block.inlines)
    if ((kind === 'code' || kind === 'expression') && value) addNumbers(value, found)
  return found
})

const NUMBER = /\d{1,18}(?:\.\d{1,15})?/g

function addNumbers(text: string, to: number[]): void {
  for (const number of text.match(NUMBER) ?? []) to.push(Number(number))
}
