import {
  applyReplacements,
  type Bitext,
  type Block,
  type Document,
  jointOf,
  type Passage,
  type Replacement,
  replacementsOf,
  type State,
  type Unit,
} from '@collate/parser'
import { keepReferences } from './keep-references.ts'
import { publishedText } from './published-text.ts'
import { removePassages } from './remove-text.ts'

// A translator's addition goes into running text, not into a title, a cell or a value.
const RUNNING_TEXT = new Set(['paragraph'])

/**
 * Writes a translation into its source's skeleton: each block's text, from its first unit to its last, gives way to the units'
 * translations; everything else of the file stays as it is. Line breaks set by hand between units stay.
 */
export function writeIntoSource(source: Document, bitext: Bitext, minState: State): string {
  return applyReplacements(source.file, sourceReplacements(source, bitext, minState))
}

/** What `writeIntoSource` replaces, in the source file's offsets. */
export function sourceReplacements(
  source: Document,
  bitext: Bitext,
  minState: State,
): readonly Replacement[] {
  const edits: (Passage & { readonly text: string })[] = []
  const empty: Passage[] = []
  for (const [index, units] of unitsByBlock(source, bitext)) {
    const block = source.blocks[index]
    const passage = spanOf(units)
    if (block === undefined || passage === undefined) continue
    // What nobody has translated stays as it is, soft breaks and all.
    if (units.every((unit) => isUntouched(unit, minState))) continue
    const text = blockText(block, units, { minState, joint: jointOf(bitext.target) })
    if (text === '') empty.push(passage)
    else edits.push({ ...passage, text: keepReferences(block, text) })
  }
  return [...replacementsOf(source, edits), ...removePassages(source, empty).replacements]
}

// Each block's units in document order; one without source goes to the block of the unit before it, or else of the one behind it.
function unitsByBlock(source: Document, { units }: Bitext): ReadonlyMap<number, readonly Unit[]> {
  const byBlock = new Map<number, Unit[]>()
  let waiting: Unit[] = []
  let last: number | undefined
  for (const unit of units) {
    const block = unit.sourcePassage?.block
    if (block === undefined) {
      if (unit.source !== '') continue
      if (last !== undefined && isRunningText(source, last)) byBlock.get(last)?.push(unit)
      else waiting.push(unit)
      continue
    }
    const list = byBlock.get(block) ?? []
    byBlock.set(block, list)
    if (isRunningText(source, block)) {
      list.push(...waiting)
      waiting = []
    }
    list.push(unit)
    last = block
  }
  if (last !== undefined) byBlock.get(last)?.push(...waiting)
  return byBlock
}

function isRunningText({ blocks }: Document, index: number): boolean {
  return RUNNING_TEXT.has(blocks[index]?.kind ?? '')
}

function spanOf(units: readonly Unit[]): Passage | undefined {
  const passages = units.flatMap(({ sourcePassage }) => sourcePassage ?? [])
  const [first] = passages
  const last = passages.at(-1)
  return first === undefined || last === undefined ? undefined : { ...first, end: last.end }
}

interface Joining {
  readonly minState: State
  readonly joint: string
}

function blockText(block: Block, units: readonly Unit[], { minState, joint }: Joining): string {
  let text = ''
  let end: number | undefined
  let between = ''
  let wasUntouched = false
  for (const unit of units) {
    const { sourcePassage: passage } = unit
    // A break before an omitted unit still stands before the next one.
    const untouched = isUntouched(unit, minState)
    if (passage !== undefined && end !== undefined)
      between +=
        untouched && wasUntouched
          ? block.text.slice(end, passage.start)
          : keptBetween(block, end, passage.start)
    wasUntouched = untouched
    end = passage?.end ?? end
    const piece = publishedText(unit, minState)
    if (piece === '') continue
    if (text !== '') text += between === '' ? joint : between
    else text += between.trimStart()
    text += piece
    between = ''
  }
  return text + between.trimEnd()
}

function isUntouched(unit: Unit, minState: State): boolean {
  return unit.sourcePassage !== undefined && publishedText(unit, minState) === unit.source
}

// Between two units: a hard line break, and text that no unit covers; mere white space gives way to the target's joint.
function keptBetween(block: Block, start: number, end: number): string {
  const between = block.text.slice(start, end)
  const isBroken = block.inlines.some(
    ({ kind, ...inline }) => kind === 'break' && inline.start >= start && inline.end <= end,
  )
  return isBroken || between.trim() !== '' ? between : ''
}
