import type { Element, ElementContent, Root } from 'hast'
import type { LeftOut, LeftOutReason } from '../imported.ts'
import { lineOf, linesOf } from '../tree/element.ts'
import { proseOf, type Weight, weigh } from '../tree/weigh.ts'
import { pagePartOf } from './page-parts.ts'

/** Reports a node that is left out; nothing where it shows a reader no text. */
export function reportOf(node: ElementContent, reason: LeftOutReason): readonly LeftOut[] {
  const text = lineOf(node) || (reason === 'media' ? sourceOf(node) : '')
  return text === '' ? [] : [{ reason, ...linesOf(node), text }]
}

function sourceOf(node: ElementContent): string {
  if (node.type !== 'element') return ''
  const { title, src, data } = node.properties
  return String(title ?? src ?? data ?? '').slice(0, 200)
}

// Nothing that holds more than this part of a page's prose is taken for a part beside it: many a site wraps all it has in a form.
const MOST_OF_A_PAGE = 0.5

// A block this light can be what its class says; a heavier one only where most of it is links.
const LIGHT = 200

/**
 * Takes menus, forms, page headers and footers, and all that is hidden out of a page's body, and reports each.
 */
export function leaveOutParts(
  body: Root | Element,
  leftOut: LeftOut[],
): { readonly children: ElementContent[] } {
  const weightOf = weigh(body)
  const whole = Math.max(
    1,
    body.children.reduce(
      (sum, child) => sum + (child.type === 'element' ? proseOf(weightOf(child)) : 0),
      0,
    ),
  )
  const visit = (
    children: readonly ElementContent[],
    ancestors: readonly Element[],
  ): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child]
      const weight = weightOf(child)
      const reason = pagePartOf(child, ancestors, isLight(weight))
      if (reason === undefined || proseOf(weight) > whole * MOST_OF_A_PAGE)
        return [{ ...child, children: visit(child.children, [...ancestors, child]) }]
      leftOut.push(...reportOf(child, reason))
      return []
    })
  return { children: visit(body.children as ElementContent[], []) }
}

function isLight(weight: Weight): boolean {
  return weight.text < LIGHT || weight.links * 2 > weight.text
}
