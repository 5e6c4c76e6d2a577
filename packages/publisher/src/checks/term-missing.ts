import type { Term } from '@collate/parser'
import type { Check, CheckContext } from './check.ts'
import { type Prose, spotIn, spotOf } from './prose.ts'

/** A term of the source that the target does not render as the termbase says. */
export const termMissing: Check = {
  id: 'term-missing',
  severity: 'warning',
  summary: 'The source has a term, and the target has none of its approved renderings.',
  reason: `Readers take two words for two things. A term that is rendered in another way here than everywhere else is lost to them, and to
the index and the search as well.

A term inside a longer one (苏区 in 中央苏区) is not asked for. English renderings may be inflected. One rendering in the block is
enough, however often the source names the term.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Rinse the teapot.\n',
      target: '冲洗一下壶子。\n',
      terms: [{ renderings: { en: only('teapot'), zh: only('茶壶') }, doNotTranslate: false }],
      finds: ['teapot'],
    },
    {
      locales: ['zh', 'en'],
      source: '茶壶要温。\n',
      target: 'Teapots want warming.\n',
      terms: [{ renderings: { en: only('teapot'), zh: only('茶壶') }, doNotTranslate: false }],
      finds: [],
    },
  ],
  *check({ source, target }, context) {
    const [first] = target
    if (first === undefined) return
    const asked = new Set<Term>()
    for (const prose of source) {
      for (const { start, end, readings } of context.terms.find(prose)) {
        const terms = readings.flatMap(({ term, standing }) =>
          standing === 'forbidden' ? [] : [term],
        )
        if (terms.length === 0 || terms.some((term) => asked.has(term))) continue
        for (const term of terms) asked.add(term)
        const wanted = terms.flatMap((term) => {
          const { preferred, admitted } = context.terms.renderingsOf(term, first.locale)
          return [...preferred, ...admitted]
        })
        if (wanted.length === 0 || isRendered(terms, wanted, target, context)) continue
        yield {
          message: 'missing',
          values: { term: prose.text.slice(start, end), wanted: wanted[0] ?? '' },
          at: spotIn(prose, start, end),
          against: spotOf(first),
        }
      }
    }
  },
}

function only(text: string) {
  return { preferred: [text], admitted: [], forbidden: [] }
}

// A forbidden rendering is the other check's finding; in code or an address a rendering counts letter for letter.
function isRendered(
  terms: readonly Term[],
  wanted: readonly string[],
  target: readonly Prose[],
  context: CheckContext,
): boolean {
  return target.some(
    (prose) =>
      context.terms
        .findAll(prose)
        .some(({ readings }) => readings.some(({ term }) => terms.includes(term))) ||
      wanted.some((text) => prose.block.text.includes(text)),
  )
}
