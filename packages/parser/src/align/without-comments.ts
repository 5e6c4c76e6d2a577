/** What begins and ends a comment, in HTML and in MDX. */
const COMMENTS: readonly { readonly open: string; readonly close: string }[] = [
  { open: '<!--', close: '-->' },
  { open: '{/*', close: '*/}' },
]

/** A text as a reader sees it: a comment says nothing that the other side could say too. A text that is nothing but comments stays. */
export function withoutComments(text: string): string {
  let shown = text
  for (const { open, close } of COMMENTS)
    if (shown.includes(open)) shown = cutOut(shown, open, close)
  return shown.trim() === '' ? text : shown
}

function cutOut(text: string, open: string, close: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at + open.length)
    if (end < 0) break
    kept += text.slice(from, at)
    from = end + close.length
  }
  return kept + text.slice(from)
}
