import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { readBytes } from '../workspace/read-file.ts'

/**
 * Makes the reader of the images a page shows. Only what lies in the page's own folder or below is read, links followed: a page from
 * elsewhere must not carry a person's other files into a publication.
 */
export function imagesBeside(page: string): (path: string) => Uint8Array | undefined {
  return (path) => {
    try {
      const folder = realpathSync(dirname(page))
      const file = realpathSync(resolve(folder, path))
      const inside = relative(folder, file)
      if (inside.startsWith('..') || isAbsolute(inside)) return undefined
      return readBytes(file)
    } catch {
      // Reported as missing by whoever asked.
      return undefined
    }
  }
}
