import type { Locale, Term } from '@collate/parser'
import { oncePerProse } from '../reading/once.ts'
import { type Prose, spotIn, spotOf } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** A term of the source that the target does not render as the termbase says. */
export const termMissing: Check = {
  id: 'term-missing',
  severity: 'warning',
  needsTerms: true,
  summary: 'The source has a term, and the target has none of its approved renderings.',
  reason: `Readers take two words for two things. A term that is rendered in another way here than everywhere else is lost to them, and to
the index and the search as well.

A term inside a longer one (苏区 in 中央苏区) is not asked for. English renderings may be inflected. One rendering in the block is
enough, however often the source names the term; and where a document renders a term regularly, a block that leaves it out is taken
to rely on the context.`,
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
  *checkDocument({ pairs }, context) {
    const byTerm = new Map<Term, Occurrence[]>()
    for (const pair of pairs)
      for (const occurrence of occurrencesIn(pair, context)) {
        const [first] = occurrence.terms
        const list = first && byTerm.get(first)
        if (list !== undefined) list.push(occurrence)
        else if (first !== undefined) byTerm.set(first, [occurrence])
      }
    for (const occurrences of byTerm.values()) yield* reportsOf(occurrences)
  },
}

interface Occurrence {
  readonly terms: readonly Term[]
  readonly isRendered: boolean
  readonly report: Report
}

// Where a document renders a term so often and so regularly, a block without it leaves out what the context says.
const USUAL = { least: 3, share: 0.75 }

// A term that is never rendered as it should be is one decision, so it is one finding.
function* reportsOf(occurrences: readonly Occurrence[]): Generator<Report> {
  const lacking = occurrences.filter(({ isRendered }) => !isRendered)
  const [first] = lacking
  if (first === undefined || isUsual(occurrences)) return
  const blocks = lacking.length
  if (blocks === 1 || blocks < occurrences.length) for (const { report } of lacking) yield report
  else yield { ...first.report, message: 'never', values: { ...first.report.values, blocks } }
}

function isUsual(occurrences: readonly Occurrence[]): boolean {
  const rendered = occurrences.filter(({ isRendered }) => isRendered).length
  return rendered >= USUAL.least && rendered >= USUAL.share * occurrences.length
}

function occurrencesIn({ source, target }: Pair, context: CheckContext): readonly Occurrence[] {
  const [first] = target
  if (first === undefined) return []
  const seen = new Set<Term>()
  return source.flatMap((prose) =>
    context.terms.find(prose).flatMap(({ start, end, readings }): Occurrence[] => {
      const terms = readings.flatMap(({ term, standing }) =>
        standing === 'forbidden' || seen.has(term) ? [] : [term],
      )
      for (const term of terms) seen.add(term)
      const wanted = terms.flatMap((term) => acceptedIn(first.locale, term, context))
      if (wanted.length === 0) return []
      const written = prose.text.slice(start, end)
      return [
        {
          terms,
          isRendered: isRendered({ terms, wanted, written }, target, context),
          report: {
            message: 'missing',
            values: { term: written, wanted: wanted[0] ?? '' },
            at: spotIn(prose, start, end),
            against: spotOf(first),
            wrong: 'target',
          },
        },
      ]
    }),
  )
}

function acceptedIn(locale: Locale, term: Term, { terms }: CheckContext): readonly string[] {
  const { preferred, admitted } = terms.renderingsOf(term, locale)
  return [...preferred, ...admitted]
}

interface Asked {
  readonly terms: readonly Term[]
  readonly wanted: readonly string[]
  readonly written: string
}

// A forbidden rendering is another check's finding, and so is a word that was left in the source's language.
function isRendered(
  { terms, wanted, written }: Asked,
  target: readonly Prose[],
  context: CheckContext,
): boolean {
  return target.some(
    (prose) =>
      context.terms
        .findAll(prose)
        .some(({ readings }) => readings.some(({ term }) => terms.includes(term))) ||
      [...wanted, written].some((text) => smallLetters(prose).includes(text.toLowerCase())) ||
      wanted.some((rendering) => hasKindred(prose.block.text, rendering)),
  )
}

const smallLetters = oncePerProse(({ block }: Prose) => block.text.toLowerCase())

// What makes a noun of a root: `compiled` says the same as `compiler` where the grammar asks for it.
const SUFFIX = /(?:ship|ment|ation|tion|ness|ity|er|or|ing)$/

// A word of the same root: 编译 for 编译器, owned for ownership.
function hasKindred(text: string, rendering: string): boolean {
  if (/^\p{Script=Han}{3}$/u.test(rendering)) return text.includes(rendering.slice(0, 2))
  if (!/^[a-z]+$/.test(rendering) || !SUFFIX.test(rendering)) return false
  const root = rendering.replace(SUFFIX, '')
  return root.length > 2 && new RegExp(`\\b${root}`, 'i').test(text)
}

function only(text: string) {
  return { preferred: [text], admitted: [], forbidden: [] }
}
