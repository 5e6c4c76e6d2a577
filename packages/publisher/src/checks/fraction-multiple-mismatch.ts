import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Fractions and multiples that the two sides say differently. */
export const fractionMultipleMismatch: Check = {
  id: 'fraction-multiple-mismatch',
  severity: 'warning',
  summary: 'A fraction or a multiple of one side is another one on the other.',
  reason: `三分之二 is two thirds, with the parts in the other order. 增长两倍 is tripled, though many write “doubled”; both are accepted, because both
are in use. 翻一番 is doubled and 翻两番 quadrupled. A figurative half (半天, 大半) asks for no counterpart.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '三分之二的票售出，产量翻了两番，收入增长两倍，等了大半天。',
      target:
        'Two thirds of the tickets were sold, output quadrupled, income tripled, and we waited for hours.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '超过三分之二的成员同意。',
      target: 'More than one third of the members agreed.',
      finds: ['one third'],
    },
    {
      locales: ['en', 'zh'],
      source: 'A quarter of them live here; sales rose threefold.',
      target: '其中五分之一住在这里，销量增长到三倍。',
      finds: ['五分之一'],
    },
    {
      locales: ['zh', 'en'],
      source: '人口减少了三分之一，面积为原来的1/3，收入降了一半。',
      target:
        'The population fell by a third, the area is one third of what it was, and income fell by a quarter.',
      finds: ['a quarter'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'fraction', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    }),
}
