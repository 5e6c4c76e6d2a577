import type { Run } from '../model/document.ts'

/** A stretch of a file that holds one block's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** How many block quotes it stands in: so many `>` may start each further line. */
  readonly quotes: number
  /** The hard breaks in it: where each starts, and where it ends (behind its line end). */
  readonly breaks: ReadonlyMap<number, number>
}

/** A block's text and where its parts stand in the file. */
export interface JoinedLines {
  readonly text: string
  readonly runs: readonly Run[]
}

// Scripts that write no spaces between words, and their punctuation: a soft break between two of them stands for nothing.
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF60\u2014\u2018-\u201D\u2026]/u

/**
 * Joins the lines of a block into the text an editor sees: container prefixes and indentation go, a soft break becomes a space,
 * or nothing between two Chinese characters; a hard break stays as it is written, with a plain `\n`.
 */
export function joinLines(file: string, { start, end, quotes, breaks }: Stretch): JoinedLines {
  const runs: Run[] = []
  let text = ''
  const take = (from: number, to: number) => {
    if (to <= from) return
    runs.push({ text: text.length, file: from, length: to - from })
    text += file.slice(from, to)
  }
  for (let at = start; at < end; ) {
    const lineEnd = endOfLine(file, at, end)
    if (lineEnd >= end) {
      take(at, end)
      break
    }
    const next = behindPrefix(file, behindLineEnd(file, lineEnd), end, quotes)
    const hard = breakEndingAt(file, at, lineEnd, breaks)
    if (hard !== undefined) {
      take(at, lineEnd)
      runs.push({ text: text.length, file: lineEnd, length: 1 })
      text += '\n'
    } else {
      const last = trimmedEnd(file, at, lineEnd)
      take(at, last)
      text += jointBetween(text, file, next)
    }
    at = next
  }
  return { text, runs: merged(runs) }
}

// The marks before a line end that make it hard stand right before it.
function breakEndingAt(
  file: string,
  from: number,
  lineEnd: number,
  breaks: ReadonlyMap<number, number>,
): number | undefined {
  const marks = file[lineEnd - 1] === '\\' ? lineEnd - 1 : trimmedEnd(file, from, lineEnd)
  return breaks.get(marks)
}

function jointBetween(text: string, file: string, next: number): string {
  if (text === '') return ''
  const before = text.at(-1) ?? ''
  const after = String.fromCodePoint(file.codePointAt(next) ?? 32)
  const last = isLowSurrogate(before) ? text.slice(-2) : before
  return WIDE.test(last) && WIDE.test(after) ? '' : ' '
}

function isLowSurrogate(character: string): boolean {
  const code = character.charCodeAt(0)
  return code >= 0xdc00 && code <= 0xdfff
}

function endOfLine(file: string, from: number, end: number): number {
  let at = from
  while (at < end && file[at] !== '\n' && file[at] !== '\r') at += 1
  return at
}

function behindLineEnd(file: string, at: number): number {
  return file[at] === '\r' && file[at + 1] === '\n' ? at + 2 : at + 1
}

function behindPrefix(file: string, from: number, end: number, quotes: number): number {
  let at = from
  let left = quotes
  while (at < end) {
    if (file[at] === ' ' || file[at] === '\t') at += 1
    else if (file[at] === '>' && left > 0) {
      at += 1
      left -= 1
    } else break
  }
  return at
}

function trimmedEnd(file: string, from: number, end: number): number {
  let at = end
  while (at > from && (file[at - 1] === ' ' || file[at - 1] === '\t')) at -= 1
  return at
}

function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const follows =
      last !== undefined &&
      last.text + last.length === run.text &&
      last.file + last.length === run.file
    if (follows) result[result.length - 1] = { ...last, length: last.length + run.length }
    else result.push(run)
  }
  return result
}
