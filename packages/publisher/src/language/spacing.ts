import { oncePerProse } from '../reading/once.ts'
import { ATOM, type Prose } from '../reading/prose.ts'
import { traitsOfCode } from '../reading/traits.ts'
import { TRAITS } from './characters.ts'
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
  const found: Boundary[] = []
  const { length } = text
  for (let at = 0; at + 1 < length; at += 1) {
    const before = sideOf(codeAt(text, at))
    if (before === 0) continue
    const [start, end] = [at + 1, codeAt(text, at + 1) === SPACE ? at + 2 : at + 1]
    const behind = end < length ? sideOf(codeAt(text, end)) : 0
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

// On which side of a boundary a code unit can be; most marks on none.
function sideOf(code: number): number {
  const traits = traitsOfCode(code)
  if ((traits & TRAITS.han) !== 0) return CHINESE
  return (traits & (TRAITS.latin | TRAITS.atom)) === 0 ? 0 : OTHER
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
