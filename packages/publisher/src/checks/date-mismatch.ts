import type { Check, Pair, Report } from './check.ts'
import { differencesOf, spotOfFigure, wordsOfFigure } from './quantity-differences.ts'

/** Dates that the two sides say differently. */
export const dateMismatch: Check = {
  id: 'date-mismatch',
  severity: 'error',
  summary: 'A date of one side is another date on the other.',
  reason: `Dates are copied into other texts and calendars, so a slip in one spreads. Days and months change places easily, and the nth century
begins with n − 1: 19世纪 is the nineteenth century, the 1800s.

Dates are compared part by part, whatever the notation: 1934年9月11日, September 11, 1934, 11 September 1934, 1934-09-11, 二〇二一年七月, 20世纪30年代, the 1930s.
A part may stand elsewhere in the block. Years of a reign (万历二十三年) and of the lunar calendar (正月初五) are left alone.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '1934年9月11日，委员会公布了报告。20世纪30年代的事。',
      target: 'The committee published its report on September 11, 1934, in the 1930s.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '1934年9月11日，委员会公布了报告。',
      target: 'The committee published its report on 12 September 1934.',
      finds: ['12 September 1934'],
    },
    {
      locales: ['en', 'zh'],
      source: 'It was built in the nineteenth century and opened in May 1912.',
      target: '它建于18世纪，1912年5月开放。',
      finds: ['18世纪'],
    },
    {
      locales: ['zh', 'en'],
      source: '万历二十三年（1595年）正月初五，铁路于1990年通车。',
      target: 'Early in 1595, the line opened in 1991.',
      finds: ['1991'],
    },
  ],
  *check(pair: Pair): Generator<Report> {
    const { changed, missing, extra } = differencesOf(pair).dates
    for (const [ours, theirs] of changed)
      yield {
        message: 'different',
        values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
        at: spotOfFigure(theirs),
        against: spotOfFigure(ours),
      }
    for (const figure of missing)
      yield {
        message: 'missing',
        values: { date: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        wrong: 'target',
        severity: 'warning',
      }
    for (const figure of extra)
      yield {
        message: 'added',
        values: { date: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        severity: 'warning',
      }
  },
}
