import { oncePerProse } from './once.ts'
import type { Prose } from './prose.ts'

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '【': '】',
  '〔': '〕',
}

// Nobody nests deeper; a text made of nothing but brackets must not fill the memory.
const MAX_DEPTH = 32

/**
 * Tells whether a stretch of a prose stands in quotation marks, in brackets, in emphasis or in the text of a link: there words are
 * shown rather than used, glosses and titles among them.
 */
export function isEnclosed(prose: Prose, start: number, end: number): boolean {
  const enclosed = enclosuresOf(prose)
  return enclosed[start] === 1 && enclosed[end - 1] === 1
}

const enclosuresOf = oncePerProse(({ text, starts, block }: Prose) => {
  const marked = new Uint8Array(block.text.length)
  for (const { kind, start, end } of block.inlines)
    if (kind === 'emphasis' || kind === 'link') marked.fill(1, start, end)
  const enclosed = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) enclosed[at] = marked[starts[at] ?? 0] ?? 0
  const open: { readonly closer: string; readonly at: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const closed = closedBy(open, character)
    if (closed >= 0) {
      enclosed.fill(1, open[closed]?.at ?? at, at + 1)
      open.length = closed
      continue
    }
    const closer = character === '"' ? '"' : CLOSERS[character]
    if (closer !== undefined && open.length < MAX_DEPTH) open.push({ closer, at })
  }
  return enclosed
})

function closedBy(open: readonly { readonly closer: string }[], character: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) if (open[at]?.closer === character) return at
  return -1
}
