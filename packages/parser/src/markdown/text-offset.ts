import type { Run } from '../model/document.ts'

/**
 * Turns an offset into the file into one of the block's text, in logarithmic time: inside a prefix or a joint the start of the
 * next run, before the first run 0, behind the last its end.
 */
export function textOffset(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run !== undefined && run.file + run.length < offset) low = middle + 1
    else high = middle
  }
  const run = runs[low] ?? runs.at(-1)
  return run === undefined ? 0 : run.text + Math.min(run.length, Math.max(0, offset - run.file))
}
