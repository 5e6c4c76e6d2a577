import { oncePerProse } from '../reading/once.ts'
import { ATOM, type Prose } from '../reading/prose.ts'
import { HAN } from './characters.ts'

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

const MEETING = new RegExp(`[${HAN}] ?(?=[A-Za-z0-9${ATOM}])|[A-Za-z0-9${ATOM}] ?(?=[${HAN}])`, 'g')

/** Lists the boundaries of a prose, in order. */
export const boundariesIn: (prose: Prose) => readonly Boundary[] = oncePerProse((prose) => {
  const { text, starts, ends } = prose
  const found: Boundary[] = []
  for (const { 0: whole, index } of text.matchAll(MEETING)) {
    const start = index + 1
    const end = index + whole.length
    const other = otherOf(text, index, end)
    const isTouching = (ends[index] ?? 0) + (end - start) === starts[end]
    const edge = text[index] === ATOM ? (ends[index] ?? 0) : (starts[end] ?? 0)
    // A comment, a tag or an address is no word that a space could part from another.
    if (other === ATOM && !codeEdges(prose).has(edge)) continue
    const neighbour = isTouching ? neighbourOf(other) : 'markup'
    found.push({ neighbour, isSpaced: end > start, start, end })
  }
  return found
})

function neighbourOf(other: string): Neighbour {
  if (other === ATOM) return 'code'
  return /\d/.test(other) ? 'figure' : 'letter'
}

const LATIN = /[A-Za-z0-9\uFFFC]/

function otherOf(text: string, before: number, behind: number): string {
  const one = text.charAt(before)
  return LATIN.test(one) ? one : text.charAt(behind)
}

// Where code spans start and end, in the block's text.
const codeEdges = oncePerProse(
  ({ block }: Prose): ReadonlySet<number> =>
    new Set(block.inlines.flatMap(({ kind, start, end }) => (kind === 'code' ? [start, end] : []))),
)
