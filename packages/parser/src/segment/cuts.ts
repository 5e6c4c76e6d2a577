import type { Locale } from '../model/locale.ts'

/** A stretch of text that no sentence ends inside. */
export interface Atom {
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

const FULL_WIDTH = '。！？'
const TERMINAL = `${FULL_WIDTH}.!?…`
const CLOSERS = '”’」』）》)]"\''

/** Finds where sentences begin: offsets in rising order, neither 0 nor the text's length. */
export function findCuts(text: string, _locale: Locale, atoms: readonly Atom[]): number[] {
  const cuts: number[] = []
  let atom = 0
  for (let at = 0; at < text.length; at += 1) {
    while ((atoms[atom]?.end ?? text.length + 1) <= at) atom += 1
    const inside = atoms[atom]
    if (inside !== undefined && inside.start <= at) at = inside.end - 1
    else if (TERMINAL.includes(text.charAt(at))) {
      const cut = cutBehind(text, at)
      if (cut > at && cut < text.length) cuts.push(cut)
    }
  }
  return cuts
}

function cutBehind(text: string, at: number): number {
  let end = at + 1
  let wide = FULL_WIDTH.includes(text.charAt(at))
  while (end < text.length && TERMINAL.includes(text.charAt(end))) {
    wide ||= FULL_WIDTH.includes(text.charAt(end))
    end += 1
  }
  while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1
  if (TERMINAL.includes(text.charAt(end)) && end < text.length) return 0
  const mark = end
  while (end < text.length && text.charAt(end).trim() === '') end += 1
  return wide || end > mark ? end : 0
}
