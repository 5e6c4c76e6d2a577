import { describe, expect, test } from 'vitest'
import { soundOf } from './article-sounds.ts'

const WORDS = {
  vowel:
    'apple hour hourly honest honour heir 8 80 8,000 18 11 18th 11-year-old 18,000 8-bit X-ray F iOS mRNA API IDE HTML XML FBI MP3 HTMLElement unimportant uninitialized unaware unissued unintended umbrella upper urgent usher e-mail L-shaped SVG AI unless us Emacs',
  consonant:
    'tea house unit unique university European one once-daily one-way use user usual utility Utopian URL UI UFO UUID Unix ubiquitous unanimous uniform union unidirectional UK USB T-shirt U-turn 1 12 100 1,000 7 180 110 1,100 1,800 yellow PDF CPU JSON usage NASA README svelte rhythm gnome ukulele eulogy ewe unilateral',
  either: 'SQL historic hotel FAQ nth lvalue rvalue fn LED 1800 Xanadu',
} as const

describe('the sound a word begins with', () => {
  for (const [sound, words] of Object.entries(WORDS))
    test.for(words.split(' '))(`is ${sound}: %s`, (word) => {
      expect(soundOf(word)).toBe(sound)
    })
})
