import type { Run } from '../model/document.ts'
import { behindLineEnd, lineEndFrom, trimmedEnd } from './lines.ts'

/** A stretch of a file that holds one block's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** The block quotes it stands in, outermost first: how much white space at most may stand before each one's `>`. */
  readonly quotes: readonly number[]
  /** Where the marks of its hard breaks start: the backslash, or the first of the spaces. */
  readonly breaks: ReadonlySet<number>
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
 *
 * Invariant: each run is the same in the text and in the file, letter for letter; runs rise in both.
 */
export function joinLines(file: string, { start, end, quotes, breaks }: Stretch): JoinedLines {
  const runs: Run[] = []
  const pieces: string[] = []
  let length = 0
  const write = (text: string) => {
    pieces.push(text)
    length += text.length
  }
  const take = (from: number, to: number) => {
    if (to <= from) return
    runs.push({ text: length, file: from, length: to - from })
    write(file.slice(from, to))
  }
  for (let at = start; at < end; ) {
    const lineEnd = lineEndFrom(file, at, end)
    const last = trimmedEnd(file, at, lineEnd)
    const behind = behindLineEnd(file, lineEnd)
    const next = behindPrefix(file, behind, end, quotes)
    if (lineEnd >= end) take(at, end)
    else if (breaks.has(file[lineEnd - 1] === '\\' ? lineEnd - 1 : last)) {
      take(at, lineEnd)
      // A lone carriage return is no `\n`: the text has one that no run maps.
      if (file[behind - 1] === '\n') take(behind - 1, behind)
      else write('\n')
    } else {
      take(at, last)
      write(length === 0 ? '' : jointAt(file, last, next))
    }
    at = next
  }
  return { text: pieces.join(''), runs: merged(runs) }
}

function jointAt(file: string, last: number, next: number): '' | ' ' {
  const before = file.slice(isLowSurrogate(file.charCodeAt(last - 1)) ? last - 2 : last - 1, last)
  return jointBetween(before, String.fromCodePoint(file.codePointAt(next) ?? 32))
}

/** What stands for a line break between two lines: a space, or nothing between two Chinese characters. */
export function jointBetween(before: string, behind: string): '' | ' ' {
  return WIDE.test([...before.slice(-2)].at(-1) ?? '') &&
    WIDE.test([...behind.slice(0, 2)][0] ?? '')
    ? ''
    : ' '
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

// A lazy line has fewer `>` than its quotes; one that is indented too far is text (CommonMark, section 5.1).
function behindPrefix(file: string, from: number, end: number, quotes: Stretch['quotes']): number {
  let at = skipBlank(file, from, end)
  let before = at - from
  for (const most of quotes) {
    if (file[at] !== '>' || at >= end || before > most) break
    const behind = at + 1
    at = skipBlank(file, behind, end)
    before = at - behind
  }
  return at
}

function skipBlank(file: string, from: number, end: number): number {
  let at = from
  while (at < end && (file[at] === ' ' || file[at] === '\t')) at += 1
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
