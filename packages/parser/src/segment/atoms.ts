import { isWordCharacter } from './characters.ts'

/** A stretch of text that no sentence ends inside. */
export interface Atom {
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

// Every repetition is bounded or runs over a class that its follower cannot match, so that no input makes the search quadratic.
// CommonMark 0.31, 6.1: as many backticks close as open.
const CODE = /(?<!`)(`{1,8})(?!`)[^\n]{1,2000}?(?<!`)\1(?!`)/uy
const LINK = /\[[^[\]\n]{0,500}\]\([^()\s]{0,2000}\)|\[\^[^[\]\s]{1,100}\]/uy
const TAG = /<\/?[A-Za-z][^<>\n]{0,1000}>/uy
const ADDRESS = /(?:https?|ftp|file):\/\/[!-~]+|www\.[!-~]+/uy
const MAIL = /[\w.+-]{1,64}@[A-Za-z\d][A-Za-z\d.-]{1,250}/uy
const MAIL_CHARACTER = /[\w.+-]/u
// Punctuation that ends the sentence around an address rather than the address (GitHub Flavored Markdown 0.29, 6.9).
const AFTER_ADDRESS = '.,;:!?\'")]}>*_~'
const LONGEST_SCHEME = 5
const LONGEST_MAILBOX = 64

/**
 * Finds code spans, links, footnote marks, HTML tags, addresses and e-mail addresses, from the offsets of a character that each holds
 * (`triggers` of a survey). Addresses end before the first character that is not ASCII.
 */
export function findAtoms(text: string, triggers: readonly number[]): readonly Atom[] {
  const atoms: Atom[] = []
  let from = 0
  for (const trigger of triggers) {
    if (trigger < from) continue
    const atom = atomAt(text, trigger, from)
    if (atom === undefined) continue
    atoms.push(atom)
    from = atom.end
  }
  return atoms
}

function atomAt(text: string, trigger: number, from: number): Atom | undefined {
  switch (text.charAt(trigger)) {
    case '`':
      return match(CODE, text, trigger)
    case '[': {
      const link = match(LINK, text, trigger)
      const isImage = link !== undefined && trigger > from && text.charAt(trigger - 1) === '!'
      return isImage ? { start: trigger - 1, end: link.end } : link
    }
    case '<':
      return match(TAG, text, trigger)
    case '@':
      return trim(text, match(MAIL, text, startOfMailbox(text, trigger, from)))
    case '.':
      return isWordCharacter(text.charCodeAt(trigger - 4))
        ? undefined
        : trim(text, match(ADDRESS, text, trigger - 3))
    default:
      return trim(text, match(ADDRESS, text, startOfScheme(text, trigger, from)))
  }
}

function match(pattern: RegExp, text: string, start: number): Atom | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? { start, end: pattern.lastIndex } : undefined
}

function startOfMailbox(text: string, at: number, from: number): number {
  let start = at
  const first = Math.max(from, at - LONGEST_MAILBOX)
  while (start > first && MAIL_CHARACTER.test(text.charAt(start - 1))) start -= 1
  return start
}

function startOfScheme(text: string, colon: number, from: number): number {
  const before = text.slice(Math.max(from, colon - LONGEST_SCHEME), colon)
  return colon - (/(?:https?|ftp|file)$/u.exec(before)?.[0].length ?? 0)
}

function trim(text: string, atom: Atom | undefined): Atom | undefined {
  if (atom === undefined) return undefined
  let { start, end } = atom
  while (end > start && AFTER_ADDRESS.includes(text.charAt(end - 1))) end -= 1
  return end > start ? { start, end } : undefined
}

/** Puts two rising lists of atoms into one, joining those that overlap. */
export function mergeAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const merged: Atom[] = []
  for (const atom of [...atoms].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last !== undefined && atom.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, atom.end) }
    } else merged.push(atom)
  }
  return merged
}
