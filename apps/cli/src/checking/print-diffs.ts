import { relative, sep } from 'node:path'
import { unifiedDiff } from '@collate/publisher'
import type { Context } from '../context.ts'
import { readTextFileIfAny } from '../workspace/read-file.ts'
import type { FileContent } from '../workspace/write-files.ts'

/**
 * Prints what writing text files would change, as a unified diff that `git apply` takes in the current folder. Into a file or a pipe it
 * goes as it is: a line end or a control character that were made visible would fit no file.
 */
export function printDiffs({ terminal, cwd }: Context, files: readonly FileContent[]): void {
  for (const { path, content } of files) {
    if (typeof content !== 'string') continue
    const name = relative(cwd, path).split(sep).join('/')
    const diff = unifiedDiff(name, readTextFileIfAny(path) ?? '', content)
    if (!terminal.isRead) terminal.data(diff)
    else for (const line of diff.split(/(?<=\n)/)) terminal.out(paintLine(terminal, line))
  }
}

function paintLine({ paint }: Context['terminal'], line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', line)
  if (line.startsWith('@@')) return paint('cyan', line)
  if (line.startsWith('+')) return paint('green', line)
  return line.startsWith('-') ? paint('red', line) : line
}
