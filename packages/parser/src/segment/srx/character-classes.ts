/** What ICU's regular expressions, which SRX 2.0 names as its own, understand by their letters; JavaScript's know ASCII alone. */
const WORD = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d'

// UTS 18, annex C; `\h`, `\v` and `\R` after Java.
const VERTICAL = '\\n\\v\\f\\r\\x85\\u2028\\u2029'

/** Classes by letter, as what stands between brackets. */
export const CLASSES: ReadonlyMap<string, string> = new Map([
  ['d', '\\p{Nd}'],
  ['w', WORD],
  ['s', '\\t\\n\\v\\f\\r\\x85\\p{Z}'],
  ['h', '\\t\\p{Zs}'],
  ['v', VERTICAL],
])

/** Assertions and sequences by letter. */
export const ASSERTIONS: ReadonlyMap<string, string> = new Map([
  ['b', `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`],
  ['B', `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`],
  ['A', '(?<![^])'],
  ['z', '(?![^])'],
  ['Z', '(?=\\n?(?![^]))'],
  ['R', `(?:\\r\\n|[${VERTICAL}])`],
])

/** `\b` in front of a letter or digit: a quarter of the whole, and what most rules start with. */
export const WORD_START: string = `(?<![${WORD}])`

/** Control characters by letter. */
export const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['n', 0x0a],
  ['f', 0x0c],
  ['r', 0x0d],
  ['a', 0x07],
  ['e', 0x1b],
])

// Names of Java and POSIX that Unicode spells otherwise.
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['upper', 'Lu'],
  ['lower', 'Ll'],
  ['alpha', 'Alphabetic'],
  ['digit', 'Nd'],
  ['punct', 'P'],
  ['space', 'White_Space'],
  ['javauppercase', 'Uppercase'],
  ['javalowercase', 'Lowercase'],
  ['javawhitespace', 'White_Space'],
  ['javaletter', 'L'],
  ['javadigit', 'Nd'],
])

// What takes two properties to say.
const SETS: ReadonlyMap<string, string> = new Map([
  ['alnum', '\\p{Alphabetic}\\p{Nd}'],
  ['javaletterordigit', '\\p{L}\\p{Nd}'],
])

/** Returns the property's escape or class as JavaScript spells it; undefined where it knows none like it. */
export function propertyOf(name: string, isNegated: boolean): string | undefined {
  const bare = name.trim().replace(/^Is/u, '')
  const set = SETS.get(bare.toLowerCase())
  if (set !== undefined) return `[${isNegated ? '^' : ''}${set}]`
  const known = PROPERTIES.get(bare.toLowerCase())
  const names = [known, name.trim(), bare, `Script=${bare}`].filter((each) => each !== undefined)
  return names
    .map((each) => `\\${isNegated ? 'P' : 'p'}{${each}}`)
    .find((source) => isPattern(source))
}

// Longest first: the longer hold the shorter.
const SHORTENED = [...ASSERTIONS.values(), WORD_START, ...CLASSES.values()].sort(
  (one, other) => other.length - one.length,
)

/** Tells whether JavaScript takes a pattern under the `v` flag. */
export function isPattern(source: string): boolean {
  // Large classes take a millisecond each to read, and these are known to be right.
  const short = SHORTENED.reduce(
    (rest, known) => rest.replaceAll(known, known.startsWith('(') ? '(?:)' : 'a'),
    source,
  )
  try {
    new RegExp(short, 'v')
    return true
  } catch {
    return false
  }
}
