import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check } from './check.ts'

/** Numbers whose decimal point slipped. */
export const numberMagnitude: Check = {
  id: 'number-magnitude',
  severity: 'error',
  summary: 'A number of one side is ten, a hundred or ten thousand times its counterpart.',
  reason: `万 is 10,000 and 亿 is 100,000,000, where English counts in thousands and millions; who translates digit by digit loses or gains zeros:
240万 is 2.4 million, not 240 thousand or 24 million. What differs in nothing but a power of ten is reported here and nowhere else.
A number given in fewer digits (2,403,000 as “2.4 million”) is no slip.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '总人口约240万，产值6.83亿元，比1.2万亿元少。',
      target:
        'It has about 2.4 million people and an output of 683 million yuan, less than 1.2 trillion.',
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
      source: 'Some 1.25 billion copies were sold.',
      target: '售出约1.25亿册。',
      finds: ['1.25亿'],
    },
    {
      locales: ['zh', 'en'],
      source: '数十万人涌上街头，成千上万的人留在家里。',
      target: 'Millions took to the streets, and thousands stayed at home.',
      finds: ['Millions'],
    },
  ],
  check: (pair) =>
    reportDifferences(pair, 'magnitude', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    }),
}
