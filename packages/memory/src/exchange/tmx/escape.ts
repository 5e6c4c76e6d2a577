import { inlineSyntaxOf } from '../../match/inline-syntax.ts'

// What XML 1.0 cannot hold in any form (section 2.2, production 2), lone surrogates included.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Bare, a reader would turn these into a line feed or, in an attribute, a space (sections 2.11 and 3.3.3).
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

/** The `type` of the placeholder that stands for a character XML cannot hold; its number follows in hexadecimal. */
export const CHARACTER_TYPE = 'x-character-'

/** Escapes text for an attribute or for an element that may hold text only; what XML cannot hold becomes U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r\n\t]/g, (special) => SPECIAL[special] ?? special)
}

/**
 * Escapes text for a `seg`. Inline syntax stands in placeholders, so that other tools protect it; the same one has the same number in
 * all languages of a unit (TMX 1.4b, `ph`, `x`).
 *
 * @param numbers the numbers given so far in the unit; new ones are added.
 */
export function escapeSegment(text: string, numbers: Map<string, number>): string {
  const seen = new Map<string, number>()
  let [written, position] = ['', 0]
  for (const { start, text: syntax, kind } of inlineSyntaxOf(text)) {
    // A placeholder can't stand in another.
    if (syntax.search(FORBIDDEN) >= 0) continue
    const count = (seen.get(syntax) ?? 0) + 1
    seen.set(syntax, count)
    const key = `${syntax}\0${count}`
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    written += `${escapeRun(text.slice(position, start))}<ph x="${number}" type="x-${kind}">${escapeRun(syntax)}</ph>`
    position = start + syntax.length
  }
  return written + escapeRun(text.slice(position))
}

// What XML cannot hold becomes a placeholder too, from which `readTmx` makes it again.
function escapeRun(text: string): string {
  return text
    .split(/([^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}])/u)
    .map((part, index) => (index % 2 === 0 ? escapeInline(part) : placeholder(part)))
    .join('')
}

// A line feed may stand bare between tags.
function escapeInline(text: string): string {
  return text.replace(/[&<>\r]/g, (special) => SPECIAL[special] ?? special)
}

function placeholder(character: string): string {
  return `<ph type="${CHARACTER_TYPE}${character.charCodeAt(0).toString(16)}"/>`
}
