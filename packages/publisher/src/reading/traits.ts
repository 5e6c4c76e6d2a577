import type { Inline, InlineKind } from '@collate/parser'
import { codeAt } from '../language/code-at.ts'

/** What a block has or has not, each a bit of one number: one look at a block tells which checks have anything to look for in it. */
export type Traits = number

// A bit for each class of characters, and for each kind of inline syntax.
const bits = new Map<string, Traits>()

// A bit for each two classes of characters that may meet.
const seamBits = new Map<readonly [before: string, behind: string], Traits>()

/** Characters as what stands between the brackets of a regular expression says them, and the bit that stands for having one. */
interface Bit {
  readonly characters: RegExp
  readonly bit: Traits
}

/** What each UTF-16 code unit brings with it: they are of few classes, so that the tables stay small and near. */
interface Classes {
  /** The class of each code unit that was met so far; 0 of the others. */
  readonly known: Uint8Array
  readonly byName: Map<string, number>
  /** By class: its traits, the seams whose first character it may be, and those whose second. */
  readonly traits: Int32Array
  readonly before: Int32Array
  readonly behind: Int32Array
  readonly bits: Readonly<Record<'traits' | 'before' | 'behind', readonly Bit[]>>
}

// Made when a text is first looked at: by then all modules have said what they look for.
let classes: Classes | undefined

/**
 * The trait of having one character of some: `characters` is what stands between the brackets of a regular expression, of UTF-16 code
 * units. Called where modules are loaded; the same characters have the same trait.
 */
export function trait(characters: string): Traits {
  classes = undefined
  return bitOf(characters)
}

/** The trait of having one character of some right before one of others; both as for `trait`. Called where modules are loaded. */
export function seam(before: string, behind: string): Traits {
  classes = undefined
  return newBit(seamBits, [before, behind])
}

/** The trait of having inline syntax of a kind. */
export function inlineTrait(kind: InlineKind): Traits {
  return bitOf(`inline ${kind}`)
}

function bitOf(name: string): Traits {
  return bits.get(name) ?? newBit(bits, name)
}

function newBit<Name>(known: Map<Name, Traits>, name: Name): Traits {
  // One bit of a 32-bit number is its sign.
  if (known.size === 31) throw new Error('There are more than 31 traits: checks must share some')
  const bit = 1 << known.size
  known.set(name, bit)
  return bit
}

/** What a block has: the characters of the text that is shown and its inline syntax, and which characters meet there. */
export interface Traced {
  readonly traits: Traits
  readonly seams: Traits
}

/** Looks once through a block for all that checks ask for. */
export function trace(text: string, inlines: readonly Inline[]): Traced {
  classes ??= newClasses()
  let traced = look(text, classes)
  if ((traced.traits & UNKNOWN) !== 0) {
    for (let at = 0; at < text.length; at += 1) learn(codeAt(text, at), classes)
    traced = look(text, classes)
  }
  let { traits } = traced
  for (const { kind } of inlines) traits |= bits.get(INLINES[kind]) ?? 0
  return { traits, seams: traced.seams }
}

/** The traits of one UTF-16 code unit. */
export function traitsOfCode(code: number): Traits {
  classes ??= newClasses()
  if (classes.known[code] === 0) learn(code, classes)
  return classes.traits[classes.known[code] ?? 0] ?? 0
}

// The only trait of class 0: the sign bit, which no other trait has.
const UNKNOWN = 1 << 31

function look(text: string, { known, traits: own, before, behind }: Classes): Traced {
  let [traits, seams, opened] = [0, 0, 0]
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const kind = known[codeAt(text, at)] ?? 0
    traits |= own[kind] ?? 0
    seams |= opened & (behind[kind] ?? 0)
    opened = before[kind] ?? 0
  }
  return { traits, seams }
}

const INLINES: Readonly<Record<InlineKind, string>> = {
  code: 'inline code',
  link: 'inline link',
  image: 'inline image',
  emphasis: 'inline emphasis',
  strong: 'inline strong',
  delete: 'inline delete',
  html: 'inline html',
  'footnote-reference': 'inline footnote-reference',
  expression: 'inline expression',
  break: 'inline break',
}

// A class for each combination of traits that some character has: there are a few dozen.
const MOST_CLASSES = 0x100

function newClasses(): Classes {
  const characters = [...bits].filter(([name]) => !name.startsWith('inline '))
  return {
    known: new Uint8Array(0x10000),
    byName: new Map(),
    traits: new Int32Array(MOST_CLASSES).fill(UNKNOWN, 0, 1),
    before: new Int32Array(MOST_CLASSES),
    behind: new Int32Array(MOST_CLASSES),
    bits: {
      traits: characters.map(bitFor),
      before: Array.from(seamBits, ([[one], bit]) => bitFor([one, bit])),
      behind: Array.from(seamBits, ([[, other], bit]) => bitFor([other, bit])),
    },
  }
}

function bitFor([characters, bit]: readonly [characters: string, bit: Traits]): Bit {
  return { characters: new RegExp(`[${characters}]`), bit }
}

// When a code unit is met for the first time: most texts have a few hundred different ones.
function learn(code: number, { known, byName, bits, ...tables }: Classes): void {
  if (known[code] !== 0) return
  const [traits, before, behind] = [bits.traits, bits.before, bits.behind].map((each) =>
    bitsOf(String.fromCharCode(code), each),
  )
  const name = `${traits} ${before} ${behind}`
  const kind = byName.get(name) ?? byName.size + 1
  if (kind === MOST_CLASSES) throw new Error('There are too many classes of characters')
  byName.set(name, kind)
  known[code] = kind
  tables.traits[kind] = traits ?? 0
  tables.before[kind] = before ?? 0
  tables.behind[kind] = behind ?? 0
}

function bitsOf(character: string, bits: readonly Bit[]): Traits {
  let all = 0
  for (const { characters, bit } of bits) if (characters.test(character)) all |= bit
  return all
}
