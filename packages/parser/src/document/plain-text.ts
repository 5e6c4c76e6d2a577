import type { Inline } from '../model/document.ts'

const MARKER_LENGTH: Readonly<Record<string, number>> = { emphasis: 1, strong: 2 }

/** Returns what a reader sees of a block's text: inline syntax gone, escapes undone, code and alternative texts kept. */
export function plainText(text: string, inlines: readonly Inline[]): string {
  const shown = [...text]
  const units = shown.length === text.length ? shown : text.split('')
  for (const inline of inlines) hide(text, units, inline)
  return units
    .join('')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function hide(text: string, units: string[], { kind, start, end, value = '' }: Inline): void {
  const blank = (from: number, to: number) => units.fill('', from, to)
  if (kind === 'code' || kind === 'image') {
    blank(start, end)
    units[start] = value
  } else if (kind === 'link') {
    const close = text.startsWith('[', start) ? closingBracket(text, start, end) : end
    if (text.startsWith('[', start)) blank(start, start + 1)
    blank(close, end)
    if (text.startsWith('<', start)) {
      blank(start, start + 1)
      blank(end - 1, end)
    }
  } else if (kind === 'emphasis' || kind === 'strong' || kind === 'delete') {
    const length = MARKER_LENGTH[kind] ?? (text.startsWith('~~', start) ? 2 : 1)
    blank(start, start + length)
    blank(end - length, end)
  } else {
    blank(start, end)
    if (kind === 'break') units[start] = ' '
  }
}

// The bracket that closes the one at `start`.
function closingBracket(text: string, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return end
}
