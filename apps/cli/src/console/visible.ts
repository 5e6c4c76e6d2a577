// Control characters but for tab and line feed, and the marks that turn the direction of text: what a terminal obeys instead of showing.
const OBEYED = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Makes visible what a terminal would obey, so that no document can move its cursor, set its title or hide what it says. */
export function visible(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.codePointAt(0) ?? 0
    // Unicode has pictures for the first thirty-two: ␛ for escape.
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}
