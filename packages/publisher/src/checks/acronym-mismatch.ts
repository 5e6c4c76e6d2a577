import type { Check, Pair, Report } from './check.ts'
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
  for (const { 0: acronym, index } of prose.text.matchAll(ACRONYM)) {
    if (target.some(({ block }) => isSaid(acronym, block.text))) continue
    yield {
      message: 'missing',
      values: { acronym },
      at: spotIn(prose, index, index + acronym.length),
      wrong: 'target',
    }
  }
}

function isSaid(acronym: string, text: string): boolean {
  if (text.toUpperCase().replaceAll('.', '').includes(acronym)) return true
  // The initials of words in a row, with little words between them: freedom of the press.
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  const words = text.toUpperCase().match(/[A-Z]+/g) ?? []
  const telling = words.filter((word) => !/^(?:OF|THE|FOR|AND|IN|ON|TO|A)$/.test(word))
  return initials(words).includes(acronym) || initials(telling).includes(acronym)
}
