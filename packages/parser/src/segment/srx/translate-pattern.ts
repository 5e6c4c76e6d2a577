import { ASSERTIONS, isPattern, WORD_START } from './character-classes.ts'
import { PatternReader } from './pattern-reader.ts'
import { isRunaway, isUnlimited, type Part } from './repetition.ts'
import { literal, translateClass, translateEscape } from './translate-class.ts'

// No hand-written rule nests deeper; a deeper one would run the reader out of stack.
const DEEPEST = 50
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})(?<manner>[?+]?)/uy
const GROUP = /\?(?:[:=!]|<[=!]|<[A-Za-z]\w*>)/uy
const FLAGS = /\?(?<on>[a-zA-Z]*)(?:-(?<off>[a-zA-Z]*))?:/uy
const FLAGS_ALONE = /\(\?(?<on>[a-zA-Z]*)(?:-(?<off>[a-zA-Z]*))?\)/uy
// `\b` in front of a letter, a class of letters, or a group whose alternatives all start with one: `\bMr`, `\b[Mm]r`, `\b(Mr|Dr)`.
const LETTER = '(?:[\\p{L}\\p{Nd}_]|\\[[\\p{L}\\p{Nd}_]+\\])(?![*?\\{])'
const WORD_EDGE = new RegExp(
  `b(?=${LETTER}|\\((?:\\?:)?${LETTER}[^\\(\\)\\|]*(?:\\|${LETTER}[^\\(\\)\\|]*)*\\)(?![*?\\{]))`,
  'vy',
)
// JavaScript's `i`, `m` and `s` can change inside a pattern; `u` (Unicode's case) always holds under `v`.
const MODIFIERS = /^[ims]*$/u

/** Where a pattern stands in its rule. */
export type Side = 'before' | 'after'

/**
 * Rewrites a regular expression of ICU or Java (SRX 2.0, section 2: ICU's) for JavaScript's `v` flag, meaning kept: `\Q…\E`,
 * `(?i)` in mid-pattern, `\h`, `\v`, `\R`, classes in classes, and `\b`, `\w`, `\d`, `\s` for all of Unicode.
 *
 * @throws {Inexpressible} with the part that JavaScript cannot say, or that would run away.
 */
export function translatePattern(pattern: string, side: Side): string {
  const reader = new PatternReader(pattern)
  const { source } = translateGroup(reader, side, 0)
  if (!reader.isAtEnd) reader.fail('a `)` too many')
  return isPattern(source) ? source : reader.fail(`\`${pattern}\``)
}

/** Reads alternatives up to a `)` or the end. A flag set among them holds for all that follow in the group. */
function translateGroup(reader: PatternReader, side: Side, depth: number): Part {
  if (depth > DEEPEST) reader.fail(`groups nested deeper than ${DEEPEST}`)
  const alternatives: Part[][] = [[]]
  const flags: string[] = []
  let source = ''
  while (!reader.isAtEnd && !reader.peek(')')) {
    if (reader.take('|')) {
      alternatives.push([])
      source += `${')'.repeat(flags.length)}|${flags.join('')}`
      continue
    }
    const flag = flagAt(reader)
    if (flag !== undefined) {
      if (flag !== '') flags.push(flag)
      source += flag
      continue
    }
    for (const part of partsAt(reader, side, depth)) {
      alternatives.at(-1)?.push(part)
      source += part.source
    }
  }
  source += ')'.repeat(flags.length)
  const parts = alternatives.flat()
  return {
    source,
    isCharacter: false,
    isOptional: alternatives.some((each) => each.every(({ isOptional }) => isOptional)),
    repeats: parts.some(({ repeats }) => repeats),
    characters: parts.flatMap(({ characters }) => characters),
    alternatives,
  }
}

/** Reads `(?i)` as the start of a group that lasts as long; undefined where none stands. */
function flagAt(reader: PatternReader): string | undefined {
  const found = reader.match(FLAGS_ALONE)
  return found === null ? undefined : modifierOf(reader, found.groups)
}

