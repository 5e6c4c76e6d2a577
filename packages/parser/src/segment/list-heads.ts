import { isSpace, skipSpace } from './characters.ts'

// What stands before the `.` or `)` of a head: a number or a letter, behind white space, the start, or a bullet of its own.
const HEAD = /(?:^|\s|(?<bullet>(?:(?<=^|\s)[•⁃]\s?)))(?<value>\d{1,3}|[a-z])$/u
// A bullet, white space, three digits and the white space before the bullet.
const LONGEST_HEAD = 6
const SENTENCE_END = /[.!?。！？:：]["'”’)）]?$/u

interface Head {
  readonly start: number
  /** The head with its value left out: `#.`, `#.)`, `• #.` */
  readonly shape: string
  readonly value: string
}

/**
 * Finds the items of an enumeration that runs on in one line: `1. The first item 2. The second item`.
 *
 * Its heads count up by one, and the first stands where a sentence could begin. Takes the offsets of marks that may be the end of
 * a head; returns the offsets of all heads, rising.
 */
export function findListHeads(text: string, marks: readonly number[]): readonly number[] {
  if (marks.length < 2) return []
  const heads: number[] = []
  let series: number[] = []
  let expected = ''
  for (const mark of marks) {
    const head = headAt(text, mark)
    if (head === undefined) continue
    const { start, shape, value } = head
    if (series.length > 0 && `${shape}${value}` === expected) series.push(start)
    else {
      if (series.length > 1) heads.push(...series)
      series = isSentenceStart(text, start) ? [start] : []
    }
    if (series.length > 0) expected = `${shape}${following(value)}`
  }
  return series.length > 1 ? [...heads, ...series] : heads
}

/** Reads the head that a mark ends: `1.`, `1.)`, `1)`, `a.`, `• 9.`, `⁃9.`, with white space and more behind it. */
function headAt(text: string, mark: number): Head | undefined {
  const end = mark + (text.startsWith('.)', mark) ? 2 : 1)
  if (!isSpace(text.charCodeAt(end)) || skipSpace(text, end) === text.length) return undefined
  const before = text.slice(Math.max(0, mark - LONGEST_HEAD), mark)
  const { bullet = '', value = '' } = HEAD.exec(before)?.groups ?? {}
  if (value === '') return undefined
  const start = mark - value.length - bullet.length
  return { start, shape: `${bullet}#${text.slice(mark, end)}`, value }
}

/** Tells whether a stretch is no more than the head of an item or a section: `1.`, `a)`, `(iv)`, `• 9.` */
export function isListHead(text: string, start: number, end: number): boolean {
  if (end - start > 24) return false
  return /^[\s•⁃*_"“‘'([（【#–-]*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.．)]*\s*$/u.test(
    text.slice(skipSpace(text, start), end),
  )
}

function following(value: string): string {
  return /\d/u.test(value)
    ? String(Number(value) + 1)
    : String.fromCharCode(value.charCodeAt(0) + 1)
}

function isSentenceStart(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 80), index)
  return before.trim() === '' || SENTENCE_END.test(before.trimEnd()) || /\n\s*$/u.test(before)
}
