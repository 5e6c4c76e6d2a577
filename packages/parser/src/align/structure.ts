import type { LinkScore } from './lattice.ts'
import type { Move } from './moves.ts'
import type { Piece } from './pieces.ts'

/** The moves of block alignment: a paragraph may be split or joined, nothing else is. */
export const PIECE_MOVES: readonly Move[] = [
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 1, target: 3 },
  { source: 3, target: 1 },
  { source: 2, target: 2 },
]

// What agreement and difference of structure add to the logarithm of a pair's probability.
const SAME_LEVEL = 1.5
// Headings may move a level (a title in the front matter shifts all), but seldom more.
const OTHER_LEVEL = -1.5
const SAME_CONTAINER = 0.5
// A note set as a quote in one language and as a container in the other is still the same note.
const OTHER_CONTAINER = -1.5
const SAME_COLUMN = 1
const OTHER_COLUMN = -4
// A heading that became a bold paragraph happens; that it became something else is likelier a misalignment.
const OTHER_KIND = -5
const SAME_FIELD = 6
const OTHER_FIELD = -6
// Images that stand alone are few, and stand where they stand.
const SAME_IMAGE = 2
// Code that is the same letter for letter is the best anchor there is.
const SAME_VALUE = 5
const OTHER_VALUE = -1
// Prose goes with the code it introduces or comments on.
const SAME_NEIGHBOUR = 1.5
// A rule or a tag more on one side costs next to nothing.
const ALONE_WITHOUT_PROSE = 2
// Items, cells and code do not run together.
const JOINED = -1

const PROSE = new Set<Piece['kind']>(['paragraph', 'image', 'heading', 'cell', 'string'])

/** Makes the score of what the structure says about pairing pieces; `-Infinity` where they can't be a pair. */
export function structureScore(source: readonly Piece[], target: readonly Piece[]): LinkScore {
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const one = source[sourceStart]
    const other = target[targetStart]
    if (sourceEnd === sourceStart) return aloneScore(other)
    if (targetEnd === targetStart) return aloneScore(one)
    if (one === undefined || other === undefined) return Number.NEGATIVE_INFINITY
    const near =
      neighbourScore(source[sourceStart - 1], target[targetStart - 1]) +
      neighbourScore(source[sourceEnd], target[targetEnd])
    if (sourceEnd - sourceStart === 1 && targetEnd - targetStart === 1) {
      return pairScore(one, other) + near
    }
    const all = [...source.slice(sourceStart, sourceEnd), ...target.slice(targetStart, targetEnd)]
    const isRun = all.every(({ kind }) => kind === 'paragraph')
    return isRun ? pairScore(one, other) + near + JOINED : Number.NEGATIVE_INFINITY
  }
}

function neighbourScore(one: Piece | undefined, other: Piece | undefined): number {
  const isSame = one?.block === undefined && one?.text === other?.text && one?.text !== ''
  return isSame && one !== undefined && other?.block === undefined ? SAME_NEIGHBOUR : 0
}

function aloneScore(piece: Piece | undefined): number {
  return piece?.block === undefined ? ALONE_WITHOUT_PROSE : 0
}

function pairScore(one: Piece, other: Piece): number {
  if ((one.block === undefined) !== (other.block === undefined)) return Number.NEGATIVE_INFINITY
  if ((one.kind === 'front-matter') !== (other.kind === 'front-matter')) {
    return Number.NEGATIVE_INFINITY
  }
  const container = one.path === other.path ? SAME_CONTAINER : OTHER_CONTAINER
  if (one.kind !== other.kind) {
    const isProse = PROSE.has(one.kind) && PROSE.has(other.kind)
    return isProse ? OTHER_KIND + container : Number.NEGATIVE_INFINITY
  }
  return container + kindScore(one, other)
}

/** How many lines of two listings are the same, of 1 (Dice's coefficient): comments may be translated. */
function likeness(one: Piece, other: Piece): number {
  if (one.text === other.text) return 1
  let same = 0
  for (const line of one.lines) if (other.lines.has(line)) same += 1
  return (2 * same) / Math.max(1, one.lines.size + other.lines.size)
}

function kindScore(one: Piece, other: Piece): number {
  if (one.block === undefined)
    return OTHER_VALUE + (SAME_VALUE - OTHER_VALUE) * likeness(one, other)
  switch (one.kind) {
    case 'heading':
      return one.depth === other.depth ? SAME_LEVEL : OTHER_LEVEL
    case 'cell':
      return one.column === other.column ? SAME_COLUMN : OTHER_COLUMN
    case 'front-matter':
      return one.name === other.name ? SAME_FIELD : OTHER_FIELD
    case 'image':
      return SAME_IMAGE
    default:
      return 0
  }
}