function modifierOf(
  reader: PatternReader,
  groups: Readonly<Record<string, string | undefined>> | undefined,
): string {
  const on = (groups?.['on'] ?? '').replace(/[uw]/gu, '')
  const off = (groups?.['off'] ?? '').replace(/[uw]/gu, '')
  if (!MODIFIERS.test(on) || !MODIFIERS.test(off)) reader.fail(`the flags \`${on}-${off}\``)
  if (on === '' && off === '') return ''
  return off === '' ? `(?${on}:` : `(?${on}-${off}:`
}

/** Reads one item with its quantifier; a quotation gives several. */
function partsAt(reader: PatternReader, side: Side, depth: number): readonly Part[] {
  if (reader.take('\\Q')) {
    const quoted = [...reader.quoted()].map((character) => characterPart(literal(character)))
    const last = quoted.pop()
    return last === undefined ? [] : [...quoted, quantified(reader, last)]
  }
  if (reader.take('\\E')) return []
  return [quantified(reader, partAt(reader, side, depth))]
}

function partAt(reader: PatternReader, side: Side, depth: number): Part {
  if (reader.take('(')) return groupAt(reader, side, depth)
  if (reader.take('[')) return characterPart(translateClass(reader))
  if (reader.take('.')) return characterPart('.')
  if (reader.take('^')) return assertion('^')
  if (reader.take('$')) return assertion('$')
  if (reader.match(/[*+?]/uy) !== null) reader.fail('a repetition of nothing')
  if (!reader.take('\\')) return characterPart(literal(reader.next()))
  if (reader.match(WORD_EDGE) !== null) return assertion(WORD_START)
  const letter = reader.match(/[bBAzZR]/uy)?.[0]
  if (letter !== undefined) return assertion(ASSERTIONS.get(letter) ?? '')
  const reference = reader.match(/[1-9]|k<[^>]*>/uy)?.[0]
  if (reference === undefined) return characterPart(translateEscape(reader))
  // JavaScript reads backwards what stands before a place, so that nothing has been captured yet.
  if (side === 'before') reader.fail(`\`\\${reference}\` before the break`)
  return assertion(`\\${reference}`)
}

function groupAt(reader: PatternReader, side: Side, depth: number): Part {
  if (reader.peek('?>')) reader.fail('an atomic group `(?>…)`')
  let opening = reader.match(GROUP)?.[0]
  if (opening === undefined && reader.peek('?')) {
    const { groups } = reader.match(FLAGS) ?? reader.fail('a group of an unknown kind')
    const modifier = modifierOf(reader, groups)
    opening = modifier === '' ? '?:' : modifier.slice(1)
  }
  const group = translateGroup(reader, side, depth + 1)
  if (!reader.take(')')) reader.fail('a group without end')
  const isLookaround = opening !== undefined && /^\?<?[=!]/u.test(opening)
  return {
    ...group,
    source: `(${opening ?? ''}${group.source})`,
    isOptional: group.isOptional || isLookaround,
  }
}

function quantified(reader: PatternReader, part: Part): Part {
  const found = reader.match(QUANTIFIER)
  if (found === null) return part
  const [quantifier] = found
  if (found.groups?.['manner'] === '+') reader.fail(`the possessive \`${quantifier}\``)
  const repeats = isUnlimited(quantifier)
  if (repeats && isRunaway(part)) reader.fail(`\`${part.source}${quantifier}\`, which can run away`)
  return {
    ...part,
    // An assertion takes no quantifier under `v`.
    source: `${part.isCharacter || part.alternatives ? part.source : `(?:${part.source})`}${quantifier}`,
    isCharacter: false,
    isOptional: part.isOptional || /^(?:[*?]|\{0)/u.test(quantifier),
    repeats: part.repeats || repeats,
  }
}

function characterPart(source: string): Part {
  return { source, isCharacter: true, isOptional: false, repeats: false, characters: [source] }
}

function assertion(source: string): Part {
  return { source, isCharacter: false, isOptional: true, repeats: false, characters: [] }
}
