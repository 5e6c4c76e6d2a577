import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import type { Currency } from '../numbers/currencies.ts'
import { type Figure, spotOfFigure, wordsOfFigure } from '../numbers/figures.ts'
import type { Check, Report } from './check.ts'

/** Amounts that are the same on both sides, in money that is not. */
export const currencyMismatch: Check = {
  id: 'currency-mismatch',
  severity: 'error',
  summary: 'An amount of one side is in another currency on the other.',
  reason: `元 is yuan and 美元 is US dollars; “7.5 million dollars” for 750万元 is seven times too much. Signs and codes count too: ¥ (a yuan or a yen),
RMB, CNY, US$, HK$, €, £.

Two currencies are compared where the same number stands with both. “Dollars” may be those of any country that has some; an amount that
was converted is a different number and left to number-mismatch. 元 as part of a word (元旦, 元素) is no money.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '总投资约7500万美元，票价60元，奖金1000元人民币，另付500港元。',
      target:
        'Total investment is about US$75 million; a ticket costs 60 yuan, the prize is RMB 1,000, and HK$500 is extra.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '票价60元，元旦起涨到80元。',
      target: 'A ticket costs 60 dollars, and 80 yuan from New Year’s Day.',
      finds: ['60'],
    },
    {
      locales: ['en', 'zh'],
      source: 'It raised $20 million and 3 billion yen.',
      target: '筹得2000万元和30亿日元。',
      finds: ['2000万'],
    },
    {
      locales: ['zh', 'en'],
      source: '港币500元，美金20元，1200瑞士法郎。',
      target: 'HK$500, US$20 and 1,200 euros.',
      finds: ['1,200'],
    },
  ],
  check: (pair) => reportAgreements(pair, reportOf),
}

function reportOf([ours, theirs]: Agreement): Report | undefined {
  const [one, other] = [currenciesOf(ours), currenciesOf(theirs)]
  if (one === undefined || other === undefined || one.some((each) => other.includes(each)))
    return undefined
  return {
    message: 'currency',
    values: { source: one.join('/'), target: other.join('/'), amount: wordsOfFigure(theirs) },
    at: spotOfFigure(theirs),
    against: spotOfFigure(ours),
  }
}

// In Taiwan, Hong Kong and Macau 元 by itself is a dollar or a pataca.
function currenciesOf({ quantity, prose }: Figure): readonly Currency[] | undefined {
  const isBare = /^[多余来几]? ?元(?!人民币)/.test(prose.text.slice(quantity.end, quantity.end + 6))
  return isBare && /Hant|TW|HK|MO/i.test(prose.locale) ? undefined : quantity.currencies
}
