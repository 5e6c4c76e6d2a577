import type { Comment } from './comments.ts'

/** What a comment asks of the checks. */
type DirectiveKind = 'disable-next-line' | 'disable' | 'enable'

/** A word of a directive, with its place: offsets into the file. */
export interface DirectiveWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A comment that speaks to the checks: `collate-disable-next-line number-mismatch, term-missing -- the author's own figures`. */
export interface Directive {
  /** Absent where it starts like a directive but is none. */
  readonly kind?: DirectiveKind
  /** Its first word. */
  readonly name: DirectiveWord
  /** The checks it names, as they are written. */
  readonly checks: readonly DirectiveWord[]
  readonly comment: Comment
}

/** What every directive holds. */
export const DIRECTIVE_MARK = 'collate-'

const NAME = /^\s*(collate-(?:dis|en)able[\w-]*)/

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map([
  ['collate-disable-next-line', 'disable-next-line'],
  ['collate-disable', 'disable'],
  ['collate-enable', 'enable'],
])

// A comment that names more has another purpose, such as filling the memory.
const MAX_CHECKS = 200

/** Reads a comment as a directive; nothing where it is an ordinary comment. Behind `--` stands the reason, for people. */
export function readDirective(comment: Comment): Directive | undefined {
  const { body, bodyStart } = comment
  const [found, name = ''] = NAME.exec(body) ?? []
  if (found === undefined) return undefined
  const reasonAt = body.indexOf('--', found.length)
  const named = body.slice(found.length, reasonAt < 0 ? undefined : reasonAt)
  const kind = KINDS.get(name)
  return {
    ...(kind === undefined ? {} : { kind }),
    name: word(name, bodyStart + found.length - name.length),
    checks: Array.from(named.matchAll(/[^\s,，、]+/g), ({ 0: text, index }) =>
      word(text, bodyStart + found.length + index),
    ).slice(0, MAX_CHECKS),
    comment,
  }
}

function word(text: string, start: number): DirectiveWord {
  return { text, start, end: start + text.length }
}
