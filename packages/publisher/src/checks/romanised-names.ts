import type { Pair } from './check.ts'
import { isOneEdit } from './one-edit.ts'
import type { Prose } from './prose.ts'
import { isPinyinLike, romanisationsOf, squashed } from './romanise.ts'
import { PLACE, SURNAMES } from './surnames.ts'

/** A name of the source as the target spells it. */
export interface RomanisedName {
  /** How the target has it; offsets into its prose's text. */
  readonly written: string
  readonly target: Prose
  readonly start: number
  readonly end: number
  /** The name in Han characters, and where it stands. */
  readonly han: string
  readonly source: Prose
  readonly at: number
  /** How pinyin writes it. */
  readonly wanted: string
  /** What is wrong with it: nothing, its division into words, its order, or a letter. */
  readonly fault: 'none' | 'division' | 'order' | 'spelling'
}

// Two or three words with capitals, or one that could be a place.
const CAPITALS = /\b[A-Z][a-zü’'-]{1,15}(?: [A-Z][a-zü’'-]{0,15}){0,2}(?![a-zü])/g

/** Finds the Chinese names that the target of a pair spells in Latin letters. */
export function* romanisedNames({
  source,
  target,
}: Pick<Pair, 'source' | 'target'>): Generator<RomanisedName> {
  if (!source.some(({ text }) => /\p{Script=Han}/u.test(text))) return
  for (const prose of target)
    for (const { 0: found, index } of prose.text.matchAll(CAPITALS)) {
      const stretch = pinyinWords(found)
      const name = stretch && nameIn(source, stretch.words)
      if (name === undefined || stretch === undefined) continue
      const written = stretch.words.join(' ')
      const start = index + stretch.start
      yield { ...name, written, target: prose, start, end: start + written.length }
    }
}

// The words of a name that could be pinyin: Ye Ping of Ye Ping Village.
function pinyinWords(found: string) {
  const words = found.replace(/[’']s?$/, '').split(' ')
  const first = words.findIndex(isPinyinLike)
  if (first < 0) return undefined
  const rest = words.slice(first)
  const other = rest.findIndex((word) => !isPinyinLike(word))
  const start = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0)
  return { words: other < 0 ? rest : rest.slice(0, other), start }
}

type Found = Pick<RomanisedName, 'han' | 'source' | 'at' | 'wanted' | 'fault'>

function nameIn(source: readonly Prose[], words: readonly string[]): Found | undefined {
  const whole = squashed(words.join(''))
  if (whole.length < 4) return undefined
  let near: Found | undefined
  for (const prose of source)
    for (const { han, at, surname } of candidatesIn(prose)) {
      for (const syllables of romanisationsOf(han)) {
        const wanted =
          surname === 0
            ? solid(syllables)
            : `${solid(syllables.slice(0, surname))} ${solid(syllables.slice(surname))}`
        const found = (fault: Found['fault']): Found => ({ han, source: prose, at, wanted, fault })
        // A single word may be a place, whatever it begins with.
        if (squashed(wanted) === whole && (surname === 0 || words.length > 1))
          return found(isDivided(words, wanted, surname) ? 'none' : 'division')
        if (surname === 0 || words.length < 2) continue
        const [family, given] = [
          squashed(syllables.slice(0, surname).join('')),
          squashed(syllables.slice(surname).join('')),
        ]
        const [first = '', ...rest] = words
        const [last = ''] = words.slice(-1)
        if (
          squashed(last) === family &&
          squashed(words.slice(0, -1).join('')) === given &&
          given.length > 2
        )
          return found('order')
        const isNear =
          squashed(first) === family &&
          given.length > 4 &&
          isOneEdit(squashed(rest.join('')), given)
        if (isNear && han.length - surname === 2) near ??= found('spelling')
      }
    }
  return near
}

interface Candidate {
  readonly han: string
  readonly at: number
  /** How many characters the family name has; 0 for a place. */
  readonly surname: number
}

// Places before what makes them places; then names of three characters, then of two.
function* candidatesIn({ text }: Prose): Generator<Candidate> {
  for (const { index: at } of text.matchAll(/\p{Script=Han}(?=\p{Script=Han})/gu)) {
    for (const length of [3, 2]) {
      const han = text.slice(at, at + length)
      if (isHan(han, length) && PLACE.test(text.slice(at + length))) yield { han, at, surname: 0 }
    }
    const surname = SURNAMES.has(text.slice(at, at + 2)) ? 2 : SURNAMES.has(text[at] ?? '') ? 1 : 0
    if (surname === 0) continue
    for (const given of [2, 1]) {
      const han = text.slice(at, at + surname + given)
      if (isHan(han, surname + given)) yield { han, at, surname }
    }
  }
}

function isHan(text: string, length: number): boolean {
  return text.length === length && /^\p{Script=Han}+$/u.test(text)
}

// GB/T 16159-2012: the syllables of a given name and of a place name are written together, with an apostrophe before a, o and e.
function solid(syllables: readonly string[]): string {
  const joined = syllables.reduce(
    (word, syllable) =>
      word !== '' && /^[aoe]/.test(syllable) ? `${word}'${syllable}` : word + syllable,
    '',
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1).replaceAll('v', 'ü')
}

function isDivided(words: readonly string[], wanted: string, surname: number): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('’', "'")
  const parts = wanted.split(' ').length
  if (words.length !== parts || words.some((word) => /-/.test(word))) return false
  // The apostrophe of a person's given name is often left out; a place's tells it from another (Xi'an).
  const loose = (text: string) => (surname > 0 ? plain(text).replaceAll("'", '') : plain(text))
  return (
    squashed(words[0] ?? '') === squashed(wanted.split(' ')[0] ?? '') &&
    /'/.test(loose(words.join(' '))) === /'/.test(loose(wanted))
  )
}
