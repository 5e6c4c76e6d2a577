import type { TextLine } from './lines.ts'

/** A paragraph of plain text: its lines joined. */
export interface TextParagraph {
  readonly text: string
  /** The lines it was made of; at least one. */
  readonly lines: readonly TextLine[]
  readonly isIndented: boolean
}

// A text that was wrapped by hand or by a mail program has lines of nearly one width, seldom wider than this many characters.
const WIDEST_WRAP = 100

const SENTENCE_END = /[。！？.!?…]['"”’」』）)]*$/u

const HAN_EDGE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Puts lines together into paragraphs. In a text that is wrapped, a blank line or an indentation starts one; in any other text each
 * line is one, as word processors and web pages save them.
 */
export function joinParagraphs(lines: readonly TextLine[]): readonly TextParagraph[] {
  const wrapped = isWrapped(lines)
  const indented = lines.filter(({ isIndented }) => isIndented).length
  const groups: TextLine[][] = []
  for (const line of lines) {
    const starts = !wrapped || line.isApart || (line.isIndented && indented * 2 < lines.length)
    const last = groups.at(-1)
    if (starts || last === undefined) groups.push([line])
    else last.push(line)
  }
  return groups.map((group) => ({
    text: joinLines(group),
    lines: group,
    isIndented: group[0]?.isIndented === true,
  }))
}

// Two lines join without a space between Han characters and behind a hyphen, with one elsewhere.
function joinLines(lines: readonly TextLine[]): string {
  return lines
    .flatMap(({ text }, at) =>
      at === 0 ? [text] : [jointBetween(lines[at - 1]?.text ?? '', text), text],
    )
    .join('')
}

function jointBetween(before: string, after: string): '' | ' ' {
  const isTight = HAN_EDGE.test(before.slice(-1)) && HAN_EDGE.test(after.slice(0, 1))
  return isTight || /\p{L}-$/u.test(before.slice(-3)) ? '' : ' '
}

// Wrapped lines go on in the next one: they are nearly as long as the longest, and most of them end no sentence.
function isWrapped(lines: readonly TextLine[]): boolean {
  const followed = lines.filter((_, at) => lines[at + 1]?.isApart === false)
  const ended = followed.filter(({ text }) => SENTENCE_END.test(text.slice(-3)))
  if (ended.length * 2 > followed.length) return false
  const widths = followed.map(({ text }) => text.length)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widths.length < 2 || widest > WIDEST_WRAP || widest < 20) return false
  return widths.filter((width) => width >= widest * 0.75).length * 3 >= widths.length * 2
}
