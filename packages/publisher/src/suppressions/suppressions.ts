import type { Document, FileRange } from '@collate/parser'
import type { InvalidReason } from '../checks/invalid-suppression.ts'
import type { UnusedReason } from '../checks/unused-suppression.ts'
import { commentsWith } from './comments.ts'
import { nextLineOrders, type Order, regionOrders } from './orders.ts'
import { DIRECTIVE_MARK, type Directive, readDirective } from './read-directive.ts'
import { Scopes } from './scopes.ts'

/** Something wrong with a comment that speaks to the checks. */
export interface CommentProblem {
  readonly reason: InvalidReason | UnusedReason
  /** The word in question, and where it stands in the file. */
  readonly name: string
  readonly range: FileRange
  /** Where the whole comment stands. */
  readonly comment: FileRange
}

/** What the comments of one document disable. */
export class Suppressions {
  /** Comments that start like a directive but say nothing that can be followed. */
  readonly invalid: readonly CommentProblem[]
  readonly #orders: readonly Order[]
  readonly #idle: readonly Omit<Order, 'range'>[]
  readonly #scopes: ReadonlyMap<string, readonly Scopes<Order>[]>
  readonly #used = new Set<Order>()

  /** `known` are the ids of all checks there are. */
  constructor(document: Document, known: ReadonlySet<string>) {
    const read = commentsWith(document, DIRECTIVE_MARK).flatMap(
      (comment) => readDirective(comment) ?? [],
    )
    this.invalid = read.flatMap((directive) => problemsOf(directive, known))
    const directives = read.flatMap((directive): Directive[] => {
      const checks = directive.checks.filter(({ text }) => known.has(text))
      // A comment that enables no check by name enables all; one that names only unknown ones does not.
      const isEmpty = checks.length === 0 && directive.checks.length > 0
      return isEmpty ? [] : [{ ...directive, checks }]
    })
    const lines = nextLineOrders(document, directives)
    const regions = regionOrders(document, directives)
    this.#orders = [...lines, ...regions.orders]
    this.#idle = regions.idle
    this.#scopes = scopesOf(lines, regions.orders)
  }

  /** Tells whether a comment disables a check at an offset of the file, and remembers that the comment was of use. */
  covers(check: string, offset: number): boolean {
    let isCovered = false
    for (const scopes of this.#scopes.get(check) ?? []) {
      for (const order of scopes.at(offset)) {
        this.#used.add(order)
        isCovered = true
      }
    }
    return isCovered
  }

  /** Comments that were of no use, although the check they name ran; in the order of the file. */
  unused(ran: ReadonlySet<string>): readonly CommentProblem[] {
    const unused = this.#orders.filter((order) => !this.#used.has(order))
    return [
      ...unused.map((order) => [order.check, problem('comment', order)] as const),
      ...this.#idle.map((order) => [order.check, problem('enable', order)] as const),
    ]
      .flatMap(([check, found]) => (ran.has(check) ? [found] : []))
      .sort((one, other) => one.range.start - other.range.start)
  }
}

function problemsOf(directive: Directive, known: ReadonlySet<string>): readonly CommentProblem[] {
  const { kind, name, checks } = directive
  if (kind === undefined) return [problem('directive', { word: name, directive })]
  if (checks.length === 0 && kind !== 'enable')
    return [problem('nothing', { word: name, directive })]
  return checks
    .filter(({ text }) => !known.has(text))
    .map((word) => problem('check', { word, directive }))
}

function problem(
  reason: CommentProblem['reason'],
  { word, directive }: Pick<Order, 'word' | 'directive'>,
): CommentProblem {
  const { text, start, end } = word
  return { reason, name: text, range: { start, end }, comment: directive.comment }
}

// Orders of one kind lie in each other or apart; a region and a line may overlap.
function scopesOf(
  ...kinds: readonly (readonly Order[])[]
): ReadonlyMap<string, readonly Scopes<Order>[]> {
  const scopes = new Map<string, Scopes<Order>[]>()
  for (const orders of kinds) {
    for (const [check, own] of Map.groupBy(orders, (order) => order.check)) {
      const stretches = own.flatMap((order) =>
        order.range === undefined ? [] : [[order.range, order] as const],
      )
      scopes.set(check, [...(scopes.get(check) ?? []), new Scopes(stretches)])
    }
  }
  return scopes
}
