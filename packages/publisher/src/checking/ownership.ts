import type { Spot } from '../reading/prose.ts'
import type { Noted } from './places.ts'

/** One error that several checks see, and the check that says best what it is. */
interface Ownership {
  readonly owner: string
  /** Checks whose reports are left out where they touch a report of the owner. */
  readonly over: readonly string[]
  readonly reason: string
}

/** Who reports an error that several checks see. */
export const OWNERSHIPS: readonly Ownership[] = [
  {
    owner: 'untranslated-target',
    over: ['en-fullwidth-punctuation', 'zh-halfwidth-punctuation', 'cjk-latin-spacing'],
    reason: 'The text is not in the language whose marks it should have.',
  },
  {
    owner: 'source-residue',
    over: [
      'en-fullwidth-punctuation',
      'zh-halfwidth-punctuation',
      'cjk-latin-spacing',
      'approximator-dropped',
    ],
    reason: 'What was left untranslated keeps the marks and the words of its language.',
  },
  {
    owner: 'missing-translation',
    over: ['repeated-sentence'],
    reason: 'What is not translated cannot be compared with what is repeated.',
  },
  {
    owner: 'doubled-word',
    over: ['article-a-an'],
    reason: '“a a” is one article too many: the first is not before the wrong sound.',
  },
  {
    owner: 'doubled-phrase',
    over: ['near-duplicate-clause', 'doubled-word'],
    reason: 'A phrase that stands twice in a row is also a clause said again.',
  },
]

const OWNERS = new Set(OWNERSHIPS.map(({ owner }) => owner))
const OWNERS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(OWNERSHIPS.flatMap(({ over }) => over))].map((id) => [
    id,
    OWNERSHIPS.flatMap(({ owner, over }) => (over.includes(id) ? [owner] : [])),
  ]),
)

/** Leaves out what only says of an error again what another check says better: no error is reported twice. */
export function withoutOwned(noted: readonly Noted[]): readonly Noted[] {
  const owned = Map.groupBy(
    noted.filter(({ check }) => OWNERS.has(check)),
    ({ check, report }) => placeOf(check, report.at),
  )
  if (owned.size === 0) return noted
  return noted.filter(({ check, report: { at } }) => {
    const owners = OWNERS_OF.get(check) ?? []
    return !owners.some((owner) =>
      owned.get(placeOf(owner, at))?.some(({ report }) => touches(report.at, at)),
    )
  })
}

function placeOf(check: string, { side, block }: Spot): string {
  return `${check} ${side} ${block}`
}

function touches(one: Spot, other: Spot): boolean {
  return one.start <= other.end && other.start <= one.end
}
