import type { Figure } from './figures.ts'

/**
 * Finds a figure that one side says once more than the other, which has one of the same kind that nothing answers: the second “first” is
 * its 第三, the second “three” its 两个. Small numbers are compared so only where nothing else differs, since a text may repeat one.
 */
export function surplusOf(
  figures: readonly Figure[],
  others: readonly Figure[],
  unanswered: readonly Figure[],
): readonly [Figure, Figure] | undefined {
  for (const isOfKind of [isOrdinal, isCounted]) {
    const alone = unanswered.find(isOfKind)
    if (alone === undefined) continue
    const [ours, theirs] = [figures.filter(isOfKind), others.filter(isOfKind)]
    const counts = new Map<number, number>()
    const count = (figure: Figure, step: number) =>
      counts.set(figure.quantity.value, (counts.get(figure.quantity.value) ?? 0) + step)
    for (const figure of ours) count(figure, 1)
    for (const figure of theirs) count(figure, -1)
    if (isOfKind === isCounted && !isOneSwap([...counts.values()])) continue
    // 二十几 answers “over twenty”, although it need not be answered itself; 一 is no “first”.
    const weak = isOfKind === isOrdinal ? [] : others.filter(({ quantity }) => quantity.weak)
    const vague = new Set(weak.map(({ quantity }) => quantity.value))
    const spare = ours.findLast(
      ({ quantity: { value } }) => counts.get(value) === 1 && !vague.has(value),
    )
    if (spare !== undefined) return [spare, alone]
  }
  return undefined
}

// One number less of this, one more of that.
function isOneSwap(differences: readonly number[]): boolean {
  const left = differences.filter((difference) => difference !== 0)
  return left.length === 2 && left.includes(1) && left.includes(-1)
}

function isOrdinal({ quantity: { kind, weak } }: Figure): boolean {
  return kind === 'ordinal' && !weak
}

function isCounted({ quantity: { kind, weak, to } }: Figure): boolean {
  return kind === 'number' && to === undefined && !weak
}
