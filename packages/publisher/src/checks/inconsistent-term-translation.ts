import { type Association, type Evidence, weighEvidence } from '../language/phrase-evidence.ts'
import { type Token, tokensOf } from '../language/phrase-tokens.ts'
import { type RecurrentPhrase, recurrentPhrases } from '../language/recurrent-phrases.ts'
import { writesHan } from '../language/writing.ts'
import { type LinkedText, linkedTextsOf } from '../reading/linked-texts.ts'
import { spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

// Fewer meetings prove nothing.
const LEAST_TEXTS = 3

// Below this the aligner is not sure that the two texts belong together.
const SURE = 0.3

// A rendering's heart goes with the phrase nearly always, and with little else.
const HEART = { dice: 0.7, share: 0.75 }

// A word belongs to a rendering where it stands beside the heart at least so often, of all the times it stands anywhere, and the
// phrase is frequent.
const BOUND = { texts: 6, least: 2, share: 0.6 }

// A set phrase: so many Han characters or words in the source, so many words in the target that are always there.
const SET_PHRASE = { han: 4, words: 3, renderings: 3, texts: 4, dice: 0.65 }

/** A recurrent phrase of the source that the target renders in several ways. */
export const inconsistentTermTranslation: Check = {
  id: 'inconsistent-term-translation',
  severity: 'warning',
  summary: 'A phrase that recurs in the source is rendered in several ways.',
  reason: `A term or a slogan that comes back in other words is not recognised, and readers look for a difference that is not there.

No termbase is needed: what renders what is learnt from the text itself, from the words that stand in the translation whenever a phrase
stands in the source. Reported are names of several words that are not always the same (“Soviet Union”, “Soviet region”
and “Soviet” for 苏区), and set phrases whose words are joined differently each time. Every rendering but the usual one is reported once,
at its first place. A phrase must recur in at least three sentences; put those that shall be rendered alike into the termbase. The
translation must be in a language with spaces between words.

In technical texts, where a noun takes now this word beside it and now that, half of what it reports is no mistake, so there it is but a
hint; in fiction the author varies on purpose, and it is off.`,
  profiles: { technical: 'info', literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      profile: 'news',
      source:
        '茶马古道很长。\n\n商人走茶马古道。\n\n茶马古道在山里。\n\n今天的茶马古道没有马了。\n\n他们买盐。\n\n天下雨。\n',
      target:
        'The Ancient Tea Horse Road is long.\n\nMerchants take the Ancient Tea Horse Road.\n\nThe ancient road of tea and horse runs through hills.\n\nThere are no horses on the Ancient Tea Horse Road of today.\n\nThey buy salt.\n\nIt rains.\n',
      finds: ['ancient road of tea and horse'],
    },
    {
      locales: ['zh', 'en'],
      profile: 'news',
      source: '茶马古道很长。\n\n商人走茶马古道。\n\n茶马古道在山里。\n',
      target:
        'The Tea Horse Road is long.\n\nMerchants take the Tea Horse Road.\n\nThe Tea Horse Road runs through hills.\n',
      finds: [],
    },
  ],
  *checkDocument(readings, context) {
    const { target } = context
    if (target === undefined || writesHan(target.locale)) return
    const all = linkedTextsOf(readings).filter(({ confidence }) => confidence >= SURE)
    const links = all.length > MANY ? all.filter(isSentence) : all
    if (links.length <= LEAST_TEXTS) return
    yield* look(links)
  },
}

// No document has so many texts but one of single characters, whose texts tell nothing.
const MANY = 20_000
const SHORTEST = 4

function isSentence({ source }: LinkedText): boolean {
  return source.text.length >= SHORTEST
}

interface Rendering {
  /** The words it is made of, inflections aside. */
  readonly key: string
  readonly text: number
  readonly first: Token
  readonly last: Token
}

interface Texts {
  readonly links: readonly LinkedText[]
  readonly sources: readonly (readonly Token[])[]
  readonly targets: readonly (readonly Token[])[]
  readonly evidence: Evidence
}

