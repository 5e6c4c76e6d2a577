import type { Unit } from '@collate/parser'
import type { SideName, Spot } from './prose.ts'

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

  /** The ignores that were of no use, although their check ran. */
  unusedIgnores(ran: ReadonlySet<string>): { readonly key: string; readonly check: string }[] {
    return this.#units.flatMap(({ key, ignores = [] }) =>
      ignores
        .filter(({ check }) => ran.has(check) && !this.#used.has(`${check}\n${key}`))
        .map(({ check }) => ({ key, check })),
    )
  }

  #add(side: SideName, block: number | undefined, unit: Unit): void {
    if (block === undefined) return
    const units = this.#blocks[side].get(block)
    if (units === undefined) this.#blocks[side].set(block, [unit])
    else units.push(unit)
  }
}
