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

/** Escapes text for a `seg`: what XML cannot hold becomes a placeholder, from which `readTmx` makes it again. */
export function escapeSegment(text: string): string {
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
