import {
  type Finding,
  type FindingSide,
  type LineStarts,
  lineStartsOf,
  placeAt,
  placeOfPassage,
  type Severity,
} from '@collate/parser'
import type { CheckContext, Report } from '../checks/check.ts'
import type { UnusedReason } from '../checks/unused-suppression.ts'
import type { SideName, Spot } from '../reading/prose.ts'
import type { CommentProblem } from '../suppressions/suppressions.ts'
import type { UnusedIgnore } from './unit-finder.ts'

/** A report with the check it comes from. */
export interface Noted {
  readonly check: string
  readonly severity: Severity
  readonly report: Report
}

/** A check and how grave it is. */
export type Judged = Pick<Finding, 'check' | 'severity'>

/** The sides in the order of the reader's way. */
export const SIDES: readonly SideName[] = ['source', 'target']

/** Turns spots into places, with what each document needs for it worked out once. */
export class Places {
  readonly #context: CheckContext
  readonly #lines: Partial<Record<SideName, LineStarts>> = {}
  // By the position of a block: its pair's position, and the block that stands by it on the other side.
  readonly #orders: Readonly<Record<SideName, number[]>> = { source: [], target: [] }
  readonly #partners: Readonly<Record<SideName, number[]>> = { source: [], target: [] }

  constructor(context: CheckContext) {
    this.#context = context
    context.pairs.forEach((pair, order) => {
      for (const side of ['source', 'target'] as const) {
        const others = side === 'source' ? pair.target : pair.source
        pair[side].forEach(({ block }, at) => {
          this.#orders[side][block.index] = order
          // The nth block of one side stands by the nth of the other.
          const other = others[Math.min(at, others.length - 1)]
          if (other !== undefined) this.#partners[side][block.index] = other.block.index
        })
      }
    })
  }

  compare(one: Spot, other: Spot): number {
    const order = (spot: Spot) => this.#orders[spot.side][spot.block] ?? 0
    if (order(one) !== order(other)) return order(one) - order(other)
    if (one.side !== other.side) return one.side === 'source' ? -1 : 1
    if (one.file !== undefined || other.file !== undefined)
      return one.block - other.block || this.#fileStart(one) - this.#fileStart(other)
    return one.block - other.block || one.start - other.start || one.end - other.end
  }

  findingOf({ check, severity, report }: Noted, unit: string | undefined): Finding {
    const { message, values = {}, at, wrong = at.side, fix } = report
    const against = report.against ?? (at.file ? undefined : this.#partnerOf(at))
    const key = this.#keyOf(at) ?? (against && this.#keyOf(against))
    return {
      check,
      severity,
      message: { key: `${check}.${message}`, values },
      side: wrong,
      [at.side]: this.#sideOf(at),
      ...(against && { [against.side]: this.#sideOf(against) }),
      excerpt: at.file ? this.#textOf(at) : this.#textOf(at).slice(at.start, at.end),
      ...(key !== undefined && { key }),
      ...(unit !== undefined && { unit }),
      ...(fix && { fix: { side: at.side, block: at.block, ...fix } }),
    }
  }

  findingOfComment(side: SideName, problem: CommentProblem, judged: Judged): Finding {
    const file = this.#context[side]?.document.file ?? ''
    const { reason, name, range, comment } = problem
    const place = placeAt(this.#linesOf(side), range.start, range.end)
    return {
      ...judged,
      message: { key: `${judged.check}.${reason}`, values: { name } },
      side,
      [side]: { text: file.slice(comment.start, comment.end), place },
      excerpt: name,
    }
  }

  findingOfIgnore({ unit, check }: UnusedIgnore, judged: Judged): readonly Finding[] {
    const reason: UnusedReason = 'ignore'
    const spots = SIDES.flatMap((side): Spot[] => {
      const passage = side === 'source' ? unit.sourcePassage : unit.targetPassage
      return passage === undefined ? [] : [{ side, ...passage }]
    })
    const at = spots.at(-1)
    if (at === undefined) return []
    return [
      {
        ...judged,
        message: { key: `${judged.check}.${reason}`, values: { name: check, unit: unit.key } },
        side: at.side,
        ...Object.fromEntries(spots.map((spot) => [spot.side, this.#sideOf(spot)])),
        excerpt: this.#textOf(at).slice(at.start, at.end),
        unit: unit.key,
      },
    ]
  }

  #partnerOf({ side, block }: Spot): Spot | undefined {
    const partner = this.#partners[side][block]
    if (partner === undefined) return undefined
    const spot: Spot = {
      side: side === 'source' ? 'target' : 'source',
      block: partner,
      start: 0,
      end: 0,
    }
    return { ...spot, end: this.#textOf(spot).length }
  }

  #sideOf(spot: Spot): FindingSide {
    const document = this.#context[spot.side]?.document
    const text = this.#textOf(spot)
    const lines = this.#linesOf(spot.side)
    if (document === undefined) throw new Error(`There is no ${spot.side} document`)
    if (spot.file) return { text, place: placeAt(lines, spot.file.start, spot.file.end) }
    return { text, place: placeOfPassage(document, spot, lines) }
  }

  // Only a file that something was found in is looked through for its lines.
  #linesOf(side: SideName): LineStarts {
    const lines = this.#lines[side] ?? lineStartsOf(this.#context[side]?.document.file ?? '')
    this.#lines[side] = lines
    return lines
  }

  #fileStart({ side, block, file }: Spot): number {
    return file?.start ?? this.#context[side]?.document.blocks[block]?.place.start.offset ?? 0
  }

  // What stands in no block is its own text.
  #textOf({ side, block, file }: Spot): string {
    const document = this.#context[side]?.document
    if (file) return document?.file.slice(file.start, file.end) ?? ''
    return document?.blocks[block]?.text ?? ''
  }

  #keyOf({ side, block }: Spot): string | undefined {
    const found = this.#context[side]?.document.blocks[block]
    return found?.kind === 'string' ? found.name : undefined
  }
}
