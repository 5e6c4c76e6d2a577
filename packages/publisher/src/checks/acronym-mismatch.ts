import type { Check, Pair, Report } from './check.ts'
import { oncePerProse } from './once.ts'
import { type Prose, spotIn } from './prose.ts'
import { writesHan, writesLatin } from './writing.ts'

// An abbreviation as Chinese texts use them: capitals, with figures inside or behind.
const ACRONYM = /(?<![A-Za-z\d_.&-])[A-Z]{3,6}(?![A-Za-z\d_&-])/g

/** An abbreviation that the source has and the target does not. */
export const acronymMismatch: Check = {
  id: 'acronym-mismatch',
  severity: 'info',
  summary: 'The Chinese source has an abbreviation in Latin letters that the translation has not.',
  reason: `GDP, WHO and DNA are the same in both languages: one that is not there was left out, or became another.

Looked at are translations from Chinese: Chinese texts keep few abbreviations, and those are kept in translation, while a translation into
Chinese often has a Chinese word (世卫组织 for WHO). An abbreviation that the target writes out (gross domestic product), in plural or
with points counts as there. In technical texts translators name HTML and CSS where English does without: there it is off.`,
  profiles: { technical: 'off', literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '去年的 GDP 增长了。\n',
      target: 'Last year there was growth.\n',
      finds: ['GDP'],
    },
    {
      locales: ['zh', 'en'],
      source: '去年的 GDP 增长了，API 也变了。\n',
      target: 'Last year the gross domestic product grew, and the APIs changed.\n',
      finds: [],
    },
  ],
  *check({ source, target }, context) {
    const [first] = target
    if (first === undefined || !writesHan(context.source.locale) || !writesLatin(first.locale))
      return
    for (const prose of source) yield* lackingIn(prose, target)
  },
}

function* lackingIn(prose: Prose, target: Pair['target']): Generator<Report> {
  const found = new Map<string, boolean>()
  for (const { 0: acronym, index } of prose.text.matchAll(ACRONYM)) {
    const isKnown = found.get(acronym) ?? target.some((other) => isSaid(acronym, other))
    found.set(acronym, isKnown)
    if (found.size > MOST) return
    if (isKnown) continue
    yield {
      message: 'missing',
      values: { acronym },
      at: spotIn(prose, index, index + acronym.length),
      wrong: 'target',
    }
  }
}

// Each is looked for in the whole block; no block of prose has more.
const MOST = 100

function isSaid(acronym: string, prose: Prose): boolean {
  return capitalsOf(prose).some((capitals) => capitals.includes(acronym))
}

// A text in capitals, and the initials of its words in a row, also without the little words between them: freedom of the press.
const capitalsOf = oncePerProse(({ block }: Prose): readonly string[] => {
  const text = block.text.toUpperCase()
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  const words = text.match(/[A-Z]+/g) ?? []
  const telling = words.filter((word) => !/^(?:OF|THE|FOR|AND|IN|ON|TO|A)$/.test(word))
  return [text.replaceAll('.', ''), initials(words), initials(telling)]
})
