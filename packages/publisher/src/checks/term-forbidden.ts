import type { Term } from '@collate/parser'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import type { TermHit } from '../terms/term-index.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** A rendering that the termbase forbids. */
export const termForbidden: Check = {
  id: 'term-forbidden',
  severity: 'error',
  needsTerms: true,
  summary: 'The target renders a term in a way that the termbase forbids.',
  reason: `A forbidden rendering was forbidden because it says something else: “Soviet Union” is a country, 苏区 is an area of China.

The word is wrong only where the source has the term: where the source speaks of the Soviet Union, the Soviet Union it is. Where each
occurrence of the term has its rendering and the forbidden word stands beside them, it may say something else, and the finding is a
warning; so it is in a text checked by itself, which cannot know.`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '苏区的学校。\n',
      target: 'Schools of the Soviet Union.\n',
      terms: [area('Soviet Union')],
      finds: ['Soviet Union'],
    },
    {
      locales: ['zh', 'en'],
      source: '苏联的学校。\n',
      target: 'Schools of the Soviet Union.\n',
      terms: [area('Soviet Union')],
      finds: [],
    },
    {
      locales: ['en'],
      source: 'Schools of the Soviet Region.\n',
      terms: [area('Soviet Region')],
      finds: ['Soviet Region'],
    },
  ],
  *check({ source, target }, context) {
    const asked = new Map<Term, { readonly prose: Prose; readonly hit: TermHit }>()
    for (const prose of source)
      for (const hit of context.terms.find(prose))
        for (const { term } of hit.readings) if (!asked.has(term)) asked.set(term, { prose, hit })
    if (asked.size === 0) return
    for (const prose of target) {
      for (const hit of context.terms.find(prose)) {
        if (hit.readings.some(({ term, standing }) => standing !== 'forbidden' && asked.has(term)))
          continue
        const found = hit.readings.find(({ term }) => asked.has(term))
        const origin = found && asked.get(found.term)
        if (found === undefined || origin === undefined) continue
        const { start, end } = origin.hit
        yield {
          ...reportOf(prose, hit, found.term, context),
          against: spotIn(origin.prose, start, end),
          ...(isAllSaid(found.term, { source, target }, context) && {
            severity: 'warning' as const,
          }),
        }
      }
    }
  },
  *checkSide(prose, context) {
    for (const hit of context.terms.find(prose)) {
      const [found] = hit.readings
      if (found === undefined || hit.readings.some(({ standing }) => standing !== 'forbidden'))
        continue
      yield { ...reportOf(prose, hit, found.term, context), severity: 'warning' }
    }
  },
}

// Where every occurrence in the source has its rendering already, the forbidden word may well say what it says: the source may speak
// of the Soviet Union beside the Soviet Area.
function isAllSaid(
  term: Term,
  { source, target }: Pick<Pair, 'source' | 'target'>,
  { terms }: CheckContext,
): boolean {
  const count = (proses: readonly Prose[]) =>
    proses
      .flatMap((prose) => terms.find(prose))
      .filter(({ readings }) =>
        readings.some((reading) => reading.term === term && reading.standing !== 'forbidden'),
      ).length
  return count(target) >= count(source)
}

function area(forbidden: string): Term {
  return {
    renderings: {
      zh: { preferred: ['苏区'], admitted: [], forbidden: [] },
      en: { preferred: ['Soviet Area'], admitted: [], forbidden: [forbidden] },
    },
    doNotTranslate: false,
  }
}

function reportOf(
  prose: Prose,
  { start, end }: TermHit,
  term: Term,
  { terms }: CheckContext,
): Report {
  const { preferred, admitted } = terms.renderingsOf(term, prose.locale)
  const wanted = preferred[0] ?? admitted[0]
  const forbidden = prose.text.slice(start, end)
  return {
    message: wanted === undefined ? 'avoid' : 'replace',
    values: wanted === undefined ? { forbidden } : { forbidden, wanted },
    at: spotIn(prose, start, end),
  }
}
