import type { Check } from './check.ts'
import { plainFix } from './plain-fix.ts'
import { spotIn } from './prose.ts'

// A comma or semicolon between two words, or the end of one sentence hard by the next.
const CLOSE = /[,;](?=[A-Za-z]{2})|[.?!](?=[A-Z])/g

const WORD = /(?<![\w.@/:\uFFFC-])[A-Za-z'’]{2,24}$/
const WORD_BEHIND = /^[A-Za-z]{2,24}(?:[\s.,;:?!]|$)/
const SENTENCE = /(?<![\w.@/:\uFFFC-])[a-z]{3,24}$/
const SENTENCE_BEHIND = /^[A-Z][a-z]*(?:\s[a-z]|,\s)/

/** No space behind a mark in English text. */
export const enSpaceAfterPunctuation: Check = {
  id: 'en-space-after-punctuation',
  severity: 'warning',
  summary: 'A space is missing after a punctuation mark in English text.',
  reason: `Two words run together round the mark, and the line cannot break between them.

Figures, code, names such as Node.js, and lists of single letters (x,y) are left alone.`,
  languages: ['en'],
  examples: [
    {
      locales: ['en'],
      source: 'Boil the water,then wait.Drink it hot.\n',
      finds: ['water,', 'wait.'],
    },
    {
      locales: ['en'],
      source: 'See `tea.Pot`, Node.js, 1,000 cups, x,y and e.g.Green.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    for (const { 0: mark, index } of text.matchAll(CLOSE)) {
      const isComma = mark === ',' || mark === ';'
      const before = text.slice(Math.max(0, index - 26), index)
      const [word] = (isComma ? WORD : SENTENCE).exec(before) ?? []
      if (word === undefined) continue
      const behind = text.slice(index + 1, index + 28)
      if (!(isComma ? WORD_BEHIND : SENTENCE_BEHIND).test(behind)) continue
      const end = index + 1
      yield {
        message: 'space',
        values: { mark },
        at: spotIn(prose, index - word.length, end),
        ...plainFix(prose, index, end, `${mark} `),
      }
    }
  },
}
