/** A stretch of text that no sentence ends inside. */
export interface Atom {
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

// Every repetition is bounded or runs over a class that its follower cannot match, so that no input makes the search quadratic.
const ATOM =
  /`[^`\n]{1,2000}`|!?\[[^[\]\n]{0,500}\]\([^()\s]{0,2000}\)|\[\^[^[\]\s]{1,100}\]|<\/?[A-Za-z][^<>\n]{0,1000}>|(?:https?|ftp|file):\/\/[!-~]+|\bwww\.[!-~]+|[\w.+-]{1,64}@[A-Za-z\d][A-Za-z\d.-]{1,250}/gu
// Punctuation that ends the sentence around an address rather than the address (GitHub Flavored Markdown 0.29, 6.9).
const AFTER_ADDRESS = '.,;:!?\'")]}>*_~'

/** Finds code spans, links, footnote marks, HTML tags, addresses and e-mail addresses; addresses end before the first character that is not ASCII. */
export function findAtoms(text: string): readonly Atom[] {
  const atoms: Atom[] = []
  for (const match of text.matchAll(ATOM)) {
    const start = match.index
    let end = start + match[0].length
    if (!'`[<!'.includes(match[0].charAt(0))) {
      while (end > start && AFTER_ADDRESS.includes(text.charAt(end - 1))) end -= 1
    }
    if (end > start) atoms.push({ start, end })
  }
  return atoms
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
