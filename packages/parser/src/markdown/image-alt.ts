import type { FileRange } from '../document/place-of-passage.ts'

/**
 * Finds the alternative text of an image (`![alt](…)`, `![alt][…]`) by the brackets around it. Brackets in a code span don't count.
 * `start` and `end` are the image's own; the range is empty where there are no such brackets.
 */
export function altTextRange(file: string, { start, end }: FileRange): FileRange {
  const from = start + 2
  const fences = fencesOf(file, from, end)
  let depth = 1
  for (let at = from; at < end; at += 1) {
    const character = file[at]
    if (character === '\\') at += 1
    else if (character === '`') at = (fences.get(at) ?? at + 1) - 1
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return { start: from, end: at }
    }
  }
  return { start: from, end: from }
}

// Where each run of backticks leads: behind the next run as long as itself, or behind itself where there is none (CommonMark, section 6.1).
function fencesOf(file: string, start: number, end: number): ReadonlyMap<number, number> {
  const behind = new Map<number, number>()
  const open = new Map<number, number>()
  const runs = Array.from(file.slice(start, end).matchAll(/`+/g)).reverse()
  for (const { index, 0: run } of runs) {
    const at = start + index
    behind.set(at, open.get(run.length) ?? at + run.length)
    open.set(run.length, at + run.length)
  }
  return behind
}
