import { unlinkSync } from 'node:fs'

/** Temporary files of writes that have not come to their end. */
export const staged: Set<string> = new Set()

/** Removes the temporary files of a write that did not come to its end: after an error, or when the process is interrupted. */
export function clearStaged(): void {
  for (const path of staged) {
    try {
      unlinkSync(path)
    } catch {
      // Already gone: that is all we want.
    }
  }
  staged.clear()
}
