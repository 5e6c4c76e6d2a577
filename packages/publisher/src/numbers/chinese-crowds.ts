import { PLACES } from './chinese-number.ts'
import { times } from './digits.ts'
import { chineseRule as rule } from './make-rule.ts'
import type { Rule } from './quantity.ts'

const sizeOf = (places: string): number =>
  [...places].reduce((size, place) => times(size, PLACES[place] ?? 1), 1)

/** How Chinese speaks of many that nobody counted: the order of magnitude is all there is to compare. */
export const CHINESE_CROWDS: readonly Rule[] = [
  rule(
    '成千上万, 成百上千: of the one or of the other',
    '成([百千])上([千万])',
    ([, one = '', other = '']) => ({
      kind: 'crowd',
      value: sizeOf(other),
      also: [sizeOf(one)],
      soft: true,
    }),
  ),
  rule('近千, 近百: nearly so many', '近([百千万亿]{1,3})(?![米克瓦卡赫])', ([, places = '']) => ({
    kind: 'number',
    value: sizeOf(places),
    soft: true,
    vague: 'nearly',
  })),
  rule(
    '数十万, 几百, 上千, 好几万, 数以百万计',
    '(?:好?几|数以?|(?<!以)上|成)([十百千万亿]{1,3})(?![米克瓦卡赫])',
    ([, places = '']) => ({ kind: 'crowd', value: sizeOf(places), soft: true }),
  ),
]
