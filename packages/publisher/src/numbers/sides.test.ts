import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Figures } from './agreement.ts'
import type { Figure } from './figures.ts'
import { readQuantities } from './read-quantities.ts'
import { type Side, saysPlainly, unsaidBy } from './sides.ts'

// What a side says is asked of its quantities alone, so no block is made.
function sideOf(text: string, locale: 'zh' | 'en'): Side {
  const quantities = readQuantities(text, locale)
  return {
    figures: quantities.map((quantity) => ({ quantity }) as Figure),
    said: () => new Figures(quantities),
  }
}

test('the same numbers are plainly said, others, dates and more than a few are not', () => {
  const says = (zh: string, en: string) => saysPlainly(sideOf(zh, 'zh'), sideOf(en, 'en'))
  expect(says('共15人，20辆车', 'they had 20 cars for 15 people')).toBe(true)
  expect(says('共15人', 'a man had 15 people and another car')).toBe(true)
  expect(says('共15人', 'they had 16 people')).toBe(false)
  expect(says('2024年5月1日', 'on May 1, 2024')).toBe(false)
  expect(says('15，'.repeat(20), '15 and '.repeat(20))).toBe(false)
})

test('a side that plainly says all of another leaves nothing of it unsaid', () => {
  const zh = ['15人', '三个', '第三章', '20%', '打八折', '5到8个', '下午4点', '三分之一', '图4-2']
  const en = 'fifteen people,three,chapter 3,20% off,5 to 8,4 p.m.,one third,Figure 4-2'.split(',')
  const sides = (parts: readonly string[], joint: string) =>
    fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((some) => some.join(joint))
  fc.assert(
    fc.property(sides(zh, '，'), sides(en, ', '), (chinese, english) => {
      const [source, target] = [sideOf(chinese, 'zh'), sideOf(english, 'en')]
      for (const [one, other] of [[source, target] as const, [target, source] as const])
        if (saysPlainly(one, other))
          expect(unsaidBy(one, other.figures)).toEqual({ hard: [], soft: [] })
    }),
  )
})
