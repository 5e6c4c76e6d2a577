import type { Inline } from '../model/document.ts'

// What generators fill in and a translator must leave alone: mdBook's `{{#include …}}`, VitePress's `{{ x }}`, Hugo's `{{< x >}}`,
// Liquid's `{% x %}`, and the anchor behind a heading, `{#anchor}`.
const EXPRESSION = /\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^\s{}]+(?: [^{}\n]*)?\}/g

// Inside these, braces are what they look like.
const LITERAL = new Set<Inline['kind']>(['code', 'link', 'image', 'html'])

/** Adds the expressions of a text to its inlines; sorts them all, outer before inner. */
export function addExpressions(text: string, inlines: readonly Inline[]): readonly Inline[] {
  const expressions = Array.from(
    text.matchAll(EXPRESSION),
    ({ index, 0: value }): Inline => ({
      kind: 'expression',
      start: index,
      end: index + value.length,
      value,
    }),
  )
  const sorted = [...inlines].sort(byPlace)
  return [...sorted, ...outside(expressions, sorted)].sort(byPlace)
}

// In one pass: both lists rise, and a literal inline that reaches furthest covers what starts before its end.
function outside(expressions: readonly Inline[], inlines: readonly Inline[]): readonly Inline[] {
  let next = 0
  let reach = 0
  return expressions.filter(({ start, end }) => {
    for (let inline = inlines[next]; inline !== undefined && inline.start <= start; ) {
      if (LITERAL.has(inline.kind)) reach = Math.max(reach, inline.end)
      next += 1
      inline = inlines[next]
    }
    return end > reach
  })
}

function byPlace(a: Inline, b: Inline): number {
  return a.start - b.start || b.end - a.end
}
