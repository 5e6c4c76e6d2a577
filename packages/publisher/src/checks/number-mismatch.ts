import type { Check, Pair, Report } from './check.ts'
import { differencesOf, type Figure, spotOfFigure, wordsOfFigure } from './quantity-differences.ts'

/** Numbers that the two sides say differently. */
export const numberMismatch: Check = {
  id: 'number-mismatch',
  severity: 'error',
  summary: 'A number of one side is not said on the other.',
  reason: `A wrong figure is the error readers forgive least, and 万 (10,000) and 亿 (100,000,000) make it an easy one: 240万 is 2.4 million, not
240 thousand or 24 million.

Numbers are compared in one normal form, whatever the notation: digits, separators, Chinese numerals, number words, 万 and million,
percentages (百分之十五, 三成), fractions, ordinals and ranges. A number may stand in another sentence of the block, be repeated,
be rounded (2,403,000 as “2.4 million”) or be converted into another unit (1200 亩 as 80 hectares).
Small number words (一, one, 第一, another) never ask for a counterpart, nor do idioms (十万八千里), names and versions (W3C, ES2016, v3.5).`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '当时，13个县的总人口约240万，参军的约三十三万人。',
      target: 'The 13 counties had about 2.4 million people then, and about 330,000 joined.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '总人口约240万。',
      target: 'The population was about 24 million.',
      finds: ['24 million'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Use at most 15 lines, as listing 15-9 does.',
      target: '最多用十七行，如示例 15-9。',
      finds: ['十七'],
    },
    {
      locales: ['en', 'zh'],
      source: 'About thirty percent, or two thirds of it, and 3‰; one more thing.',
      target: '约三成，或其中的三分之二，以及千分之三；还有一件事。',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '全长1318公里，共28站。',
      target: 'The line is 1,318 kilometres long.',
      finds: ['28'],
    },
    {
      locales: ['en', 'zh'],
      source: 'ES2016 and W3C, by no means.',
      target: '千万别提 ES2016，也别提 W3C，那差了十万八千里。',
      finds: [],
    },
  ],
  *check(pair: Pair): Generator<Report> {
    const { changed, missing, extra } = differencesOf(pair).numbers
    for (const [ours, theirs] of changed)
      yield {
        message: 'different',
        values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
        at: spotOfFigure(theirs),
        against: spotOfFigure(ours),
      }
    for (const figure of missing) {
      if (isTrifle(figure)) continue
      const values = { number: wordsOfFigure(figure) }
      yield {
        message: 'missing',
        values,
        at: spotOfFigure(figure),
        wrong: 'target',
        severity: 'warning',
      }
    }
    for (const figure of extra)
      if (!isTrifle(figure))
        yield {
          message: 'added',
          values: { number: wordsOfFigure(figure) },
          at: spotOfFigure(figure),
          severity: 'warning',
        }
  },
}

// 0 and 1 are said in many other ways: none, empty, a, the, same.
function isTrifle({ quantity: { value, to } }: Figure): boolean {
  return to === undefined && (value === 0 || value === 1)
}
