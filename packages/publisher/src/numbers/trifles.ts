import { Figures } from './agreement.ts'
import type { Differences } from './figure-pairs.ts'
import type { Figure } from './figures.ts'
import type { Side } from './sides.ts'

/**
 * Leaves 0 and 1 out, which are said in many other ways (none, a, the same), so that neither is missed by itself. Where one stands in
 * digits and the other side has digits that nothing but such a word answers, the two are one figure that was changed: never 0, 不会为 1.
 */
export function withTrifles(
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
