import type { Block, Run } from '../model/document.ts'
import { runsAt } from './place-of-passage.ts'
import type { Edit } from './splice.ts'

/**
 * Cuts what stays the same off both ends of an edit that goes over several lines, so that the soft breaks there stay where they are.
 * The cuts lie inside lines, never at their ends, and never inside a character.
 */
export function narrowEdit({ text, runs }: Block, edit: Edit): Edit {
  const lines = runsAt(runs, edit)
  if (lines.length < 2) return edit
  const before = text.slice(edit.start, edit.end)
  const most = Math.min(before.length, edit.text.length)
  const head = cutBefore(lines, text, edit.start + commonHead(before, edit.text, most))
  const start = Math.max(edit.start, head ?? edit.start)
  const left = most - (start - edit.start)
  const tail = cutBehind(lines, text, edit.end - commonTail(before, edit.text, left))
  const end = Math.min(edit.end, tail ?? edit.end)
  return {
    block: edit.block,
    start,
    end,
    text: edit.text.slice(start - edit.start, edit.text.length - (edit.end - end)),
  }
}

function commonHead(one: string, other: string, most: number): number {
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}

function commonTail(one: string, other: string, most: number): number {
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}

// The last offset, at most `offset`, that lies inside a line.
function cutBefore(lines: readonly Run[], text: string, offset: number): number | undefined {
  for (const line of lines.toReversed()) {
    let at = Math.min(offset, line.text + line.length - 1)
    if (splitsCharacter(text, at)) at -= 1
    if (at > line.text) return at
  }
  return undefined
}

// The first offset, at least `offset`, that lies inside a line.
function cutBehind(lines: readonly Run[], text: string, offset: number): number | undefined {
  for (const line of lines) {
    let at = Math.max(offset, line.text + 1)
    if (splitsCharacter(text, at)) at += 1
    if (at < line.text + line.length) return at
  }
  return undefined
}

function splitsCharacter(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff
}
