import { HAN } from '../language/characters.ts'
import { LOOKALIKES, RADICALS } from '../language/lookalikes.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

const FOREIGN = /[\u0370-\u03FF\u0400-\u052F]/
const WORD = /[A-Za-z\u0370-\u03FF\u0400-\u052F]+/g
const LIGATURE = /(?<![\uFB00-\uFB06])[\uFB00-\uFB06]/g
const RADICAL = /[\u2E80-\u2FD5\uF900-\uFAFF]/g
const HAN_BESIDE = new RegExp(`[${HAN}\\u2E80-\\u2FD5]`)

// Compatibility characters that are none: Unicode gives them no other form.
const UNIFIED = /[\uFA0E\uFA0F\uFA11\uFA13\uFA14\uFA1F\uFA21\uFA23\uFA24\uFA27-\uFA29]/

// Languages that are written with these letters.
const OWN_LETTERS: ReadonlySet<string> = new Set([
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'mk',
  'kk',
  'ky',
  'mn',
  'tg',
  'el',
])

/** Characters that look like others. */
export const homoglyph: Check = {
  id: 'homoglyph',
  severity: 'error',
  summary: 'A character only looks like the one that belongs there.',
  reason: `A Cyrillic or Greek letter in a Latin word, or a radical of a dictionary in place of a Chinese character (⽔ for 水), looks right and
is another character, as are the ligatures that a PDF hands over (ﬁ for fi): no search finds the word, and a link or a name with it leads elsewhere.

Greek letters of formulas (Δx, μm) are left alone, and radicals that stand by themselves.`,
  needs: [trait('\\u0370-\\u052F\\u2E80-\\u2FD5\\uF900-\\uFAFF\\uFB00-\\uFB06')],
  examples: [
    { locales: ['en'], source: 'Boil the w\u0430ter.\n', finds: ['w\u0430ter'] },
    {
      locales: ['en'],
      source: 'Bring \u0430 cup \u043Ef tea to the \uFB01re.\n',
      finds: ['\u0430', '\u043Ef', '\uFB01'],
    },
    { locales: ['zh'], source: '先烧\u2F54开了。\n', finds: ['\u2F54'] },
    {
      locales: ['en'],
      source: 'Δx is 3 μm, Москва is Moscow, and \u2F54 is a radical.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    if (FOREIGN.test(text) && !OWN_LETTERS.has(prose.language)) yield* mixedWords(prose)
    for (const { 0: found, index } of text.matchAll(LIGATURE))
      if (/[A-Za-z]/.test(text.charAt(index - 1) + text.charAt(index + 1)))
        yield report(prose, index, found, found.normalize('NFKC'))
    if (prose.language !== 'zh') return
    for (const { 0: found, index } of text.matchAll(RADICAL)) {
      const plain = RADICALS.get(found) ?? found.normalize('NFKC')
      if (plain === found || UNIFIED.test(found)) continue
      if (!HAN_BESIDE.test(text.charAt(index - 1) + text.charAt(index + 1))) continue
      yield report(prose, index, found, plain)
    }
  },
}

function* mixedWords(prose: Prose): Generator<Report> {
  for (const { 0: word, index } of prose.text.matchAll(WORD)) {
    if (!FOREIGN.test(word) || !isMixed(prose.text, word, index)) continue
    const plain = Array.from(word, (letter) => LOOKALIKES.get(letter) ?? letter).join('')
    if (!FOREIGN.test(plain)) yield report(prose, index, word, plain)
  }
}

// A Greek letter beside a single Latin one is a formula; a Cyrillic one is not, and alone among Latin words it is no word.
function isMixed(text: string, word: string, at: number): boolean {
  if (/[A-Za-z]{2}/.test(word)) return true
  if (!/^[A-Za-z\u0400-\u052F]+$/.test(word)) return false
  if (word.length > 1) return /[A-Za-z]/.test(word)
  return (
    /[A-Za-z]{2} $|^$/.test(text.slice(Math.max(0, at - 3), at)) &&
    /^ [A-Za-z]{2}/.test(text.slice(at + 1, at + 4))
  )
}

function report(prose: Prose, start: number, found: string, plain: string): Report {
  const end = start + found.length
  const message = /[A-Za-z\u0370-\u052F\uFB00-\uFB06]/.test(found) ? 'letter' : 'radical'
  return {
    message,
    values: { plain },
    at: spotIn(prose, start, end),
    ...plainFix(prose, start, end, plain),
  }
}
