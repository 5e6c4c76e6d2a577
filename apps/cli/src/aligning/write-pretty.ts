import type { Link } from '@collate/parser'
import stringWidth from 'fast-string-width'
import type { Translate } from '../console/messages.ts'
import type { Terminal } from '../console/terminal.ts'
import { wrap } from '../console/wrap.ts'
import { type Alignment, isDoubtful, isOneSided, lineOf, shownConfidence } from './alignment.ts'

/** How text for people is laid out. */
export interface Layout {
  readonly t: Translate
  /** Terminal columns of a line. */
  readonly width: number
  readonly paint: Terminal['paint']
}

// Narrower columns of text are harder to read than lines that run over the terminal's edge.
const LEAST_TEXT = 24

/** Writes an alignment for a person: number, confidence, and both texts one above the other. */
export function* writePretty(alignment: Alignment, layout: Layout): Iterable<string> {
  for (const index of alignment.units.keys()) yield prettyUnit(alignment, index, layout)
}

/** Writes one unit; doubtful ones have a question mark behind the confidence. */
export function prettyUnit(alignment: Alignment, index: number, layout: Layout): string {
  const { source, target, units } = alignment
  const unit = units[index] as Link
  const isDoubt = isDoubtful(alignment, unit)
  const digits = Math.max(4, String(units.length).length)
  const head = `${String(index + 1).padStart(digits)}  ${shownConfidence(unit.confidence)}${isDoubt ? '?' : ' '} `
  const indent = ' '.repeat(head.length)
  const room = Math.max(LEAST_TEXT, layout.width - head.length)
  const linesOf = (side: typeof source, at: readonly number[]) =>
    at.length === 0 ? [`— ${layout.t('align.none')}`] : wrap(lineOf(side, at), room)
  const lines = [...linesOf(source, unit.source), ...linesOf(target, unit.target)]
  const painted = layout.paint(isDoubt || isOneSided(unit) ? 'yellow' : 'dim', head)
  return lines.map((line, row) => `${row === 0 ? painted : indent}${line}\n`).join('')
}

/** A line across the layout with a title in it. */
export function ruleWith(title: string, { width, paint }: Layout): string {
  const dashes = '─'.repeat(Math.max(3, width - stringWidth(title) - 4))
  return `${paint('bold', `── ${title} ${dashes}`)}\n`
}
