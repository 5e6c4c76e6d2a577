import type { Document, FileRange } from '@collate/parser'
import { NextStretch } from './next-stretch.ts'
import type { Directive, DirectiveWord } from './read-directive.ts'

/** A check that a comment disables, and where. */
export interface Order {
  readonly check: string
  readonly word: DirectiveWord
  readonly directive: Directive
  /** Of the file; nothing where nothing follows the comment. */
  readonly range: FileRange | undefined
}

/** The orders of directives for the next line: one for each check they name. */
export function nextLineOrders(
  document: Document,
  directives: readonly Directive[],
): readonly Order[] {
  const next = new NextStretch(document)
  return directives.flatMap((directive) => {
    if (directive.kind !== 'disable-next-line') return []
    const range = next.after(directive.comment)
    return directive.checks.map((word) => ({ check: word.text, word, directive, range }))
  })
}

/** What directives that disable and enable come to. */
export interface RegionOrders {
  /** From the comment to the one that enables the check again or disables it anew, or to the end of the file. */
  readonly orders: readonly Order[]
  /** Words that enable what nothing has disabled. */
  readonly idle: readonly Omit<Order, 'range'>[]
}

/** Brings directives that disable and enable together. */
export function regionOrders({ file }: Document, directives: readonly Directive[]): RegionOrders {
  const open = new Map<string, Omit<Order, 'range'>>()
  const orders: Order[] = []
  const idle: Omit<Order, 'range'>[] = []
  const close = (check: string, end: number): boolean => {
    const order = open.get(check)
    if (order === undefined) return false
    orders.push({ ...order, range: { start: order.directive.comment.end, end } })
    return open.delete(check)
  }
  for (const directive of directives) {
    const { kind, checks, comment } = directive
    if (kind === 'enable' && checks.length === 0)
      for (const check of [...open.keys()]) close(check, comment.start)
    if (kind !== 'disable' && kind !== 'enable') continue
    for (const word of checks) {
      const order = { check: word.text, word, directive }
      const wasOpen = close(word.text, comment.start)
      if (kind === 'disable') open.set(word.text, order)
      else if (!wasOpen) idle.push(order)
    }
  }
  for (const check of [...open.keys()]) close(check, file.length)
  return { orders, idle }
}
