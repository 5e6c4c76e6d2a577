import { isFunctionWord } from '../language/function-words.ts'
import { questionOf } from '../language/spelling-question.ts'
import { tokenNumbersOf } from '../language/token-numbers.ts'
import { isPlain, isQuoted, type Token, tokensOf } from '../language/tokens.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** Function words that are something else when they have a capital. */
const NAMES: readonly { readonly words: string; readonly reason: string }[] = [
  { words: "i i'm i've i'll i'd", reason: 'always capital' },
  { words: 'may will can might let', reason: 'a month or a person, a tin or a town' },
  { words: 'he she an so do yet no', reason: 'surnames too: 何, 佘, 安, 苏; No. 5' },
  { words: 'who', reason: 'bands and doctors: The Who' },
  { words: 'a one ones other mine being near past like', reason: 'a label, a name: Formula One' },
  { words: 'up down out off on over in under', reason: 'the particle of a label’s verb: Log In' },
]

// Words that begin a sentence whatever they stand behind.
const OPENERS: ReadonlySet<string> = new Set(
  'however therefore moreover furthermore meanwhile nevertheless besides hence thus instead finally similarly additionally consequently otherwise unfortunately fortunately luckily usually typically generally sometimes perhaps maybe currently'.split(
    ' ',
  ),
)

const EXEMPT: ReadonlySet<string> = new Set(NAMES.flatMap(({ words }) => words.split(' ')))

// These count as well where a lower-case word follows that is no part of a label: “In particular”, “Do not”, “He was”.
const WITH_NEXT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    in: /^(?:the|this|that|these|those|a|an|our|their|its|his|her|particular|addition|fact|order|general|other|recent|short|all|such|some|many|most|both|each|every)$/,
    on: /^(?:the|this|that|these|those|a|our|their|its|one|another)$/,
    under: /^(?:the|this|these|his|her|their|our|such)$/,
    do: /^(?:not|you|we|they|it)$/,
    he: /^(?:was|is|had|has|did|said|would|could|never|also|then)$/,
    she: /^(?:was|is|had|has|did|said|would|could|never|also|then)$/,
    so: /^(?:the|that|we|they|it|this|far|long)$/,
    note: /^(?:that|how|also)$/,
    see: /^(?:the|how|also)$/,
    consider: /^(?:the|a|an|this|that|how|what)$/,
    suppose: /^(?:the|that|we|you|a|an)$/,
    remember: /^(?:that|to|how|the)$/,
    rather: /^than$/,
    no: /^(?:one|matter|longer|other|such)$/,
  }),
)

/** A capital in mid-sentence, on a word that begins sentences. */
export const midSentenceCapital: Check = {
  id: 'mid-sentence-capital',
  severity: 'warning',
  summary: 'A word that holds sentences together has a capital in mid-sentence.',
  reason: `Two sentences have run together (“the tea of the hills In short, we…”), or a piece of another sentence was pasted in: the reader
stumbles and reads the line again. Whether a full stop is missing or the capital is wrong is for a person to say.

Looked for are articles, pronouns, auxiliaries, prepositions and conjunctions between plain words. Titles (the next word has a capital
too), headings, quotations, labels in bold or in a link, and words that are names or abbreviations as well (May, Will, IT) are left alone.`,
  languages: ['en'],
  profiles: { ui: 'off' },
  examples: [
    {
      locales: ['en'],
      source:
        'Rinse the pot well and Our best leaves go in, steep them in water of the well In short, we wait.\n',
      finds: ['Our', 'In'],
    },
    // A word that every object has a member of.
    { locales: ['en'], source: 'The pot of the Constructor is hot.\n', finds: [] },
    { locales: ['en'], source: 'This is how they learn to Do not hurry.\n', finds: ['Do'] },
    {
      locales: ['en'],
      source:
        '## Tea And us\n\nShe read The Book of Tea in May, said: “The pot is hot,” and pressed **The last button** of “More Tea Than the Cup”. He told them The Guardian and Log In were right. IT is dull, Will said.\n',
      finds: [],
    },
  ],
  checkSide(prose) {
    const { kind } = prose.block
    if (kind === 'heading' || kind === 'string' || !hasOpenerInside(prose)) return NONE
    return CANDIDATE.test(prose.text) ? capitalsIn(prose) : NONE
  },
}

