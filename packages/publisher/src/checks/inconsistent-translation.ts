import type { Check, Readings, Report } from './check.ts'
import { foldedOf, type LinkedText, linkedTextsOf } from './linked-texts.ts'
import { once } from './once.ts'
import { type Rival, rivalsIn, type Saying, settledSayings } from './rivals.ts'

// Below this the aligner is not sure that the two texts belong together.
const SURE = 0.8

// A shorter text is a word, and one word is said differently in different places.
const LEAST = { han: 4, letters: 6 }

/** The same source text with different translations. */
export const inconsistentTranslation: Check = {
  id: 'inconsistent-translation',
  severity: 'warning',
  summary: 'The same source text is translated differently in different places.',
  reason: `Readers take two wordings for two things, and a button that is called otherwise in the text than on the screen is not found.

Compared are whole sentences, titles and labels that are the same but for punctuation, white space and case; a title is compared with
titles only, running text with running text. The wording used most often is taken for the usual one, the first where several are used
equally often; every other place is reported. In a publication, documents that each keep to one wording are compared with each other.
Single short words are left alone, and in fiction, where repetition is the author’s to vary, the check is off.`,
  profiles: { literary: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '返回茶叶目录\n\n先烧水。\n\n返回茶叶目录\n',
      target: 'Back to the teas\n\nFirst boil the water.\n\nReturn to the list of teas\n',
      finds: ['Return to the list of teas'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Back to the teas\n\nBoil the water.\n\nBack to the teas.\n',
      target: '返回茶叶目录\n\n先烧水。\n\n返回茶叶目录。\n',
      finds: [],
    },
  ],
  *checkDocument(readings) {
    for (const rival of rivalsIn(sayingsIn(readings))) yield reportOf(rival)
  },
  *checkPublication(documents) {
    for (const rival of rivalsIn(settledSayings(documents.map(sayingsIn))))
      yield { ...reportOf(rival), message: 'elsewhere', document: rival.item.document }
  },
}

interface Translation extends Saying {
  readonly link: LinkedText
}

const sayingsIn = once((readings: Readings): readonly Translation[] =>
  linkedTextsOf(readings).flatMap((link) => {
    const { source, target, confidence } = link
    if (confidence < SURE || source.kind !== target.kind) return []
    const [said, form] = [foldedOf(source), foldedOf(target)]
    if (!isLong(said) || form === '' || said === form) return []
    return [{ key: `${source.kind} ${said}`, form, link }]
  }),
)

function isLong(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? han >= LEAST.han : (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST.letters
}

function reportOf({ item, usual, usualCount }: Rival<Translation>): Report {
  const { source, target } = item.link
  return {
    message: 'differs',
    values: { usual: usual.link.target.text, count: usualCount },
    at: target.spot,
    against: source.spot,
    // The same words of a program may well stand for different things.
    ...(source.kind === 'string' ? { severity: 'info' as const } : {}),
  }
}
