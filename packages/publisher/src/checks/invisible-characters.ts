import { spotInFile } from '../reading/gaps.ts'
import { findHidden } from '../reading/hidden-texts.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

// What can be seen, the white space of a text, and lone halves of characters.
const VISIBLE =
  '\\t\\n\\r -~\\u00A0-\\u00AC\\u00AE-\\u034E\\u0350-\\u061B\\u061D-\\u180D\\u180F-\\u200A\\u2010-\\u2027\\u202F-\\u205F\\u2065\\u206A-\\uFEFE\\uFF00-\\uFFF8\\uFFFC-\\uFFFF'

// Everything else: one class is found fastest.
const INVISIBLE = new RegExp(`[^${VISIBLE}]+`, 'g')

/** Scripts that are written with joiners (Unicode Standard, section 23.2) or from right to left. */
const JOINING = /[\u0590-\u08FF\u0900-\u0DFF\u0E00-\u0FFF\u1000-\u109F\u1780-\u18AF\uFB1D-\uFEFC]/

// In code and in addresses: what no program takes for a space, and nobody types.
const UNWANTED = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g

/** Characters nobody sees. */
export const invisibleCharacters: Check = {
  id: 'invisible-characters',
  severity: 'warning',
  summary: 'The text has a character that cannot be seen.',
  reason: `Zero-width spaces, soft hyphens, direction marks and control characters come in with a paste. They split words for every search,
for spell checkers and for the machine that compares two versions.

Joiners in emoji and in scripts that need them are left alone, direction marks in text that runs both ways, a zero-width space beside
an asterisk (it makes emphasis work in Chinese), and what the other side has as well.`,
  needs: [trait(`^${VISIBLE}`)],
  examples: [
    { locales: ['en'], source: 'Boil the wa\u200Bter.\n', finds: ['\u200B'] },
    {
      locales: ['en'],
      source: 'Call `br\u200Bew()` or [read](./te\u200Ba.md).\n\n```js\nbrew\u200B()\n```\n',
      finds: ['\u200B', '\u200B', '\u200B'],
    },
    { locales: ['zh'], source: '水\u00AD开了\uFEFF。\n', finds: ['\u00AD', '\uFEFF'] },
    { locales: ['zh'], source: '**“茶”**\u200B的味道 👩\u200D🌾。\n', finds: [] },
  ],
  *checkDocument({ source, target }) {
    const [reading, other] = target === undefined ? [source, undefined] : [target, source]
    for (const range of findHidden(reading, UNWANTED)) {
      const found = reading.document.file.slice(range.start, range.end)
      if (other?.document.file.includes(found)) continue
      yield {
        message: 'character',
        values: { code: codeOf(found) },
        at: spotInFile(reading, range),
      }
    }
  },
  *checkSide(prose, context) {
    const { text } = prose
    if (text.search(INVISIBLE) < 0) return
    const isJoining = JOINING.test(text)
    const others = context.across(prose)
    for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
      if (
        isMeant(prose, found, index) ||
        (isJoining && /^[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C]+$/.test(found))
      )
        continue
      if (others.some((other) => other.text.includes(found))) continue
      const at = spotIn(prose, index, index + found.length)
      yield {
        message: 'character',
        values: { code: codeOf(found) },
        at,
        // A separator stands where a space belongs.
        ...(!SEPARATOR.test(found) && { fix: { start: at.start, end: at.end, text: '' } }),
      }
    }
  },
}

// Line and paragraph separators, and control characters: among these are the tab and the page of old printers.
const SEPARATOR = /[\p{Zl}\p{Zp}\p{Cc}]/u

function isMeant({ text, block, starts, ends }: Prose, found: string, at: number): boolean {
  const end = at + found.length
  if (found === '\u200B') {
    const start = starts[at] ?? 0
    if (/[*_~]/.test(block.text.charAt(start - 1) + block.text.charAt(ends[end - 1] ?? 0)))
      return true
  }
  // Read in a wrong coding, letters have such neighbours: see `mojibake`.
  if (/^[\x80-\x9F]/.test(found)) return /[\xA0-\xFF]/.test(text.charAt(at - 1) + text.charAt(end))
  if (found === '\u200D' || found === '\u200C')
    return /\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}/u.test(
      text.slice(Math.max(0, at - 2), at),
    )
  return false
}

function codeOf(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
