import type { Inline, InlineKind } from '@collate/parser'
import { codeAt } from '../language/code-at.ts'

/** What a block has or has not, each a bit of one number: one look at a block tells which checks have anything to look for in it. */
export type Traits = number

// A bit for each class of characters, and for each kind of inline syntax.
const bits = new Map<string, Traits>()

// A bit for each two classes of characters that may meet.
const seamBits = new Map<readonly [before: string, behind: string], Traits>()

/** What each UTF-16 code unit brings with it: nearly all of them are of a few classes, so that the tables stay small and near. */
interface Tables {
  /** The class of each code unit. */
  readonly classes: Uint8Array
  /** By class: its traits, the seams whose first character it may be, and those whose second. */
  readonly traits: Uint32Array
  readonly before: Uint32Array
  readonly behind: Uint32Array
}

// Made when a text is first looked at: by then all modules have said what they look for.
let tables: Tables | undefined

/**
 * The trait of having one character of some: `characters` is what stands between the brackets of a regular expression, of UTF-16 code
 * units. Called where modules are loaded; the same characters have the same trait.
 */
export function trait(characters: string): Traits {
  tables = undefined
  return bitOf(characters)
}

/** The trait of having one character of some right before one of others; both as for `trait`. Called where modules are loaded. */
export function seam(before: string, behind: string): Traits {
  tables = undefined
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
  tables ??= makeTables()
  const { classes, traits: own, before, behind } = tables
  let [traits, seams, opened] = [0, 0, 0]
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const kind = classes[codeAt(text, at)] ?? 0
    traits |= own[kind] ?? 0
    seams |= opened & (behind[kind] ?? 0)
    opened = before[kind] ?? 0
  }
  for (const { kind } of inlines) traits |= bits.get(INLINES[kind]) ?? 0
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

function makeTables(): Tables {
  const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('')
  const traits = bitsOfCodes(
    every,
    [...bits].filter(([name]) => !name.startsWith('inline ')),
  )
  const before = bitsOfCodes(
    every,
    Array.from(seamBits, ([[one], bit]) => [one, bit]),
  )
  const behind = bitsOfCodes(
    every,
    Array.from(seamBits, ([[, other], bit]) => [other, bit]),
  )
  const classes = new Uint8Array(0x10000)
  const known = new Map<string, number>()
  const examples: number[] = []
  for (let code = 0; code < 0x10000; code += 1) {
    const name = `${traits[code]} ${before[code]} ${behind[code]}`
    const found = known.get(name) ?? examples.push(code) - 1
    known.set(name, found)
    classes[code] = found
  }
  if (examples.length > 0x100) throw new Error('There are more than 256 classes of characters')
  const ofClasses = (table: Uint32Array) => Uint32Array.from(examples, (code) => table[code] ?? 0)
  return {
    classes,
    traits: ofClasses(traits),
    before: ofClasses(before),
    behind: ofClasses(behind),
  }
}

function bitsOfCodes(
  every: string,
  sets: readonly (readonly [characters: string, bit: Traits])[],
): Uint32Array {
  const made = new Uint32Array(0x10000)
  for (const [characters, bit] of sets)
    for (const { 0: found, index } of every.matchAll(new RegExp(`[${characters}]+`, 'g')))
      for (let code = index; code < index + found.length; code += 1)
        made[code] = (made[code] ?? 0) | bit
  return made
}
