/** Finds the end of the line an offset stands on (before its line end), at most `end`. */
export function lineEndFrom(file: string, from: number, end: number): number {
  let at = from
  while (at < end && file[at] !== '\n' && file[at] !== '\r') at += 1
  return at
}

/** Finds the start of the line an offset stands on, at least `start`. */
export function lineStartFrom(file: string, from: number, start: number): number {
  let at = from
  while (at > start && file[at - 1] !== '\n' && file[at - 1] !== '\r') at -= 1
  return at
}

/** Steps over a line end: `\n`, `\r\n` or a lone `\r`. */
export function behindLineEnd(file: string, at: number): number {
  return file[at] === '\r' && file[at + 1] === '\n' ? at + 2 : at + 1
}

/** Leaves out the spaces and tabs at the end of a stretch. */
export function trimmedEnd(file: string, from: number, end: number): number {
  let at = end
  while (at > from && (file[at - 1] === ' ' || file[at - 1] === '\t')) at -= 1
  return at
}
