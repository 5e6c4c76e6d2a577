import { decodeString } from 'micromark-util-decode-string'
import type { Inline } from '../model/document.ts'
import { altTextRange } from './image-alt.ts'

/** A stretch of text that a reader sees, or doesn't: `shown` takes its place. */
interface Cover {
  readonly start: number
  readonly end: number
  readonly shown: string
}

/**
 * Returns what a reader sees of a block's text: inline syntax gone, escapes and character references undone, code and alternative
 * texts kept; white space is one space each.
 */
export function plainText(text: string, inlines: readonly Inline[]): string {
  const covers = inlines.flatMap((inline) => coversOf(text, inline)).sort(byPlace)
  let shown = ''
  let position = 0
  for (const cover of covers) {
    // Inside something that has been dealt with as a whole.
    if (cover.start < position) continue
    shown += decodeString(text.slice(position, cover.start)) + cover.shown
    position = cover.end
  }
  return (shown + decodeString(text.slice(position))).replace(/\s+/g, ' ').trim()
}

function byPlace(a: Cover, b: Cover): number {
  return a.start - b.start || b.end - a.end
}

function coversOf(text: string, { kind, start, end, value = '' }: Inline): readonly Cover[] {
  switch (kind) {
    case 'code':
    case 'image':
      return [{ start, end, shown: value }]
    case 'link':
      return linkCovers(text, start, end)
    case 'emphasis':
      return marks(start, end, 1)
    case 'strong':
      return marks(start, end, 2)
    case 'delete':
      return marks(start, end, text.startsWith('~~', start) ? 2 : 1)
    case 'break':
      return [{ start, end, shown: ' ' }]
    default:
      return [{ start, end, shown: '' }]
  }
}

function linkCovers(text: string, start: number, end: number): readonly Cover[] {
  if (text.startsWith('<', start)) return marks(start, end, 1)
  if (!text.startsWith('[', start)) return [{ start, end, shown: text.slice(start, end) }]
  // A link's text has the shape of an image's, but for the exclamation mark.
  const close = altTextRange(text, { start: start - 1, end }).end
  return [
    { start, end: start + 1, shown: '' },
    { start: close, end, shown: '' },
  ]
}

function marks(start: number, end: number, length: number): readonly Cover[] {
  return [
    { start, end: start + length, shown: '' },
    { start: end - length, end, shown: '' },
  ]
}
