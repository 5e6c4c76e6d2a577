import { codeTexts } from '@collate/parser'

/** A listing as far as no translator touches it. */
export interface CodeSkeleton {
  /** Lines without comments, with strings that hold words blanked, quotation marks and ends alike; empty lines are left out. */
  readonly lines: readonly CodeLine[]
  /** The lines in one: equal where nothing but comments and such strings differs. */
  readonly key: string
}

/** A line of a listing. */
interface CodeLine {
  readonly text: string
  /** As it is written, without white space at its ends. */
  readonly written: string
}

// What is left of a comment when its text is gone.
const MARKS = /(?:^|\s)(?:\/{2,3}!?|#!?|\/\*+|\*+\/|\*|--|<!--|-->|[ \t])+$/

// A comment on a line of script in markup, or one that holds no word to the parser: `// 升`.
const SLASHES = /(^|\s)\/\/(?:\s.*)?$/
const HASHES = /(^|\s)#\s*\p{Script=Han}.*$/u

// Where two slashes divide.
const DIVIDES = /^(?:py|python|lua|r|julia)\b/

/** Reads a listing; in an unknown language nothing is taken for a comment. */
export function skeletonOf(code: string, language: string): CodeSkeleton {
  let bare = ''
  let at = 0
  for (const { kind, start, end } of codeTexts(code, language)) {
    const text = code.slice(start, end)
    // A word in a string may be a name: it is blanked where it can be nothing but language.
    const isProse = kind === 'comments' || /[^\x20-\x7e]|\w\s+\w/.test(text)
    bare += isProse ? code.slice(at, start) : code.slice(at, end)
    at = end
  }
  bare += code.slice(at)
  const written = code.split('\n')
  const lines = bare.split('\n').flatMap((line, index) => {
    const text = line
      .replace(DIVIDES.test(language) ? HASHES : SLASHES, '')
      .replace(MARKS, '')
      .replace(/["`]/g, "'")
      .replace(/\s+/g, ' ')
      .replace(/[,;]? ?$/, '')
      .trim()
    return text === '' ? [] : [{ text, written: (written[index] ?? '').trim() }]
  })
  return { lines, key: lines.map(({ text }) => text).join('\n') }
}

/** The lines that make a listing differ from another, on either side. */
export interface CodeDifferences {
  readonly missing: readonly CodeLine[]
  readonly extra: readonly CodeLine[]
}

/**
 * Compares two listings line by line, in any order. Lines that are written in another script on one side only have been translated (output,
 * pseudo-code, comments of a language we don't know), and are no difference.
 */
export function compareCode(source: CodeSkeleton, target: CodeSkeleton): CodeDifferences {
  const [missing, extra] = [
    without(source.lines, target.lines),
    without(target.lines, source.lines),
  ]
  const [ours, theirs] = [missing.filter(isHan), extra.filter(isHan)]
  const [plainOurs, plainTheirs] = [missing.filter(isPlain), extra.filter(isPlain)]
  return {
    missing: plainOurs.slice(0, Math.max(0, plainOurs.length - theirs.length)),
    extra: plainTheirs.slice(0, Math.max(0, plainTheirs.length - ours.length)),
  }
}

function without(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly CodeLine[] {
  const counts = new Map<string, number>()
  // Where a quotation mark is astray, the same line may be read otherwise.
  const same = new Set(others.map(({ written }) => written))
  for (const { text } of others) counts.set(text, (counts.get(text) ?? 0) + 1)
  return lines.filter(({ text, written }) => {
    const left = counts.get(text) ?? 0
    counts.set(text, left - 1)
    return left <= 0 && !same.has(written)
  })
}

function isHan({ text }: CodeLine): boolean {
  return /\p{Script=Han}/u.test(text)
}

function isPlain(line: CodeLine): boolean {
  return !isHan(line)
}
