// What XML 1.0 cannot hold, in any spelling (section 2.2): most control characters, halves of surrogate pairs, two non-characters.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

// Line ends and tabs are written as references, as a reader of attributes makes spaces of them (section 3.3.3).
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The first line of an XML file. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Writes a start tag's attributes; what XML cannot hold becomes U+FFFD. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

/** Writes a text into XML, as content or as an attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character)
}
