import type { Run } from '../model/document.ts'

// A JSON string's escapes: what stands for one code unit in several letters (RFC 8259, section 7).
const ESCAPE = /\\(?:u[0-9A-Fa-f]{4}|.)/g

/** Finds the stretches between the escapes of a JSON string that stand in the file as they are; `start` and `end` leave out its quotes. */
export function stringRuns(file: string, start: number, end: number): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  let text = 0
  const take = (to: number) => {
    if (to > from) runs.push({ text, file: start + from, length: to - from })
    text += to - from
  }
  const written = file.slice(start, end)
  for (const { index, 0: escaped } of written.matchAll(ESCAPE)) {
    take(index)
    from = index + escaped.length
    text += 1
  }
  take(written.length)
  return runs
}
