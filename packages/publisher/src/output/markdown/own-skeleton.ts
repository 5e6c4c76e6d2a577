import {
  applyReplacements,
  type Bitext,
  type Document,
  type Edit,
  isAtLeast,
  jointOf,
  type Passage,
  type Replacement,
  replacementsOf,
  type State,
  type Unit,
} from '@collate/parser'
import { effectiveState } from '../../gate/gate.ts'
import { insertNodes } from './insert-nodes.ts'
import { publishedText } from './published-text.ts'
import { removePassages } from './remove-text.ts'

/** How a translation goes into its own document. */
export interface OwnSkeletonOptions {
  readonly minState: State
  /** Stretches of the target document whose unit is gone from the bitext. */
  readonly removed?: readonly Passage[]
}

/** A target document with the units in it. */
export interface WrittenDocument {
  /** The whole file. */
  readonly text: string
  /** The units there was no place for. */
  readonly unplaced: readonly Unit[]
}

/**
 * Writes a bitext into the target's own document: a unit's text only where it differs from what stands there, a sentence new in
 * a known paragraph behind the one before it, a flow node new in the source behind its neighbour's counterpart.
 *
 * Invariant: where no unit has changed, the file comes back byte for byte; where one has, only its lines differ.
 */
export function writeIntoOwn(
  source: Document,
  target: Document,
  bitext: Bitext,
  { minState, removed = [] }: OwnSkeletonOptions,
): WrittenDocument {
  const removal = removePassages(target, [...removed, ...emptiedPassages(bitext, minState)])
  const { placed, sentences, nodes } = sortUnits(bitext, minState)
  const inserted = insertNodes(source, target, {
    bitext,
    minState,
    units: nodes,
    emptied: removal.emptied,
  })
  const replacements: readonly Replacement[] = [
    ...replacementsOf(target, [...placed, ...sentences]),
    ...removal.replacements,
    ...inserted.replacements,
  ]
  return { text: applyReplacements(target.file, replacements), unplaced: inserted.unplaced }
}

function emptiedPassages({ units }: Bitext, minState: State): readonly Passage[] {
  return units
    .filter((unit) => reaches(unit, minState) && publishedText(unit, minState) === '')
    .flatMap(({ targetPassage }) => targetPassage ?? [])
}

interface SortedUnits {
  readonly placed: readonly Edit[]
  /** Sentences new in a block that has a counterpart. */
  readonly sentences: readonly Edit[]
  /** Units whose whole block is new in the target. */
  readonly nodes: readonly Unit[]
}

function sortUnits({ units, target }: Bitext, minState: State): SortedUnits {
  const placed: Edit[] = []
  const sentences: Edit[] = []
  const nodes: Unit[] = []
  const neighbours = neighboursOf(units, minState)
  for (const [index, unit] of units.entries()) {
    const text = publishedText(unit, minState)
    if (text === '' || !reaches(unit, minState)) continue
    const neighbour = neighbours[index]
    if (unit.targetPassage !== undefined) placed.push({ ...unit.targetPassage, text })
    else if (neighbour === undefined) nodes.push(unit)
    else sentences.push(beside(neighbour, text, jointOf(target)))
  }
  return { placed, sentences, nodes }
}

interface Neighbour {
  readonly passage: Passage
  readonly side: 'before' | 'behind'
}

// For each unit without a place: the nearest one before it in its source block that has a place and keeps it, else the nearest behind it.
function neighboursOf(units: readonly Unit[], minState: State): readonly (Neighbour | undefined)[] {
  const found: (Neighbour | undefined)[] = units.map(() => undefined)
  const look = (order: readonly number[], side: Neighbour['side']) => {
    let last: { readonly block: number | undefined; readonly passage: Passage } | undefined
    for (const index of order) {
      const unit = units[index] as Unit
      const { sourcePassage, targetPassage, source } = unit
      if (targetPassage !== undefined) {
        const stays = publishedText(unit, minState) !== '' || !reaches(unit, minState)
        if (stays) last = { block: sourcePassage?.block, passage: targetPassage }
      } else if (last !== undefined && (source === '' || last.block === sourcePassage?.block)) {
        found[index] ??= { passage: last.passage, side }
      }
    }
  }
  const order = [...units.keys()]
  look(order, 'before')
  look(order.reverse(), 'behind')
  return found
}

function beside({ passage, side }: Neighbour, text: string, joint: string): Edit {
  const at = side === 'before' ? passage.end : passage.start
  return {
    block: passage.block,
    start: at,
    end: at,
    text: side === 'before' ? joint + text : text + joint,
  }
}

function reaches(unit: Unit, minState: State): boolean {
  return unit.source === '' || isAtLeast(effectiveState(unit), minState)
}
