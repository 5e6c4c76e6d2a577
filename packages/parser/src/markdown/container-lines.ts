// VitePress and markdown-it containers: `::: tip Title`, and the `:::` that closes them. Markdown takes them for prose.
const CONTAINER_LINE = /^[ \t>]*:{3,}[^\r\n]*$/

/** Cuts the container lines at the edges of a paragraph off its range; what is left is empty where there is nothing else. */
export function trimContainerLines(
  file: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  let from = start
  let to = end
  while (from < to) {
    const lineEnd = endOfLine(file, from, to)
    if (!CONTAINER_LINE.test(file.slice(from, lineEnd))) break
    from = skipSpace(file, lineEnd, to)
  }
  while (to > from) {
    const lineStart = startOfLine(file, from, to)
    if (!CONTAINER_LINE.test(file.slice(lineStart, to))) break
    to = from + file.slice(from, lineStart).trimEnd().length
  }
  return { start: from, end: to }
}

function endOfLine(file: string, from: number, end: number): number {
  let at = from
  while (at < end && file[at] !== '\n' && file[at] !== '\r') at += 1
  return at
}

function startOfLine(file: string, start: number, from: number): number {
  let at = from
  while (at > start && file[at - 1] !== '\n' && file[at - 1] !== '\r') at -= 1
  return at
}

function skipSpace(file: string, from: number, end: number): number {
  let at = from
  while (at < end && /[\s>]/.test(file[at] ?? '')) at += 1
  return at
}
