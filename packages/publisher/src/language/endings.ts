import { ATOM, type Prose } from '../reading/prose.ts'

/** What a text ends with. A class may be written in many ways. */
export type Ending = 'stop' | 'question' | 'exclamation' | 'colon' | 'comma' | 'ellipsis' | 'none'

const ENDINGS: ReadonlyMap<string, Ending> = new Map<string, Ending>([
  ...classed('stop', '.。．｡'),
  ...classed('question', '?？'),
  ...classed('exclamation', '!！'),
  ...classed('colon', ':：'),
  ...classed('comma', ',，、;；'),
  ...classed('ellipsis', '…⋯'),
])

/** Where a text ends, and with what. */
export interface End {
  readonly ending: Ending
  /** The last character that counts: offset into the prose's text. */
  readonly at: number
}

function classed(ending: Ending, marks: string): readonly (readonly [string, Ending])[] {
  return [...marks].map((mark) => [mark, ending])
}

// The mark of a footnote whose text is gone is read as words.
const LOST_NOTE = /\[\^[^\s[\]]{1,50}\]$/

const SHORTENED = /^\s*[A-Za-z]{1,4}\.\s*$/

const CLOSERS = /[\s"'”’」』)）\]】》〉]/

// How long a remark in brackets can be.
const REMARK = 200

// Where a text ends with a remark in brackets, its mark may stand before that: 先烧水。（用软水）
function beforeRemark(text: string): End | undefined {
  if (!/[)）]$/.test(text)) return undefined
  const from = Math.max(0, text.length - REMARK)
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  const at = open - 1
  const ending = open <= from ? undefined : ENDINGS.get(text.charAt(at))
  return ending === 'stop' || ending === 'question' || ending === 'exclamation'
    ? { ending, at }
    : undefined
}

/** Reads the end of a text; nothing where it ends with a tag or a picture, behind which its mark may stand. */
export function endingOf({ text, block, ends }: Prose): End | undefined {
  const note = text.endsWith(']') ? LOST_NOTE.exec(text) : null
  let at = (note?.index ?? text.length) - 1
  while (at >= 0 && CLOSERS.test(text.charAt(at))) at -= 1
  const last = text.charAt(at)
  // No., Fig.: the full stop shortens a word.
  if (last === '' || SHORTENED.test(text)) return undefined
  const before = beforeRemark(text)
  if (before !== undefined && !ENDINGS.has(last)) return before
  if (last !== ATOM) return { ending: ENDINGS.get(last) ?? 'none', at }
  const inline = block.inlines.findLast(({ end }) => end === ends[at])
  return inline?.kind === 'code' ? { ending: 'none', at } : undefined
}
