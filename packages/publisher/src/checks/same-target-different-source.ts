import { isLongText } from '../language/long-text.ts'
import { type Rival, rivalsIn, type Saying, saidTwice, settledSayings } from '../language/rivals.ts'
import { foldedOf, type LinkedText, linkedTextsOf } from '../reading/linked-texts.ts'
import { repeatedTextsOf } from '../reading/repeated-texts.ts'
import type { Check, Report } from './check.ts'

// Below this the aligner is not sure that the two texts belong together.
const SURE = 0.9

// Shorter texts say the same in many ways: “Example”, “For example”.
const LEAST = { han: 6, letters: 20 }

/** Different source texts with one translation. */
export const sameTargetDifferentSource: Check = {
  id: 'same-target-different-source',
  severity: 'info',
  summary: 'Different source texts have the same translation.',
  reason: `Where the source says two things, the translation says one: a distinction is lost, or a text was pasted into the wrong place.

Compared are whole sentences and titles that are not short. Sources that differ in a few words only are left alone: two wordings of one
thing may well have one translation.`,
  profiles: { literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '水开之前不要放茶叶。\n\n中间一段。\n\n杯子要先用热水烫过再擦干。\n',
      target:
        'Do not put in the leaves before the water boils.\n\nSome text.\n\nDo not put in the leaves before the water boils.\n',
      finds: ['Do not put in the leaves before the water boils.'],
    },
    {
      locales: ['zh', 'en'],
      source: '水开之前不要放茶叶。\n\n中间一段。\n\n在水开之前，不要放茶叶。\n',
      target:
        'Do not put in the leaves before the water boils.\n\nSome text.\n\nDo not put in the leaves before the water boils.\n',
      finds: [],
    },
  ],
  *checkDocument(readings) {
    const sayings = withForms(saidTwice(targetsIn(repeatedTextsOf(readings, 'target'))))
    for (const rival of rivalsIn(sayings)) yield* reportsOf(rival)
  },
  *checkPublication(documents) {
    for (const rival of rivalsIn(
      settledSayings(documents.map((one) => withForms(targetsIn(linkedTextsOf(one))))),
    ))
      for (const report of reportsOf(rival))
        yield { ...report, message: 'elsewhere', document: rival.item.document }
  },
}

interface Original extends Saying {
  readonly link: LinkedText
}

// What is said in the translation, without what it stands for.
function targetsIn(links: readonly LinkedText[]): readonly Omit<Original, 'form'>[] {
  return links.flatMap((link) => {
    const { target, confidence } = link
    if (confidence < SURE || target.text.length < LEAST.han) return []
    const key = foldedOf(target)
    return isLongText(key, LEAST) ? [{ key, link }] : []
  })
}

function withForms(sayings: readonly Omit<Original, 'form'>[]): readonly Original[] {
  return sayings.flatMap(({ key, link }) => {
    const form = foldedOf(link.source)
    return form === '' || form === key ? [] : [{ key, form, link }]
  })
}

function* reportsOf({ item, usual }: Rival<Original>): Generator<Report> {
  if (isSimilar(item.form, usual.form)) return
  const { source, target } = item.link
  yield {
    message: 'same',
    values: { other: usual.link.source.text },
    at: target.spot,
    against: source.spot,
    wrong: 'both',
  }
}

// Two texts that have most of their pairs of characters in common (Dice's coefficient) are two wordings of one thing.
function isSimilar(one: string, other: string): boolean {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)]
  let common = 0
  for (const pair of ours) if (theirs.has(pair)) common += 1
  return 2 * common >= SIMILAR * (ours.size + theirs.size)
}

const SIMILAR = 0.4

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.slice(1), (character, at) => text[at] + character))
}