function* look(links: readonly LinkedText[]): Generator<Report> {
  const sources = links.map(({ source }) => tokensOf(source))
  const targets = links.map(({ target }) => tokensOf(target))
  const phrases = recurrentPhrases(sources, LEAST_TEXTS)
  if (phrases.length === 0) return
  const texts: Texts = { links, sources, targets, evidence: weighEvidence(phrases, targets) }
  for (const phrase of phrases) {
    const heart = heartOf(phrase, texts.evidence)
    if (heart === undefined) continue
    const extended = extendedRenderings(phrase, heart, texts)
    const renderings = isCompound(extended, phrase, texts)
      ? withoutShortened(extended)
      : setRenderings(phrase, heart, texts)
    if (kindsOf(renderings).size > 1) yield* reportsOf(phrase, renderings, texts)
  }
}

// Of the words that go closely with the phrase, the one that is in most of its texts.
function heartOf(phrase: RecurrentPhrase, evidence: Evidence): string | undefined {
  const close = evidence
    .wordsOf(phrase)
    .filter(
      ([, { dice, common }]) => dice >= HEART.dice && common >= HEART.share * phrase.places.size,
    )
    .toSorted(([, one], [, other]) => other.common - one.common || other.dice - one.dice)
  const [word] = close[0] ?? []
  return word !== undefined && evidence.ownerOf(word) === phrase ? word : undefined
}

// The heart with what is bound to it on either side.
function extendedRenderings(
  phrase: RecurrentPhrase,
  heart: string,
  { targets, sources, evidence }: Texts,
): readonly Rendering[] {
  // Without another word of its own, the phrase has no name of several words.
  const hasCompany = evidence
    .wordsOf(phrase)
    .some(([word]) => word !== heart && evidence.ownerOf(word) === phrase)
  if (phrase.places.size < BOUND.texts || !hasCompany) return []
  const beside = besideCounts(heart, targets, evidence.textsOf(heart))
  const isBound = (word: string) => {
    const count = beside.get(word) ?? 0
    return (
      count >= BOUND.least &&
      count >= BOUND.share * evidence.countOf(word) &&
      !evidence.isExplained(word, phrase)
    )
  }
  return [...phrase.places.keys()].flatMap((text): Rendering[] => {
    const tokens = targets[text] ?? []
    const hearts = tokens.flatMap(({ key }, at) => (key === heart ? [at] : []))
    // More hearts than phrases: some of them render something else.
    if (hearts.length > occurrencesIn(sources[text] ?? [], phrase)) return []
    return hearts.map((at) => {
      const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]] as [
        Token | undefined,
        Token,
        Token | undefined,
      ]
      const first = before && here.isJoined && isBound(before.key) ? before : here
      const last = after?.isJoined && isBound(after.key) ? after : here
      const key = [...new Set([first, here, last])].map((token) => token.key).join(' ')
      return { key, text, first, last }
    })
  })
}

// A rendering of several words that all go with this phrase is a name; a single word takes now this word beside it and now that, and
// says the same.
function isCompound(
  renderings: readonly Rendering[],
  phrase: RecurrentPhrase,
  { evidence }: Texts,
): boolean {
  const [usual = []] = [...kindsOf(renderings).values()].sort((a, b) => b.length - a.length)
  const words = usual[0]?.key.split(' ') ?? []
  return (
    words.length > 1 &&
    usual.length >= BOUND.share * renderings.length &&
    words.every((word) => evidence.ownerOf(word) === phrase)
  )
}

function besideCounts(
  heart: string,
  targets: readonly (readonly Token[])[],
  texts: Iterable<number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (token: Token | undefined) => {
    if (token?.isContent) counts.set(token.key, (counts.get(token.key) ?? 0) + 1)
  }
  for (const text of texts) {
    const tokens = targets[text] ?? []
    tokens.forEach(({ key, isJoined }, at) => {
      if (key !== heart) return
      if (isJoined) add(tokens[at - 1])
      if (tokens[at + 1]?.isJoined) add(tokens[at + 1])
    })
  }
  return counts
}

function occurrencesIn(tokens: readonly Token[], { text, length }: RecurrentPhrase): number {
  let count = 0
  for (let at = 0; at + length <= tokens.length; at += 1) {
    const words = tokens.slice(at, at + length).map(({ key }) => key)
    if (words.join(' ') === text) count += 1
  }
  return count
}

