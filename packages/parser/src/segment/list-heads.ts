import { skipSpace } from './characters.ts'

// Behind the start or white space, with white space behind it: `1.`, `1.)`, `1)`, `a.`, `• 9.`, `⁃9.`
const HEAD = /(?<=^|\s)(?:[•⁃]\s?)?(?:\d{1,3}|[a-z])(?:\.\)|[.)])(?=\s+\S)/gu
const SENTENCE_END = /[.!?。！？:：]["'”’)）]?$/u

/**
 * Finds the items of an enumeration that runs on in one line: `1. The first item 2. The second item`.
 *
 * Its heads count up by one, and the first stands where a sentence could begin. Returns the offsets of all heads, rising.
 */
export function findListHeads(text: string): readonly number[] {
  const heads: number[] = []
  let series: number[] = []
  let expected = ''
  for (const { 0: head, index } of text.matchAll(HEAD)) {
    const shape = head.replace(/\d+|[a-z]/u, '#')
    const value = head.match(/\d+|[a-z]/u)?.[0] ?? ''
    if (series.length > 0 && `${shape}${value}` === expected) series.push(index)
    else {
      if (series.length > 1) heads.push(...series)
      series = isSentenceStart(text, index) ? [index] : []
    }
    if (series.length > 0) expected = `${shape}${following(value)}`
  }
  return series.length > 1 ? [...heads, ...series] : heads
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
