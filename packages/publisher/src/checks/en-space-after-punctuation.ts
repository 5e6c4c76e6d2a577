import { plainFix } from '../reading/plain-fix.ts'
import { ATOM, type Prose, spotIn } from '../reading/prose.ts'
import { seam } from '../reading/traits.ts'
import type { Check } from './check.ts'

// A comma or semicolon between two words, the end of one sentence hard by the next, a quotation hard by its verb, initials.
const CLOSE =
  /[,;](?=[A-Za-z]{2}|\uFFFC|[“"][A-Za-z])|[.?!](?=[A-Z])|[.,?!]”(?=[A-Za-z]{2})|:(?=[A-Za-z]{2,24} [a-z])/g

const WORD = /(?<![\w.@/:\uFFFC-])[A-Za-z'’]{2,24}$|(?<=[\w”])\)$|\uFFFC$|(?<=\s)\d{2,4}$/
const WORD_BEHIND = /^(?:[A-Za-z]{2,24}(?:[\s.,;:?!’]|$)|\uFFFC|[“"][A-Za-z])/
const SENTENCE = /(?<![\w.@/:\uFFFC-])[a-z]{3,24}$/
const SENTENCE_BEHIND = /^[A-Z][a-z]*(?:\s[a-z\d\uFFFC“]|,\s)/
// Behind ? and !, and before a word that begins sentences, a capital before the mark is no name of a program.
const CAPITAL = /(?<![\w.@/:\uFFFC-])[A-Z][a-z]{2,23}$/
const OPENER =
  /^(?:The|This|That|These|It|Please|You|Your|We|If|In|An?|To|For|Click|Try|Then|There|They|He|She|When|But|And|Do|Is|Are|No|Yes)\s[a-z]/
// P.R.China, J.K.Rowling.
const INITIALS = /(?<![\w.])[A-Z](?:\.[A-Z]){1,3}$/
const NAME_BEHIND = /^[A-Z][a-z]{2,}/
// A word or two that head a paragraph.
const LABEL = /^[A-Z][a-z]{2,16}(?: [a-z]{2,16})?$/

/** No space behind a mark in English text. */
export const enSpaceAfterPunctuation: Check = {
  id: 'en-space-after-punctuation',
  severity: 'warning',
  summary: 'A space is missing after a punctuation mark in English text.',
  reason: `Two words run together round the mark, and the line cannot break between them.

Figures, code, names such as Node.js, and lists of single letters (x,y) are left alone. What may be a name (strings.Builder) or an
option (rw,hot,sweet) is not mended.`,
  languages: ['en'],
  needsSeams: [
    seam(',;', 'A-Za-z\\uFFFC“"') | seam('.?!', 'A-Z') | seam('”', 'A-Za-z') | seam(':', 'A-Za-z'),
  ],
  examples: [
    {
      locales: ['en'],
      source: 'Boil the water,then wait.Drink it hot.\n',
      finds: ['water,', 'wait.'],
    },
    {
      locales: ['en'],
      source: 'Stop!Then pour it (hot),but “Slowly.”he said; see `a`,then `b`,in P.R.China.\n',
      finds: ['Stop!', '),', '.”', '`a`,', '`b`,', 'P.R.'],
    },
    {
      locales: ['en'],
      source: 'See tea.Pot for more; set rw,hot,sweet here.\n',
      finds: ['tea.', 'rw,', 'hot,'],
    },
    { locales: ['en'], source: 'Note:the cups are hot.\n', finds: ['Note:'] },
    {
      locales: ['en'],
      source: 'See `tea.Pot`, Node.js, 1,000 cups, x,y and e.g.Green.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    for (const { 0: mark, index } of text.matchAll(CLOSE)) {
      const end = index + mark.length
      const before = text.slice(Math.max(0, index - 26), index)
      const word = wordBefore(mark, before, text.slice(end, end + 27))
      if (word === undefined) continue
      // Addresses and code in a row are a list somebody typed so.
      if (word === ATOM && !isCode(prose, index - 1)) continue
      yield {
        message: 'space',
        values: { mark },
        at: spotIn(prose, index - word.length, end),
        ...(isCertain(text, index, end) ? plainFix(prose, index, end, `${mark} `) : {}),
      }
    }
  },
}

// The word that runs into what follows its mark; nothing where the two may be one name.
function wordBefore(mark: string, before: string, behind: string): string | undefined {
  const found = (pattern: RegExp) => pattern.exec(before)?.[0]
  if (mark.endsWith('”')) return ''
  if (mark === ',' || mark === ';') return WORD_BEHIND.test(behind) ? found(WORD) : undefined
  if (mark === ':') return before.length < 26 ? found(LABEL) : undefined
  if (mark === '.' && NAME_BEHIND.test(behind) && INITIALS.test(before)) return found(INITIALS)
  if (!SENTENCE_BEHIND.test(behind)) return undefined
  const isName = mark === '.' && !OPENER.test(behind)
  return found(SENTENCE) ?? (isName ? undefined : found(CAPITAL))
}

// Not where two words may be one name, nor where more marks stand in one word: options, a row of values.
function isCertain(text: string, at: number, end: number): boolean {
  const mark = text.charAt(at)
  const behind = text.slice(end, end + 27)
  if (mark === '.' && end === at + 1)
    return OPENER.test(behind) || INITIALS.test(text.slice(Math.max(0, at - 26), at))
  if (mark !== ',' && mark !== ';') return true
  const around = `${/\S{0,26}$/.exec(text.slice(Math.max(0, at - 26), at))?.[0]}${/^\S{0,26}/.exec(behind)?.[0]}`
  return !/[,;=](?=\S)/.test(around) || around.includes(ATOM)
}

function isCode({ block, ends }: Prose, at: number): boolean {
  return block.text.charAt((ends[at] ?? 0) - 1) === '`'
}
