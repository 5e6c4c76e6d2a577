import { type Document, fileRangeOf } from '@collate/parser'

/** A comment of a document. */
export interface Comment {
  /** Offsets into the file, in UTF-16 code units, delimiters included. */
  readonly start: number
  readonly end: number
  /** What stands between the delimiters. */
  readonly body: string
  /** Where the body starts in the file. */
  readonly bodyStart: number
  /** The block in whose text it stands; none where it stands between blocks. */
  readonly block?: number
}

interface Delimiters {
  readonly open: string
  readonly close: string
}

const HTML: Delimiters = { open: '<!--', close: '-->' }
const MDX: Delimiters = { open: '{/*', close: '*/}' }

/** Finds the comments of a document that hold a word, in the order of the file: HTML's, and in MDX those of its expressions. */
export function commentsWith(document: Document, word: string): readonly Comment[] {
  const { file, skipped, blocks } = document
  if (!file.includes(word)) return []
  const between = skipped.flatMap(({ start, end, reason }) => {
    const delimiters = reason === 'comment' ? HTML : reason === 'expression' ? MDX : undefined
    return delimiters === undefined ? [] : commentsIn(file, { start, end }, delimiters)
  })
  const inside = blocks.flatMap((block) =>
    block.inlines.flatMap((inline) => {
      if (inline.kind !== 'html' && inline.kind !== 'expression') return []
      const delimiters = inline.kind === 'html' ? HTML : MDX
      const found = commentsIn(file, fileRangeOf(block, inline), delimiters)
      return found.map((comment) => ({ ...comment, block: block.index }))
    }),
  )
  return [...between, ...inside]
    .filter(({ body }) => body.includes(word))
    .sort((one, other) => one.start - other.start)
}

function commentsIn(
  file: string,
  range: { readonly start: number; readonly end: number },
  { open, close }: Delimiters,
): readonly Comment[] {
  const text = file.slice(range.start, range.end)
  const comments: Comment[] = []
  for (let at = text.indexOf(open); at >= 0; ) {
    const bodyAt = at + open.length
    const closeAt = text.indexOf(close, bodyAt)
    if (closeAt < 0) break
    const end = closeAt + close.length
    comments.push({
      start: range.start + at,
      end: range.start + end,
      body: text.slice(bodyAt, closeAt),
      bodyStart: range.start + bodyAt,
    })
    at = text.indexOf(open, end)
  }
  return comments
}
