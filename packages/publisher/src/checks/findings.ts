import {
  type Bitext,
  type Document,
  type Finding,
  type FindingSide,
  type LineStarts,
  lineStartsOf,
  placeAt,
  placeOfPassage,
  type Severity,
} from '@collate/parser'
import type { CheckContext, CheckResult, Report } from './check.ts'
import type { SideName, Spot } from './prose.ts'
import { UnitFinder } from './unit-finder.ts'

/** A report with the check it comes from. */
export interface Noted {
  readonly check: string
  readonly severity: Severity
  readonly report: Report
}

/** Makes findings of reports: with their places, in order, without those that a unit ignores. */
export function findingsOf(
  noted: readonly Noted[],
  context: CheckContext,
  { bitext, ran }: { readonly bitext: Bitext | undefined; readonly ran: ReadonlySet<string> },
): CheckResult {
  const places = new Places(context)
  const units = new UnitFinder(bitext?.units ?? [])
  const kept = [...noted]
    .sort((one, other) => places.compare(one.report.at, other.report.at))
    .flatMap((note): Finding[] => {
      const { check, report } = note
      const unit = units.find(report.at) ?? (report.against && units.find(report.against))
      if (unit !== undefined && units.isIgnored(unit, check)) return []
      return [places.findingOf(note, unit?.key)]
    })
  return { findings: kept, unusedIgnores: units.unusedIgnores(ran) }
}

/** Turns spots into places, with what each document needs for it worked out once. */
class Places {
  readonly #context: CheckContext
  readonly #lines: Readonly<Record<SideName, LineStarts>>
  readonly #orders: Readonly<Record<SideName, ReadonlyMap<number, number>>>
  readonly #partners: Readonly<Record<SideName, ReadonlyMap<number, number>>>

  constructor(context: CheckContext) {
    const { source, target, pairs } = context
    const linesOf = (document?: Document) => lineStartsOf(document?.file ?? '')
    this.#context = context
    this.#lines = { source: linesOf(source.document), target: linesOf(target?.document) }
    const orders = { source: new Map<number, number>(), target: new Map<number, number>() }
    const partners = { source: new Map<number, number>(), target: new Map<number, number>() }
    pairs.forEach((pair, order) => {
      for (const side of ['source', 'target'] as const) {
        const others = side === 'source' ? pair.target : pair.source
        pair[side].forEach(({ block }, at) => {
          orders[side].set(block.index, order)
          // The nth block of one side stands by the nth of the other.
          const other = others[Math.min(at, others.length - 1)]
          if (other !== undefined) partners[side].set(block.index, other.block.index)
        })
      }
    })
    this.#orders = orders
    this.#partners = partners
  }

  compare(one: Spot, other: Spot): number {
    const order = (spot: Spot) => this.#orders[spot.side].get(spot.block) ?? 0
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

  #partnerOf({ side, block }: Spot): Spot | undefined {
    const partner = this.#partners[side].get(block)
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
    const lines = this.#lines[spot.side]
    if (document === undefined) throw new Error(`There is no ${spot.side} document`)
    if (spot.file) return { text, place: placeAt(lines, spot.file.start, spot.file.end) }
    return { text, place: placeOfPassage(document, spot, lines) }
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
