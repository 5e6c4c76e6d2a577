import { IDENTIFIERS } from './identifiers.ts'

const IDENTIFIER = new RegExp(IDENTIFIERS.map(([, pattern]) => pattern).join('|'), 'uy')

// One of these is in each of them, with nothing before it but letters and a joint: what looks for it sees most texts through at once.
const CUE = /[\d#%{]/g

/** Puts `\uFFFC` in place of each identifier of a text, so that no offset changes. */
export function withoutIdentifiers(text: string): string {
  let [shown, from] = ['', 0]
  CUE.lastIndex = 0
  while (CUE.test(text)) {
    const start = startOfIdentifier(text, CUE.lastIndex - 1, from)
    if (start < 0) continue
    const end = IDENTIFIER.lastIndex
    shown += `${text.slice(from, start)}${'\uFFFC'.repeat(end - start)}`
    from = end
    CUE.lastIndex = end
  }
  return from === 0 ? text : shown + text.slice(from)
}

// Where the identifier begins whose first digit or sign is at an offset; -1 where that is in none.
function startOfIdentifier(text: string, at: number, from: number): number {
  let start = at
  if (start > from && isJoint(text.charCodeAt(start - 1))) start -= 1
  while (start > from && isLetter(text.charCodeAt(start - 1))) start -= 1
  if (start < at && begins(text, start)) return start
  return begins(text, at) ? at : -1
}

function begins(text: string, at: number): boolean {
  IDENTIFIER.lastIndex = at
  return IDENTIFIER.test(text)
}

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x2e
}

// A letter of ASCII, or `_`.
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f
}
