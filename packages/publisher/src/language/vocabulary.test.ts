import { expect, test } from 'vitest'
import { FIRST_HASH, hashed } from './hashed-texts.ts'
import { Vocabulary } from './vocabulary.ts'

test('words that differ in nothing but case fill a vocabulary as any others do', () => {
  const vocabulary = new Vocabulary()
  for (let number = 0; number <= 100_000 && !vocabulary.isFull; number += 1) {
    const word = Array.from({ length: 17 }, (_, at) => ((number >> at) & 1 ? 'A' : 'a')).join('')
    const hash = Array.from(word, (letter) => letter.charCodeAt(0)).reduce(hashed, FIRST_HASH)
    vocabulary.wordAt(word, 0, word.length, hash)
  }
  expect(vocabulary.isFull).toBe(true)
})
