import { hasLineEnd, plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { seam } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

const GAP = /[A-Za-z\d)\]"”’%\uFFFC][ \u00A0]+([,;:?!.])(?=$|[\s"”’)\]]|[?!])/g

// Inside brackets and curly quotation marks, and between a word and its ending.
const INSIDE =
  /(?<=(?<![:;=8xX]['’]?-?)\()[ \u00A0]+(?=[A-Za-z]{2})|(?<=[A-Za-z]{2})[ \u00A0]+(?=\))|(?<=(?:^|[\s([—‘])“)[ \u00A0]+(?=[A-Za-z])|(?<=[A-Za-z,.!?])[ \u00A0]+(?=”(?!\p{L}))|(?<=[A-Za-z]{2})[ \u00A0](?=(?:n[’']t|[’'](?:s|re|ve|ll))(?=[\s.,;:?!]))/gu

const BLANK = ' \\u00A0'
const BEFORE_MARK = seam(BLANK, ',;:?!.')
// A blank inside, or the last two letters of a word before its ending: of the `n` in `is n’t` alone many would be found.
const MAY_BE_INSIDE = seam('(“', BLANK) | seam(BLANK, ')”') | seam(BLANK, "’'") | seam('n', "’'")

/** A space before a mark in English text. */
export const enSpaceBeforePunctuation: Check = {
  id: 'en-space-before-punctuation',
  severity: 'warning',
  summary: 'A space stands before a punctuation mark in English text.',
  reason: `English sets its marks close to the word. A space before them lets the mark slip to the next line.

Spaced dots (. . .), smileys, operators (y ? 1 : 2), ratios and marks that are talked about (the ? operator) are left alone, and so is
a line that begins with a mark, such as the colon of a definition.`,
  languages: ['en'],
  needsSeams: [BEFORE_MARK | MAY_BE_INSIDE],
  examples: [
    { locales: ['en'], source: 'Boil the water , then wait .\n', finds: [' ,', ' .'] },
    {
      locales: ['en'],
      source: 'Green tea ( the light one ) is “ good ”, the cup ’s mine.\n',
      finds: [' ', ' ', ' ', ' ', ' '],
    },
    {
      locales: ['en'],
      source: 'The ? operator, wait . . . done :-) or :) in .md files.\n',
      finds: [],
    },
    { locales: ['en'], source: 'Coffee\n: A hot drink.\n\nMilk\n; a note\n', finds: [] },
    {
      locales: ['en'],
      source: 'Too bad :-( too hot :( they say; x = y ? 1 : 2 and a ? b : c, one part 1 : 2.\n',
      finds: [],
    },
    { locales: ['en'], source: '“They will,“ said Shen. He said ”Go” and went.\n', finds: [] },
  ],
  *checkSide(prose) {
    if ((prose.seams & MAY_BE_INSIDE) !== 0) yield* blanksInside(prose)
    if ((prose.seams & BEFORE_MARK) !== 0) yield* blanksBeforeMarks(prose)
  },
}

function* blanksInside(prose: Prose): Generator<Report> {
  for (const { 0: blank, index } of prose.text.matchAll(INSIDE)) {
    const end = index + blank.length
    if (hasLineEnd(prose, index, end)) continue
    yield { message: 'inside', at: spotIn(prose, index, end), ...plainFix(prose, index, end, '') }
  }
}

function* blanksBeforeMarks(prose: Prose): Generator<Report> {
  const { text } = prose
  for (const { 0: found, 1: mark = '', index } of text.matchAll(GAP)) {
    const [start, end] = [index + 1, index + found.length]
    if (isMeant(text, start, end, mark) || hasLineEnd(prose, start, end)) continue
    yield {
      message: 'space',
      values: { mark },
      at: spotIn(prose, start, end),
      ...plainFix(
        prose,
        start,
        end,
        /^["“][A-Za-z]/.test(text.slice(end, end + 2)) ? `${mark} ` : mark,
      ),
    }
  }
}

function isMeant(text: string, start: number, end: number, mark: string): boolean {
  const rest = text.slice(end, end + 4)
  // The dots of an ellipsis, a list of signs, a smiley.
  if (/^\s+[.,;:?!]/.test(rest) || (/[:;]/.test(mark) && /^[)\]]/.test(rest))) return true
  if (mark === ',' || mark === ';') return false
  if (isOperator(text, start, end)) return true
  if (mark === ':')
    return /\b(?:a|an|the|by|with|and|or|of|as|use)$/i.test(
      text.slice(Math.max(0, start - 5), start),
    )
  // In mid-sentence these are signs that the sentence is about.
  return (
    /^\s+[^\sA-Z"“”(]/.test(rest) ||
    /\b(?:a|an|the|by|with|and|or|of|as|use)$/i.test(text.slice(Math.max(0, start - 5), start))
  )
}

// With a space on either side between single letters, figures or code (1 : 2, a ? b), or one of the two marks of y ? one : other.
function isOperator(text: string, start: number, end: number): boolean {
  if (text.charAt(end) !== ' ') return false
  if (OPERAND_BEFORE.test(text.slice(Math.max(0, start - 8), start)))
    if (OPERAND_BEHIND.test(text.slice(end + 1, end + 9))) return true
  if (text.charAt(end - 1) === '?') return /^[^.?!]{1,80} : /.test(text.slice(end, end + 84))
  return / \? [^.?!]{1,80}$/.test(text.slice(Math.max(0, start - 84), start))
}

const OPERAND_BEFORE = /(?:^|[\s(=])(?:[A-Za-z]|\d{1,6}|\uFFFC)$/
const OPERAND_BEHIND = /^(?:[A-Za-z]|\d{1,6}|\uFFFC)(?=$|[\s),.;:?!])/
