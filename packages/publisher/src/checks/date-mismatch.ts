import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Dates that the two sides say differently. */
export const dateMismatch: Check = {
  id: 'date-mismatch',
  severity: 'error',
  summary: 'A date of one side is another date on the other.',
  reason: `Dates are copied into other texts and calendars, so a slip in one spreads, and days and months change places easily.

Dates are compared part by part, whatever the notation: 1934年9月11日, September 11, 1934, 11 September 1934, 1934-09-11, 二〇二一年七月,
星期三, Wednesday. A part may stand elsewhere in the block. Years of a reign (万历二十三年) and of the lunar calendar (正月初五) are left alone,
so the latter does not excuse “January 5”. Decades and centuries have a check of their own.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '1934年9月11日，委员会公布了报告。',
      target: 'The committee published its report on September 11, 1934.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '1934年9月11日，委员会公布了报告。',
      target: 'The committee published its report on 12 September 1934.',
      finds: ['12 September 1934'],
    },
    {
      locales: ['zh', 'en'],
      source: '万历二十三年（1595年）正月初五，铁路于1990年通车。',
      target: 'Early in 1595, the line opened in 1991.',
      finds: ['1991'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The museum is closed on Mondays; the talk is in March.',
      target: '博物馆周二闭馆，讲座在三月。',
      finds: ['周二'],
    },
    {
      locales: ['zh', 'en'],
      source: '展览于3月15日至20日举行，周二、四免费，讲的是公元前221年的事。',
      target:
        'The exhibition is open on March 15–20, free on Tuesday and Thursday, and tells of 221 BC.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'It runs on 15–20 March and closes in May and June.',
      target: '展期为3月15至25日，五、七月闭馆。',
      finds: ['3月15至25日', '五、七月'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'date', { changed: 'different', missing: 'missing', extra: 'added' }),
}