// A set phrase with all its words: from the first to the last of those that are in nearly every text of the phrase.
function setRenderings(
  phrase: RecurrentPhrase,
  heart: string,
  { targets, evidence }: Texts,
): readonly Rendering[] {
  const isHan = /\p{Script=Han}/u.test(phrase.text)
  if (phrase.length < (isHan ? SET_PHRASE.han : SET_PHRASE.words)) return []
  if (phrase.places.size < SET_PHRASE.texts) return []
  const isOfPhrase = ([, { common }]: readonly [string, Association]) =>
    common >= HEART.share * phrase.places.size
  const words = new Set(
    evidence
      .wordsOf(phrase)
      .filter(isOfPhrase)
      .map(([word]) => word),
  )
  if (words.size < SET_PHRASE.renderings) return []
  return [...phrase.places.keys()].flatMap((text) => {
    const tokens = targets[text] ?? []
    const at = tokens.findIndex(({ key }) => key === heart)
    return at < 0 ? [] : [clusterAround(tokens, at, { words, text })]
  })
}

// Not more than so many other words stand between two words of a set phrase.
const GAP = 2

function clusterAround(
  tokens: readonly Token[],
  heart: number,
  { words, text }: { readonly words: ReadonlySet<string>; readonly text: number },
): Rendering {
  const reach = (step: 1 | -1): number => {
    let edge = heart
    for (let at = heart; Math.abs(at - edge) <= GAP; at += step) {
      const token = tokens[at]
      const isCut =
        step === 1 ? token?.isJoined === false && at > heart : tokens[at + 1]?.isJoined === false
      if (token === undefined || isCut) break
      if (words.has(token.key)) edge = at
    }
    return edge
  }
  const [start, end] = [reach(-1), reach(1)]
  const [first, last] = [tokens[start], tokens[end]] as [Token, Token]
  const inside = tokens.slice(start, end + 1)
  const key = inside
    .filter(({ key: word }) => word !== 'the' && word !== 'a')
    .map((token) => token.key)
  return { key: key.join(' '), text, first, last }
}

function kindsOf(renderings: readonly Rendering[]): ReadonlyMap<string, readonly Rendering[]> {
  return Map.groupBy(renderings, ({ key }) => key)
}

// At a second mention a part of the name is enough: once or twice, that is no other rendering.
function withoutShortened(renderings: readonly Rendering[]): readonly Rendering[] {
  const kinds = [...kindsOf(renderings).values()].sort((one, other) => other.length - one.length)
  const words = kinds[0]?.[0]?.key.split(' ') ?? []
  return kinds.flatMap((kind) => {
    const parts = kind[0]?.key.split(' ') ?? []
    const isPart = parts.length < words.length && parts.every((word) => words.includes(word))
    return isPart && kind.length < SHORTENED ? [] : kind
  })
}

const SHORTENED = 3

function* reportsOf(
  phrase: RecurrentPhrase,
  renderings: readonly Rendering[],
  { links, sources }: Texts,
): Generator<Report> {
  const kinds = [...kindsOf(renderings).values()].sort((one, other) => other.length - one.length)
  const written = ({ text, first, last }: Rendering) =>
    links[text]?.target.prose.text.slice(first.start, last.end) ?? ''
  const ways = kinds.map(([one]) => (one === undefined ? '' : `“${written(one)}”`)).join(', ')
  for (const [one] of kinds.slice(1)) {
    const link = links[one?.text ?? -1]
    const at = phrase.places.get(one?.text ?? -1)
    const tokens = sources[one?.text ?? -1]
    const [start, end] = [tokens?.[at ?? -1]?.start, tokens?.[(at ?? 0) + phrase.length - 1]?.end]
    if (link === undefined || one === undefined || start === undefined || end === undefined)
      continue
    const { prose } = link.source
    yield {
      message: 'several',
      values: { phrase: prose.text.slice(start, end), count: kinds.length, ways },
      at: spotIn(link.target.prose, one.first.start, one.last.end),
      against: spotIn(prose, start, end),
    }
  }
}
