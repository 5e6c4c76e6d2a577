const TAG = /<(?=[A-Za-z/!?])/g
const ADDRESS =
  /\](?=\(\s{0,20}<?\s{0,20}(?:javascript|vbscript|data|file)\s{0,20}(?:&colon;|:|&#))/gi

/**
 * Makes the tags of a line of Markdown, and its links to what runs in a browser, text: whoever shows an alignment shows what somebody
 * else wrote. Code stays as it is.
 */
export function withoutScripts(line: string): string {
  // An escaped backtick may begin or end no code span, and telling which takes a whole parser: then code is not spared either.
  if (line.includes('\\`')) return neutral(line)
  let shown = ''
  let from = 0
  for (const { start, end } of codeSpansIn(line)) {
    shown += neutral(line.slice(from, start)) + line.slice(start, end)
    from = end
  }
  return shown + neutral(line.slice(from))
}

function neutral(text: string): string {
  return text.replace(TAG, '\\<').replace(ADDRESS, ']\\')
}

/** Finds code spans: from a run of backticks to the next one as long (CommonMark 0.31, section 6.1). Linear. */
function* codeSpansIn(line: string): Generator<{ readonly start: number; readonly end: number }> {
  const runs = Array.from(line.matchAll(/`+/g), ({ 0: { length }, index }) => ({ index, length }))
  const closers = new Int32Array(runs.length).fill(-1)
  const lastOf = new Map<number, number>()
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.length ?? 0
    closers[at] = lastOf.get(length) ?? -1
    lastOf.set(length, at)
  }
  for (let at = 0; at < runs.length; at += 1) {
    const close = closers[at] ?? -1
    const [open, closing] = [runs[at], runs[close]]
    if (open === undefined || closing === undefined) continue
    yield { start: open.index, end: closing.index + closing.length }
    at = close
  }
}
