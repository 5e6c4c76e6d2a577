import { soundOf } from '../language/article-sounds.ts'
import { questionOf } from '../language/spelling-question.ts'
import { tokenNumbersOf } from '../language/token-numbers.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

// An article, what may open behind it, and what it goes with. A currency is said behind its figure.
const ARTICLE =
  /(?<![\p{L}\p{N}_’'.\-/\\$&@#\uFFFC])(an?)([ \n\u00A0][“‘"'([]{0,2}[$€£¥]?)([\p{L}\d][\p{L}\p{M}\d’',-]{0,40})/giu

// Behind the letter A these show that it is no article: “A is”, “A or B”, “Vitamin A in food”.
const NO_NOUNS = new Set(
  'and or is are if in of on as at also it its into else either am used equals i e unless until upon onto'.split(
    ' ',
  ),
)

// What a letter follows that is a label: “option A” , “vitamin A”.
const LABELLED =
  /\b(?:options?|vitamins?|sections?|appendix|parts?|types?|plans?|groups?|class|grade|hepatitis|steps?|figures?|tables?|exhibits?|teams?|sides?|points?|cases?|variables?|letters?|columns?|rows?|nodes?|from|let|between|both|influenza|than|plus|minus|times)\s$/i

// German and Latin: an sich, a priori.
const FOREIGN = new Set(['sich', 'priori', 'posteriori', 'fortiori', 'capella', 'cappella', 'und'])

/** The wrong one of the two indefinite articles. */
export const articleAAn: Check = {
  id: 'article-a-an',
  severity: 'warning',
  summary: 'The article “a” stands before a vowel, or “an” before a consonant.',
  reason: `“A apple” is the kind of slip that makes a reader doubt the rest.

The sound decides, not the letter: an hour, a unit, a one-way street, an 8-bit byte, an 18th, an X-ray, a URL, an HTML page. Words and
abbreviations that are said in more than one way (a or an SQL query, a or an historic day) may have either. What stands before code is
left alone: nobody can tell how it is said.`,
  languages: ['en'],
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en'],
      source: 'A oolong is an tea for a hour.\n',
      finds: ['A oolong', 'an tea', 'a hour'],
    },
    {
      locales: ['en'],
      source: 'Take a 8-gram scoop and an unique cup.\n',
      finds: ['a 8-gram', 'an unique'],
    },
    { locales: ['en'], source: 'Draw a SVG for an UI.\n', finds: ['a SVG', 'an UI'] },
    {
      locales: ['en'],
      source:
        'An hour, a unit, a one-way street, an 8-bit byte, an X-ray, a URL, a SQL or an SQL query, an `brew()`, a `oolong()`, an “honest” cup, an $800 pot, an iOS app.\n',
      finds: [],
    },
    {
      locales: ['en'],
      source:
        'Vitamin A in tea is rare. Either A or B. An Lushan drank it, an nth cup, an unimportant one.\n',
      finds: [],
    },
  ],
  checkSide: (prose) => (mayMistake(prose) ? mistakesIn(prose) : NONE),
}

const NONE: readonly Report[] = []

function* mistakesIn(prose: Prose): Generator<Report> {
  for (const found of prose.text.matchAll(ARTICLE)) {
    const report = reportOf(prose, found)
    if (report !== undefined) yield report
  }
}

// Whether some article stands before anything but code or a plain word that it goes with. What a word sounds like is asked once for each.
function mayMistake(prose: Prose): boolean {
  const { vocabulary, text } = prose
  const { first, count, spellings, starts } = tokenNumbersOf(prose)
  for (let place = first; place + 1 < first + count; place += 1) {
    const article = vocabulary.spelling(spellings[place] ?? 0)
    if (!isAnyArticle(article)) continue
    const next = vocabulary.spelling(spellings[place + 1] ?? 0)
    if (next.kind === 'atom') continue
    const isFit = article.text.length === 2 ? goesWithAn(next) : goesWithA(next)
    if (!isFit || !ENDS_WORD.has(text.charAt((starts[place + 1] ?? 0) + next.text.length)))
      return true
  }
  return false
}

// Behind another mark a word may go on, with its sound changed: a one-way street.
const ENDS_WORD: ReadonlySet<string> = new Set(['', ' ', '\n', '.', ':', ';', '!', '?', ')'])

const isAnyArticle = questionOf(({ kind, key }) => kind === 'word' && (key === 'a' || key === 'an'))
const goesWithA = questionOf(({ text }) => /^[A-Za-z]+$/.test(text) && soundOf(text) !== 'vowel')
const goesWithAn = questionOf(
  ({ text }) => /^[A-Za-z]+$/.test(text) && soundOf(text) !== 'consonant',
)

function reportOf(prose: Prose, found: RegExpMatchArray): Report | undefined {
  const [whole, article = '', gap = '', written = ''] = found
  const { index = 0 } = found
  const word = written.replace(/[’',-]+$/, '')
  if (!isArticle(prose.text, index, article, word)) return undefined
  const sound = soundOf(word)
  const isAn = article.length === 2
  if (sound === 'either' || (sound === 'vowel') === isAn) return undefined
  // Code or an address that goes on behind the word makes another word of it.
  if (/^[\uFFFC_/\\@]/.test(prose.text.slice(index + whole.length))) return undefined
  const { start, end } = spotIn(prose, index, index + article.length)
  const right = isAn ? article.charAt(0) : `${article}n`
  return {
    message: isAn ? 'consonant' : 'vowel',
    values: { word, right },
    at: spotIn(prose, index, index + article.length + gap.length + word.length),
    fix: { start, end, text: right },
  }
}

function isArticle(text: string, at: number, article: string, word: string): boolean {
  const key = word.toLowerCase()
  if (NO_NOUNS.has(key) || FOREIGN.has(key) || article === 'AN') return false
  const before = text.slice(Math.max(0, at - 24), at)
  if (article.startsWith('a'))
    return !(article === 'a' && LABELLED.test(before) && /^[a-z]{1,2}$/.test(key))
  // In mid-sentence a capital A is a label, An a surname: 安.
  if (!/(?:^|[.!?:;][”’"')\]]{0,2}\s+|[“‘"'([\n—])$/.test(before)) return false
  return !(article === 'An' && /^\p{Lu}\p{Ll}/u.test(word)) && !/^.(?:$|[^\p{L}])/u.test(word)
}
