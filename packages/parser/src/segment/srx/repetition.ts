/** What a part of a pattern can match, as far as the search for runaway repetitions must know. */
export interface Part {
  readonly source: string
  /** Whether it matches exactly one character. */
  readonly isCharacter: boolean
  /** Whether it may match nothing. */
  readonly isOptional: boolean
  /** Whether it repeats without a limit, or holds something that does. */
  readonly repeats: boolean
  /** The single characters that it is made of. */
  readonly characters: readonly string[]
  /** Alternatives of a group, each a sequence of parts. */
  readonly alternatives?: readonly (readonly Part[])[]
}

// A limit higher than this is none, as far as time is concerned.
const LIMITED = 8
// Samples of the scripts and marks that rules name: enough to see that two classes share a character.
const SAMPLES = [
  [0x09, 0x0d],
  [0x20, 0x17f],
  [0x370, 0x45f],
  [0x2010, 0x2040],
  [0x3000, 0x30ff],
  [0x4e00, 0x4e10],
  [0xff01, 0xff20],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
)

/** Tells whether a quantifier sets no limit that matters: `*`, `+`, `{2,}`, `{1,100}`. */
export function isUnlimited(quantifier: string): boolean {
  if (/^[*+]/u.test(quantifier)) return true
  const [, least = '', comma = '', most = ''] = /^\{(\d+)(,?)(\d*)\}/u.exec(quantifier) ?? []
  if (least === '') return false
  return (comma === ',' && most === '') || Number(most === '' ? least : most) > LIMITED
}

/**
 * Tells whether repeating a group may take time that doubles with each character, because one text can be read as its repetition in
 * many ways: `(a+)+`, `(a|a)*`. Errs towards yes. A group is safe where no two alternatives start with a common character and none
 * has anything optional in it, or where each alternative starts (or each ends) with a character that nothing else in the group
 * matches, so that it shows where a round begins or ends.
 */
export function isRunaway({ alternatives = [], characters }: Part): boolean {
  const parts = alternatives.flat()
  const isLoose = parts.some(
    (part) => part.repeats || (part.isOptional && part.characters.length > 0),
  )
  if (!isLoose) return haveCommonStart(alternatives)
  return ![0, -1].some((end) =>
    alternatives.every((parts) => isSeparator(parts.at(end), characters)),
  )
}

function isSeparator(part: Part | undefined, characters: readonly string[]): boolean {
  if (part === undefined || !part.isCharacter) return false
  const others = characters.filter((other) => other !== part.source)
  if (others.length < characters.length - 1) return false
  return others.every((other) => !areOverlapping(part.source, other))
}

function haveCommonStart(alternatives: readonly (readonly Part[])[]): boolean {
  const starts = alternatives.map(([first]) => first?.characters ?? [])
  return starts.some((one, index) =>
    starts
      .slice(index + 1)
      .some((other) => one.some((each) => other.some((that) => areOverlapping(each, that)))),
  )
}

function areOverlapping(one: string, other: string): boolean {
  const first = new RegExp(`^${one}$`, 'iv')
  const second = new RegExp(`^${other}$`, 'iv')
  return SAMPLES.some((sample) => first.test(sample) && second.test(sample))
}
