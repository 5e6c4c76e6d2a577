import type { Inline } from '@collate/parser'
import { oncePerPair, oncePerProse } from './once.ts'
import { type Prose, type Spot, spotOfInline } from './prose.ts'
import type { Pair } from './readings.ts'

/** A code span of a block. */
export interface CodeSpan {
  /** Its code, white space as it is printed. */
  readonly key: string
  readonly prose: Prose
  readonly inline: Inline
}

/** Lists the code spans of some blocks. */
export function codesOf(proses: readonly Prose[]): readonly CodeSpan[] {
  const [only] = proses
  return only !== undefined && proses.length === 1 ? codesIn(only) : proses.flatMap(codesIn)
}

/** Where a code span stands. */
export function spotOfCode({ prose, inline }: CodeSpan): Spot {
  return spotOfInline(prose, inline)
}

const codesIn = oncePerProse((prose: Prose): readonly CodeSpan[] => {
  const codes: CodeSpan[] = []
  for (const inline of prose.block.inlines)
    if (inline.kind === 'code') codes.push({ key: printed(inline.value ?? ''), prose, inline })
  return codes
})

function printed(code: string): string {
  return /\s/.test(code) ? code.replace(/\s+/g, ' ').trim() : code
}

/**
 * Tells whether both sides of a pair have the same code, however often: so it nearly always is. Of a pair with very many code spans it is
 * not asked.
 */
export const hasSameCode: (pair: Pair) => boolean = oncePerPair(
  ({ source, target }: Pair) =>
    countCodes(source) * countCodes(target) <= MOST_COMPARED &&
    hasAllCode(source, target) &&
    hasAllCode(target, source),
)

// Each is compared with each.
const MOST_COMPARED = 1000

function countCodes(proses: readonly Prose[]): number {
  let count = 0
  for (const { block } of proses)
    for (const { kind } of block.inlines) if (kind === 'code') count += 1
  return count
}

function hasAllCode(proses: readonly Prose[], others: readonly Prose[]): boolean {
  for (const { block } of proses)
    for (const { kind, value } of block.inlines)
      if (kind === 'code' && !hasCode(others, value)) return false
  return true
}

function hasCode(proses: readonly Prose[], code: string | undefined): boolean {
  for (const { block } of proses)
    for (const { kind, value } of block.inlines) if (kind === 'code' && value === code) return true
  return false
}
