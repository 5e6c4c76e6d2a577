import { expect, it } from 'vitest'
import { englishWords, foldEnglish, glossWords } from './english-words.ts'

it.each([
  ['sold', 'sell'],
  ['Children', 'child'],
  ['leaves', 'leaf'],
  ['written', 'writing'],
  ['rivers', 'river'],
  ['said', 'says'],
])('folds %s and %s to the same word', (one, other) => {
  expect(foldEnglish(one)).toBe(foldEnglish(other))
})

it('leaves out words that stand everywhere and endings after an apostrophe, but keeps who acts', () => {
  expect(englishWords('The ferryman’s boats were on the river, and she saw them.')).toEqual(
    ['ferryman', 'boat', 'river', 'she', 'see', 'them'].map(foldEnglish),
  )
})

it.each([
  ['They won’t say why he doesn’t.', 'they say why he'],
  ["I can't, and you shan't!", 'i you'],
  ["He'd have known; they've left, she'll come, it's Anna's.", 'he know they leave she come anna'],
  ["ISN'T THAT TEA", 'tea'],
])('reads what is cut short: %s', (text, words) => {
  expect(englishWords(text)).toEqual(words.split(' ').map(foldEnglish))
})

it('passes over what a gloss writes for somebody and something', () => {
  expect(glossWords('to give sth to sb')).toEqual(englishWords('give'))
})
