import { lineStartFrom } from './lines.ts'

// List markers, task boxes and footnote labels: what opens a container on the line its first block starts on.
const MARKERS = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)]|\[[ xX]\]|\[\^[^\]]*\]:)[ \t>]*)*$/

/** What a further line of a block starts with: the quote marks before its first line, and spaces where that has a list marker. */
export function prefixAt(file: string, start: number, fileStart: number): string {
  const before = file.slice(lineStartFrom(file, start, fileStart), start)
  return MARKERS.test(before) ? before.replace(/[^\s>]/g, ' ') : ''
}
