import { isFunctionWord } from '../language/function-words.ts'
import { withRoom } from '../language/room.ts'
import { questionOf } from '../language/spelling-question.ts'
import { tokenNumbersOf } from '../language/token-numbers.ts'
import { isPlain, isQuoted, type Token, tokensOf } from '../language/tokens.ts'
import type { Spelling } from '../language/vocabulary.ts'
import { oncePerReading } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Words that a house writes with a capital or without, where they stand for one thing: in one document always alike. */
const HOUSE_WORDS: ReadonlySet<string> = new Set(
  [
    // Institutions.
    'party government state congress parliament senate committee commission ministry court constitution cabinet council army navy church university',
    // Times and deeds.
    'revolution republic empire reform renaissance holocaust',
    // Offices.
    'president chairman premier minister ambassador emperor pope',
    // Places and media.
    'internet web north south east west bible earth',
  ]
    .join(' ')
    .split(' '),
)

// One capital may be a slip of the segmenter or a name; the same word or pair must stand so often in each form.
const LEAST = { word: 2, pair: 1 }

/** One word or pair of words, now with a capital and now without. */
export const capitalisationInconsistent: Check = {
  id: 'capitalisation-inconsistent',
  severity: 'info',
  summary: 'The document writes the same words now with capitals, now without.',
  reason: `A reader asks whether the Party and the party are two things.

Counted is what stands in mid-sentence: pairs of words (the Tea Guild, the tea guild), and single words that houses write in different ways
(Party, Government, Internet). The rarer form is reported once, at its first place. Headings, titles and words beside another capital are
not counted.`,
  languages: ['en'],
  profiles: { literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['en'],
      profile: 'news',
      source:
        'In spring the Tea Guild met, and so the Tea Guild grew. Later the tea guild fell. All say that Party members were there, that the Party was kind, and our party paid, as a party must.\n',
      finds: ['tea guild', 'party'],
    },
    {
      locales: ['en'],
      profile: 'news',
      source:
        '# The Tea Guild\n\nThe guild met. Later the guild fell, and the Old Party and a party were one.\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target }) {
    for (const reading of target === undefined ? [source] : [source, target])
      if (reading.language === 'en') yield* inconsistentIn(reading)
  },
}

interface Place {
  readonly prose: Prose
  readonly start: number
  readonly end: number
}

const inconsistentIn = oncePerReading((reading: Reading): readonly Report[] => {
  const proses = reading.proses.filter(
    ({ block: { kind } }) => kind !== 'heading' && kind !== 'front-matter',
  )
  noteForms(proses)
  const forms = new Map<string, Map<string, Place[]>>()
  for (const prose of proses) collect(prose, forms)
  return [...forms.values()].flatMap(reportsOf)
})

const MIXED = -1

// Room that is used again for each document. By the number of a word: the spelling that a noun has in it, by its number plus one, or that
// it has several.
let formOf = new Int32Array(1 << 12)

// Looks which nouns have several forms: only what has one of these in it can be written in several ways, and most documents have few.
function noteForms(proses: readonly Prose[]): void {
  formOf.fill(0)
  for (const prose of proses) {
    const { first, count, spellings } = tokenNumbersOf(prose)
    formOf = withRoom(formOf, prose.vocabulary.size)
    for (let place = first + 1; place < first + count; place += 1) {
      if (!isNounInside(prose, spellings, place)) continue
      const number = spellings[place] ?? 0
      const id = prose.vocabulary.id(number)
      if (formOf[id] === 0) formOf[id] = number + 1
      else if (formOf[id] !== number + 1) formOf[id] = MIXED
    }
  }
}

function isNounInside({ vocabulary }: Prose, spellings: Int32Array, place: number): boolean {
  if (!isNoun(vocabulary.spelling(spellings[place] ?? 0))) return false
  return isInSentence(vocabulary.spelling(spellings[place - 1] ?? 0))
}

function collect(prose: Prose, forms: Map<string, Map<string, Place[]>>): void {
  const { first, count, spellings } = tokenNumbersOf(prose)
  const isMixed = (place: number) => formOf[prose.vocabulary.id(spellings[place] ?? 0)] === MIXED
  for (let place = first + 1; place < first + count; place += 1)
    if (isMixed(place) || (place + 1 < first + count && isMixed(place + 1)))
      if (isNounInside(prose, spellings, place)) collectAt(prose, place - first, forms)
}

// Takes in the noun at a place among the tokens, and the pair that it begins.
function collectAt(prose: Prose, at: number, forms: Map<string, Map<string, Place[]>>): void {
  const tokens = tokensOf(prose)
  const [earlier, before, word, next, after] = [-2, -1, 0, 1, 2].map((step) => tokens[at + step])
  if (before === undefined || word === undefined) return
  const isPairOfNouns = next !== undefined && isNoun(next.spelling) && isBeside(word, next)
  if (!isPairOfNouns && !HOUSE_WORDS.has(word.key)) return
  if (!isPlain(prose, before.start, word.end) || isTitle(before, earlier)) return
  const isAlone = !isCapital(before) && !isCapital(next)
  if (HOUSE_WORDS.has(word.key) && isAlone) add(forms, prose, word, word)
  if (isPairOfNouns && !isCapital(before) && !isCapital(after)) add(forms, prose, word, next)
}

function add(
  forms: Map<string, Map<string, Place[]>>,
  prose: Prose,
  first: Token,
  last: Token,
): void {
  const key = first === last ? first.key : `${first.key} ${last.key}`
  const form = first === last ? first.text : `${first.text} ${last.text}`
  const known = forms.get(key) ?? new Map<string, Place[]>()
  forms.set(key, known)
  const places = known.get(form) ?? []
  known.set(form, places)
  if (isQuoted(prose.text, first.start) || !isPlain(prose, first.start, last.end)) return
  places.push({ prose, start: first.start, end: last.end })
}

function reportsOf(forms: ReadonlyMap<string, readonly Place[]>): readonly Report[] {
  if (forms.size < 2) return []
  const [usual, ...rest] = [...forms].sort(([, one], [, other]) => other.length - one.length)
  if (usual === undefined) return []
  const least = usual[0].includes(' ') ? LEAST.pair : LEAST.word
  return rest.flatMap(([form, [place, ...others]]) =>
    place === undefined || others.length + 1 < least || usual[1].length < 2
      ? []
      : [
          {
            message: 'mixed',
            values: { form, usual: usual[0] },
            at: spotIn(place.prose, place.start, place.end),
          },
        ],
  )
}

function isInSentence({ kind, text }: Spelling): boolean {
  return kind === 'word' || text === ','
}

const isNoun = questionOf(
  ({ kind, key, text }) =>
    kind === 'word' && /^\p{Lu}?\p{Ll}{2,}$/u.test(text) && !isFunctionWord(key),
)

function isBeside(one: Token, other: Token): boolean {
  return other.start === one.end + 1
}

// What joins the words of a title: Thoughts on Green Tea.
function isTitle({ key }: Token, earlier: Token | undefined): boolean {
  return /^(?:of|on|with|for|in|and)$/.test(key) && isCapital(earlier)
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && hasCapital(token.spelling)
}

const hasCapital = questionOf(({ text }) => /^\p{Lu}/u.test(text))
