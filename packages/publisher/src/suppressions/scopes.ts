import type { FileRange } from '@collate/parser'

interface Scope<Owner> {
  readonly range: FileRange
  readonly owner: Owner
  /** The nearest scope around it. */
  readonly around: Scope<Owner> | undefined
}

/** Stretches of a file that lie in each other or apart, each with its owner; finds those that hold an offset. */
export class Scopes<Owner> {
  readonly #scopes: readonly Scope<Owner>[]

  /** Of stretches that are the same, the first one's owner counts. */
  constructor(stretches: readonly (readonly [FileRange, Owner])[]) {
    const sorted = [...stretches].sort(
      ([one], [other]) => one.start - other.start || other.end - one.end,
    )
    const scopes: Scope<Owner>[] = []
    for (const [range, owner] of sorted) {
      let around = scopes.at(-1)
      while (around !== undefined && around.range.end < range.end) around = around.around
      const isSame = around?.range.start === range.start && around.range.end === range.end
      if (!isSame) scopes.push({ range, owner, around })
    }
    this.#scopes = scopes
  }

  /** The owners of the scopes that hold an offset, the nearest first; a scope's end belongs to it. */
  *at(offset: number): Generator<Owner> {
    let low = 0
    let high = this.#scopes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#scopes[middle]?.range.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    for (let scope = this.#scopes[low - 1]; scope !== undefined; scope = scope.around)
      if (offset <= scope.range.end) yield scope.owner
  }
}
