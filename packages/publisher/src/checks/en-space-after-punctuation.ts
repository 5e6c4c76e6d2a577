import type { Check } from './check.ts'
import { plainFix } from './plain-fix.ts'
import { spotIn } from './prose.ts'

// A comma or semicolon between two words, or the end of one sentence hard by the next.
const CLOSE =
  /(?<![\w.@/:-])([A-Za-z'’]{2,})([,;])(?=[A-Za-z]{2,}(?:[\s.,;:?!]|$))|(?<![\w.@/:-])([a-z]{3,})([.?!])(?=[A-Z][a-z]*(?:\s[a-z]|,\s))/g

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
    for (const { 0: found, 1: word, 2: comma, 4: stop, index } of text.matchAll(CLOSE)) {
      const end = index + found.length
      const mark = (word === undefined ? stop : comma) ?? ''
      yield {
        message: 'space',
        values: { mark },
        at: spotIn(prose, index, end),
        ...plainFix(prose, end - 1, end, `${mark} `),
      }
    }
  },
}
