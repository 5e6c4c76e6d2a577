import stringWidth from 'fast-string-width'

const WIDE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF00-\\uFF60'
// No line starts with what closes and none ends with what opens (GB/T 15834-2011, chapter 5; the W3C’s Requirements for Chinese Text Layout).
const OPENER = '[“‘（《〈「『【〔［｛]'
const CLOSER = '[”’）》〉」』】〕］｝、，。．：；？！…—～·%,.:;?!)\\]]'
const PIECE = new RegExp(
  `\\s+|${OPENER}*(?:[${WIDE}]|[^\\s${WIDE}“‘]+)${CLOSER}*|${OPENER}+${CLOSER}*`,
  'gu',
)

/**
 * Breaks a text into lines of at most so many terminal columns: English at spaces, Chinese between characters but never before a
 * closing or after an opening mark. White space at the breaks is dropped; a word wider than a line is cut.
 *
 * @returns at least one line; one empty one for an empty text.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let [line, used, space] = ['', 0, '']
  for (const piece of text.match(PIECE) ?? []) {
    if (/^\s/.test(piece)) {
      space = ' '
      continue
    }
    if (line !== '' && used + space.length + stringWidth(piece) > width) {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    const [full, rest] = cut(piece, width)
    lines.push(...full)
    line += (line === '' ? '' : space) + rest
    used = stringWidth(line)
    space = ''
  }
  return [...lines, ...(line === '' && lines.length > 0 ? [] : [line])]
}

// A word that fits no line, such as an address, in parts that do.
function cut(word: string, width: number): readonly [full: readonly string[], rest: string] {
  if (stringWidth(word) <= width) return [[], word]
  const full: string[] = []
  let rest = ''
  for (const character of word) {
    if (rest !== '' && stringWidth(rest + character) > width) {
      full.push(rest)
      rest = ''
    }
    rest += character
  }
  return [full, rest]
}
