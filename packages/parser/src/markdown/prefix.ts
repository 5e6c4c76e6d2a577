/** What a further line of a block starts with: the quote marks before it, and spaces where its line has a list marker. */
export function prefixAt(file: string, start: number, fileStart: number): string {
  let lineStart = start
  while (lineStart > fileStart && !/[\r\n]/.test(file.charAt(lineStart - 1))) lineStart -= 1
  const before = file.slice(lineStart, start)
  return /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)]|\[[ xX]\]|\[\^[^\]]*\]:)[ \t>]*)*$/.test(before)
    ? before.replace(/[^\s>]/g, ' ')
    : ''
}
