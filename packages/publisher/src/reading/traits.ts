import type { Inline, InlineKind } from '@collate/parser'

/** What a block has or has not, each a bit of one number: one look at a block tells which checks have anything to look for in it. */
export type Traits = number

// A bit for each class of characters, and for each kind of inline syntax.
const bits = new Map<string, Traits>()

// The traits of each UTF-16 code unit, made when a text is first looked at: by then all modules have said what they look for.
let table: Uint32Array | undefined

/**
 * The trait of having one character of some: `characters` is what stands between the brackets of a regular expression, of UTF-16 code
 * units. Called where modules are loaded; the same characters have the same trait.
 */
export function trait(characters: string): Traits {
  table = undefined
  return bitOf(characters)
}

/** The trait of having inline syntax of a kind. */
export function inlineTrait(kind: InlineKind): Traits {
  return bitOf(`inline ${kind}`)
}

function bitOf(name: string): Traits {
  const known = bits.get(name)
  if (known !== undefined) return known
  // One bit of a 32-bit number is its sign.
  if (bits.size === 31) throw new Error('There are more than 31 traits: checks must share some')
  const bit = 1 << bits.size
  bits.set(name, bit)
  return bit
}

/** The traits of a block: of the text that is shown, and of its inline syntax. */
export function traitsOf(text: string, inlines: readonly Inline[]): Traits {
  table ??= makeTable()
  let traits = 0
  for (let at = 0; at < text.length; at += 1) traits |= table[text.charCodeAt(at)] ?? 0
  for (const { kind } of inlines) traits |= bits.get(INLINES[kind]) ?? 0
  return traits
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

function makeTable(): Uint32Array {
  const made = new Uint32Array(0x10000)
  const every = Array.from(made, (_, code) => String.fromCharCode(code)).join('')
  for (const [characters, bit] of bits) {
    if (characters.startsWith('inline ')) continue
    for (const { 0: found, index } of every.matchAll(new RegExp(`[${characters}]+`, 'g')))
      for (let code = index; code < index + found.length; code += 1)
        made[code] = (made[code] ?? 0) | bit
  }
  return made
}
