import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Decades and centuries that the two sides say differently. */
export const decadeCenturyMismatch: Check = {
  id: 'decade-century-mismatch',
  severity: 'error',
  summary: 'A decade or a century of one side is another one on the other.',
  reason: `The nth century begins with n − 1: 19世纪 is the nineteenth century, the 1800s, and 20世纪30年代 the 1930s. Off by one is the classic error.

上世纪 and “the last century” depend on when a text was written, so the decade alone is compared where one side leaves the century open.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '20世纪30年代的事，始于19世纪末，上世纪五十年代结束。',
      target:
        'It happened in the 1930s, began in the late nineteenth century and ended in the fifties.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'It was built in the nineteenth century.',
      target: '它建于18世纪。',
      finds: ['18世纪'],
    },
    {
      locales: ['zh', 'en'],
      source: '20世纪30年代，当地只有三所小学。',
      target: 'In the 2030s there were only three schools.',
      finds: ['2030s'],
    },
    {
      locales: ['zh', 'en'],
      source: '上世纪七八十年代的老歌，十八世纪的琴。',
      target: 'Old songs of the 1970s and 1980s, on an instrument of the 1700s.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'By the mid-1980s it had 900 workers.',
      target: '到20世纪90年代中期，它有900名工人。',
      finds: ['20世纪90年代'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'period', { changed: 'different', missing: 'missing', extra: 'added' }),
}
