import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Chinese numerals read wrongly. */
export const chineseNumeralParse: Check = {
  id: 'chinese-numeral-parse',
  severity: 'warning',
  summary: 'A Chinese numeral is another number on the other side.',
  reason: `Chinese numerals are read by places, and some read like others: 一万五 is 15,000 and 一万零五 is 10,005; 廿 is 20, 两 and 俩 are 2; 三四十 is
thirty to forty. What is written with numerals is compared here, banker's numerals (壹佰贰拾) included; what is written with digits in
number-mismatch. Guesses (十几, 百余), words that merely contain a numeral (十分, 百姓, 万岁) and single small numerals ask for no counterpart.`,
  profiles: { ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '她身高一米六五，挑得动一百斤。老汉六十有二，数了一二三。',
      target:
        'She was five feet five, and could carry fifty kilos. The old man was sixty-two and counted: one, two, three.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '全书共一百零五章，约三十五万字，廿四位作者。',
      target: 'The book has 105 chapters, about 350,000 characters and twenty-four authors.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '一万五千人到场，十几人发言，百姓十分高兴。',
      target: 'Some 10,500 people came.',
      finds: ['10,500'],
    },
    {
      locales: ['en', 'zh'],
      source: 'It cost 126 yuan.',
      target: '共计壹佰贰拾伍元。',
      finds: ['壹佰贰拾伍'],
    },
  ],
  check: (pair, { profile }) => {
    const reports = reportDifferences(pair, 'numeral', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    })
    // Fiction has numerals in names and turns of speech: 茅十八, 一万个不服.
    if (profile !== 'literary') return reports
    return [...reports].filter(({ message }) => message === 'different')
  },
}
