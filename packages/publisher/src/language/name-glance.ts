import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { isPinyinLike } from './romanise.ts'
import { questionOf } from './spelling-question.ts'
import { tokenNumbersOf } from './token-numbers.ts'

const PAIR = 1
const LONE = 2

// The shortest word that can be a place by itself.
const LEAST_PLACE = 4

/** Tells whether a prose may have a name of several words in pinyin, or of one where that counts: most blocks have neither. */
export function mayHaveName(prose: Prose, isPlaceWanted: boolean): boolean {
  return (namesSeenIn(prose) & (isPlaceWanted ? PAIR | LONE : PAIR)) !== 0
}

// Of words with a capital that could be pinyin: whether one stands beside another word with a capital, and whether one is long.
const namesSeenIn = oncePerProse((prose: Prose): number => {
  const { vocabulary } = prose
  const { first, count, spellings } = tokenNumbersOf(prose)
  let seen = 0
  for (let place = first; place < first + count; place += 1) {
    const word = vocabulary.spelling(spellings[place] ?? 0)
    if (!couldBePinyin(word)) continue
    if (word.text.length >= LEAST_PLACE) seen |= LONE
    for (const near of [place - 1, place + 1])
      if (near >= first && near < first + count)
        if (beginsName(vocabulary.spelling(spellings[near] ?? 0))) seen |= PAIR
    if (seen === (PAIR | LONE)) break
  }
  return seen
})

// Not only words: what a hyphen holds together may be one name.
const beginsName = questionOf(({ text }) => /^[A-Z-]/.test(text))

// Only the beginning counts that has small letters. What is beyond ASCII or too long is better looked at.
const couldBePinyin = questionOf(({ kind, text }) => {
  if (kind !== 'word') return false
  if (text.length > 16 || /[^\0-\x7F’]/.test(text)) return true
  const name = /^[A-Z][a-z’']*/.exec(text)?.[0]
  return name !== undefined && (isPinyinLike(name) || isPinyinLike(name.replace(/[’']s?$/, '')))
})
