import type { Unit } from '@collate/parser'
import type { SideName, Spot } from '../reading/prose.ts'

/** A finding that a unit ignores and that is not there. */
export interface UnusedIgnore {
  readonly unit: Unit
  readonly check: string
}

/** Finds the unit a spot lies in, and keeps account of what units ignore. */
export class UnitFinder {
  readonly #units: readonly Unit[]
  readonly #blocks: Readonly<Record<SideName, Map<number, Unit[]>>> = {
    source: new Map(),
    target: new Map(),
  }
  readonly #used = new Set<string>()

  constructor(units: readonly Unit[]) {
    this.#units = units
    for (const unit of units) {
      this.#add('source', unit.sourcePassage?.block, unit)
      this.#add('target', unit.targetPassage?.block, unit)
    }
  }

  /** The unit that holds the spot's start. */
  find({ side, block, start }: Spot): Unit | undefined {
    const passage = (unit: Unit) => (side === 'source' ? unit.sourcePassage : unit.targetPassage)
    const units = this.#blocks[side].get(block) ?? []
    return units.findLast((unit) => (passage(unit)?.start ?? 0) <= start) ?? units[0]
  }

  /** Tells whether a unit ignores a check, and remembers that the ignore was of use. */
  isIgnored({ key, ignores = [] }: Unit, check: string): boolean {
    if (!ignores.some((ignore) => ignore.check === check)) return false
    this.#used.add(`${check}\n${key}`)
    return true
  }

  /** The ignores that were of no use, although their check ran or is no check any more. */
  unusedIgnores(isJudged: (check: string) => boolean): readonly UnusedIgnore[] {
    return this.#units.flatMap((unit) =>
      (unit.ignores ?? [])
        .filter(({ check }) => isJudged(check) && !this.#used.has(`${check}\n${unit.key}`))
        .map(({ check }) => ({ unit, check })),
    )
  }

  #add(side: SideName, block: number | undefined, unit: Unit): void {
    if (block === undefined) return
    const units = this.#blocks[side].get(block)
    if (units === undefined) this.#blocks[side].set(block, [unit])
    else units.push(unit)
  }
}
