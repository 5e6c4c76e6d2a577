import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

// jsdiff's work grows with the number of edits; texts with more are shown as replaced whole.
const MAX_EDITS = 4000

/**
 * Writes the difference of two states of a file as a unified diff with three lines of context, which `git apply` and `patch` take;
 * nothing where they are the same.
 *
 * @param name the file's name, with `/` between folders.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return ''
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MAX_EDITS,
    headerOptions: FILE_HEADERS_ONLY,
  })
  return patch ?? replacedWhole(name, before, after)
}

function replacedWhole(name: string, before: string, after: string): string {
  const [removed, added] = [linesOf(before), linesOf(after)]
  const range = (lines: readonly string[]) => (lines.length === 0 ? '0,0' : `1,${lines.length}`)
  return [
    `--- a/${name}\n+++ b/${name}\n@@ -${range(removed)} +${range(added)} @@\n`,
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
  ].join('')
}

// Each with its end; a last line without one is marked as diff has it.
function linesOf(text: string): readonly string[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.map((line) =>
    line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`,
  )
}
