import { oncePerProse } from '../reading/once.ts'
import { ATOM, type Prose } from '../reading/prose.ts'
import { isHan, TRAITS } from './characters.ts'
import { codeAt } from './code-at.ts'

/** What stands beside a Chinese character: a Latin letter, a figure, a code span, or any of them across a mark of Markdown. */
export type Neighbour = 'letter' | 'figure' | 'code' | 'markup'

/** Every neighbour. */
export const spacingKinds: readonly Neighbour[] = ['letter', 'figure', 'code', 'markup']

/** Where a Chinese character meets something of another script, with one space between or none. */
export interface Boundary {
  readonly neighbour: Neighbour
  readonly isSpaced: boolean
  /** The space, or the place where one could be: offsets into the prose's text. */
  readonly start: number
  readonly end: number
}

const NONE: readonly Boundary[] = []
const SPACE = 0x20

/** Lists the boundaries of a prose, in order. */
export const boundariesIn: (prose: Prose) => readonly Boundary[] = oncePerProse((prose) => {
  const { text, starts, ends, traits } = prose
  if ((traits & TRAITS.han) === 0 || (traits & (TRAITS.latin | TRAITS.atom)) === 0) return NONE
  const sides = sidesOfCodes()
  const found: Boundary[] = []
  const { length } = text
  for (let at = 0; at + 1 < length; at += 1) {
    const before = sides[codeAt(text, at)] ?? 0
    if (before === 0) continue
    const [start, end] = [at + 1, codeAt(text, at + 1) === SPACE ? at + 2 : at + 1]
    const behind = sides[codeAt(text, end)] ?? 0
    if (before + behind !== CHINESE + OTHER) continue
    const isTouching = (ends[at] ?? 0) + (end - start) === starts[end]
    const other = text.charAt(before === OTHER ? at : end)
    const edge = text[at] === ATOM ? (ends[at] ?? 0) : (starts[end] ?? 0)
    // A comment, a tag or an address is no word that a space could part from another.
    if (other === ATOM && !codeEdges(prose).has(edge)) continue
    const neighbour = isTouching ? neighbourOf(other) : 'markup'
    found.push({ neighbour, isSpaced: end > start, start, end })
  }
  return found
})

const CHINESE = 1
const OTHER = 2
const LATIN = /[A-Za-z0-9\uFFFC]/

let known: Uint8Array | undefined

// On which side of a boundary each UTF-16 code unit can be; most marks on none.
function sidesOfCodes(): Uint8Array {
  known ??= Uint8Array.from({ length: 0x10000 }, (_, code) => {
    const character = String.fromCharCode(code)
    return isHan(character) ? CHINESE : LATIN.test(character) ? OTHER : 0
  })
  return known
}

function neighbourOf(other: string): Neighbour {
  if (other === ATOM) return 'code'
  return /\d/.test(other) ? 'figure' : 'letter'
}

// Where code spans start and end, in the block's text.
const codeEdges = oncePerProse(
  ({ block }: Prose): ReadonlySet<number> =>
    new Set(block.inlines.flatMap(({ kind, start, end }) => (kind === 'code' ? [start, end] : []))),
)
