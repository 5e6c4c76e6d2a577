import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Ordinals that the two sides say differently. */
export const ordinalMismatch: Check = {
  id: 'ordinal-mismatch',
  severity: 'error',
  summary: 'An ordinal of one side is another one on the other.',
  reason: `第十八次 is the eighteenth and 第三章 Chapter 3; who follows a reference to the wrong chapter finds nothing. 首届 is the first.

第一, 第二 and “first”, “second” are often mere adverbs (首先, 其次, 另一个): by themselves they ask for no counterpart, but 第三 where the source
says “first” is reported.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'The first call makes the cups, and the first guest takes one of them.',
      target: '第一次调用做好杯子，第三位客人拿走其中一个。',
      finds: ['第三'],
    },
    {
      locales: ['zh', 'en'],
      source: '首届大会于第三章所述的第十八次会议上召开。',
      target: 'The first congress met at the 18th session described in Chapter 3.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'We return to vectors in Chapter 8.',
      target: '第六章会再讲 vector。',
      finds: ['第六'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The first argument is the name.',
      target: '第三个参数是名称。',
      finds: ['第三'],
    },
    {
      locales: ['zh', 'en'],
      source: '第一，要快；第二，要好。',
      target: 'It should be fast, and it should be good.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Henry VIII appears in part two, chapter twelve, before World War II.',
      target: '亨利七世在第三部第十二章出现，那时还没有第二次世界大战。',
      finds: ['七世', '第三'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'ordinal', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    }),
}
