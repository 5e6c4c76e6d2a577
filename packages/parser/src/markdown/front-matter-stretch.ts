import type { FileRange } from '../document/place-of-passage.ts'
import { behindLineEnd, lineEndFrom, lineStartFrom } from './lines.ts'

/** A stretch of a file that holds front matter. */
export interface FrontMatterStretch extends FileRange {
  readonly file: string
  /** How errors name the file. */
  readonly name: string | undefined
}

/** Takes the fences off front matter. */
export function frontMatterStretchOf(
  file: string,
  { start, end }: FileRange,
  name: string | undefined,
): FrontMatterStretch {
  const from = behindLineEnd(file, lineEndFrom(file, start, end))
  return { file, name, start: from, end: Math.max(from, lineStartFrom(file, end, start)) }
}
