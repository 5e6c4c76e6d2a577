import { isAlike } from './figure-likeness.ts'
import type { Differences } from './figure-pairs.ts'
import type { Figure } from './figures.ts'
import type { Side, Unsaid } from './sides.ts'
import { surplusOf } from './surplus-figures.ts'

/**
 * Puts small words together, 第三 for “first”, three for 五个: one never demands a counterpart, but where both sides have one that the
 * other lacks, or one side says it in place of a number, they belong together.
 */
export function withSmallWords(
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