const NONE: readonly Report[] = []

function* capitalsIn(prose: Prose): Generator<Report> {
  const tokens = tokensOf(prose)
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    if (before === undefined || word === undefined || next === undefined) continue
    if (!mayOpen(word.spelling)) continue
    if (!isSentenceWord(word.key, next) || !isInside(prose, before, word, tokens[at - 2])) continue
    yield {
      message: 'capital',
      values: { word: word.text, small: word.key },
      at: spotIn(prose, word.start, word.end),
    }
  }
}

// Whether a capital word that may begin a sentence stands behind a word or a comma: in most blocks none does.
function hasOpenerInside(prose: Prose): boolean {
  const { vocabulary } = prose
  const { first, count, spellings } = tokenNumbersOf(prose)
  for (let place = first + 1; place < first + count; place += 1) {
    if (!mayOpen(vocabulary.spelling(spellings[place] ?? 0))) continue
    const { kind, text } = vocabulary.spelling(spellings[place - 1] ?? 0)
    if (kind === 'word' || text === ',') return true
  }
  return false
}

const mayOpen = questionOf(
  ({ kind, text, key }) =>
    kind === 'word' &&
    /^[A-Z][a-z]+$/.test(text) &&
    (OPENERS.has(key) || WITH_NEXT.has(key) || (isFunctionWord(key) && !EXEMPT.has(key))),
)

// A capital behind a letter, a figure or a comma, and a small letter or a comma behind its word.
const CANDIDATE = /[\p{L}\d,]\s+[A-Z][a-z]+(?:\s+\p{Ll}|,)/u

function isSentenceWord(key: string, next: Token): boolean {
  const isOpener = OPENERS.has(key)
  if (next.text === ',') return isOpener
  if (next.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return false
  if (isOpener) return true
  if (ADDRESS.test(next.key)) return false
  const rule = WITH_NEXT.get(key)
  if (rule !== undefined) return rule.test(next.key)
  return isFunctionWord(key) && !EXEMPT.has(key)
}

// Speech without quotation marks: he said, Never mind.
const SPEECH =
  /^(?:said|says|say|asked|asks|told|replied|answered|thought|thinks|cried|shouted|added|wrote|yelled|whispered|went)$/

// A title’s small words have capitals in some houses, and so have forms of address.
const ADDRESS = /^(?:ladyship|lordship|majesty|highness|excellency|honou?r|grace|holiness)$/

// Verbs whose particle has a capital on a button, and nouns that a label follows.
const LABEL_BEFORE =
  /^(?:log|sign|plug|built|check|opt|stand|zoom|drop|press|click|click(?:ed|ing)|choose|select|tap|named|called|titled|entitled|labell?ed|button|option|tab|menu|setting|section|chapter|listing|figure|table|step|part|mr|mrs|ms|dr|president|chairman|minister|professor|comrade)$/

function isInside(prose: Prose, before: Token, word: Token, earlier: Token | undefined): boolean {
  if (!/^[ \t\u00A0]+$/.test(prose.text.slice(before.end, word.start))) return false
  if (isQuoted(prose.text, word.start)) return false
  // A marker between the two is a label's, a quotation's or a title's.
  if (!isPlain(prose, before.start, word.end)) return false
  if (before.text === ',')
    return earlier?.kind === 'word' && /^\p{Ll}/u.test(earlier.text) && !SPEECH.test(earlier.key)
  if (before.kind !== 'word' || LABEL_BEFORE.test(before.key)) return false
  if (/^\p{Ll}|^\d/u.test(before.text)) return true
  // Behind one capital it may be a new sentence, behind two it is a title: “Listening To the Kettle”.
  return (
    /^\p{Lu}\p{Ll}/u.test(before.text) && earlier?.kind === 'word' && /^\p{Ll}/u.test(earlier.text)
  )
}
