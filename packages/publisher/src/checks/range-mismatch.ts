import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Ranges that the two sides say differently. */
export const rangeMismatch: Check = {
  id: 'range-mismatch',
  severity: 'error',
  summary: 'A range of one side is another one on the other.',
  reason: `A range has two ends, and a translator who looks at one overlooks the other. 8～10, 8-10, 8至10 and “from 8 to 10” are the same; where the
unit or the place is said once for both (100至150万, 100~150kg), it counts for both. The order of the ends, open ends (以上, at most) and the
numbers of listings and sections (示例 8-13) are no matter of this check.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '气温8～10度，投资100至150万元，见示例 8-13。',
      target: 'It will be 8 to 10 degrees; the investment is 1–1.5 million yuan; see Listing 8-13.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '每天服用20至30毫升。',
      target: 'Take 20–50 ml a day.',
      finds: ['20–50'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Between 15 and 20 people, 12–14 of them students.',
      target: '15到20人，其中12至16名学生。',
      finds: ['12至16'],
    },
    {
      locales: ['zh', 'en'],
      source: '十二至十五岁的孩子每天睡八到十个小时。',
      target: 'Children of twelve to fifteen sleep eight to twelve hours a day.',
      finds: ['eight to twelve'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'range', { changed: 'different', missing: 'missing', extra: 'added' }),
}
