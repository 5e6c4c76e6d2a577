import { unlinkSync } from 'node:fs'

/** Temporary files of writes that have not come to their end. */
export const staged: Set<string> = new Set()

type Stop = () => void

let stop: Stop | undefined

/** Says what an interrupt does while files are being written; at other times it simply ends the process, however busy. */
export function onInterruptedWrite(handler: Stop): void {
  stop = handler
}

/** Runs a write that an interrupt must not leave half done. */
export async function guarded<Result>(write: () => Promise<Result>): Promise<Result> {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const handler = () => {
    clearStaged()
    stop?.()
  }
  for (const signal of signals) process.once(signal, handler)
  try {
    return await write()
  } finally {
    for (const signal of signals) process.off(signal, handler)
  }
}

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
