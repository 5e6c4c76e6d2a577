import type { Report } from '../checks/check.ts'
import type { Pair } from '../reading/readings.ts'
import { differencesOf, NONE } from './compare-sides.ts'
import { type Subject, subjectOf } from './difference-subject.ts'
import type { Differences } from './figure-pairs.ts'
import { type Figure, spotOfFigure, wordsOfFigure } from './figures.ts'

/** The messages of a check for what differs, is missing and is extra. */
interface Messages {
  readonly changed: string
  readonly missing: string
  readonly extra: string
}

const NOTHING: readonly never[] = []

/** Reports what two sides say differently about one subject, in a check's own messages. */
export function reportDifferences(
  pair: Pair,
  subject: Subject,
  messages: Messages,
): Iterable<Report> {
  const differences = differencesOf(pair)
  return differences === NONE ? NOTHING : reportsOf(differences, subject, messages)
}

function* reportsOf(
  { changed, missing, extra }: Differences,
  subject: Subject,
  messages: Messages,
): Generator<Report> {
  for (const [ours, theirs] of changed)
    if (subjectOf([ours, theirs]) === subject)
      yield {
        message: messages.changed,
        values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
        at: spotOfFigure(theirs),
        against: spotOfFigure(ours),
      }
  for (const figure of distinct(missing))
    if (subjectOf([figure]) === subject)
      yield {
        message: messages.missing,
        values: { words: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        wrong: 'target',
        severity: 'warning',
      }
  for (const figure of distinct(extra))
    if (subjectOf([figure]) === subject)
      yield {
        message: messages.extra,
        values: { words: wordsOfFigure(figure) },
        at: spotOfFigure(figure),
        severity: 'warning',
      }
}

// Sides are compared as sets: what one of them lacks is told of once, however often the other says it.
function distinct(figures: readonly Figure[]): readonly Figure[] {
  const told = new Set<string>()
  return figures.filter((figure) => {
    const { kind, value, to } = figure.quantity
    const key = `${kind} ${value} ${to} ${kind === 'date' ? wordsOfFigure(figure) : ''}`
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}
