import type { Prose } from '../reading/prose.ts'
import { type Figure, wordsOfFigure } from './figures.ts'

/** Leaves out the figures of one side that cannot be looked for among those of the other, since the other has no reason to say them. */
export function demandedOf(
  figures: readonly Figure[],
  others: readonly Prose[],
): readonly Figure[] {
  const isAttribute = others.every(({ block }) => block.kind === 'attribute')
  return figures.filter(
    (figure) => !(isAttribute && isLabel(figure)) && !isKept(wordsOfFigure(figure), others),
  )
}

// A caption that is a line of its own says its number (图 8-4：双耳茶壶), which the program that prints it from an attribute puts in.
function isLabel({ quantity, prose: { text, block } }: Figure): boolean {
  return block.kind !== 'attribute' && LABEL.test(text.slice(0, quantity.end + 1))
}

const LABEL = /^[^\p{L}\p{N}]{0,4}\p{L}{1,9}\.?[ \u00A0]?\d[\d.\-–]{0,9}[：:. ]$/u

// A number word in a title or a quotation that stays in its own language: The Twelve Days of Christmas, 《三国演义》.
function isKept(words: string, others: readonly Prose[]): boolean {
  if (!/^\p{L}{2}/u.test(words)) return false
  return others.some(({ text, language }) => {
    const isOwnScript = /\p{Script=Han}/u.test(words) === (language === 'zh')
    return !isOwnScript && text.includes(words)
  })
}
