import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

// Kind of difficulty → cases; a case is its sentences, whose concatenation is the text, white space included.
const GOLDEN: Readonly<Record<string, readonly (readonly string[])[]>> = JSON.parse(
  readFileSync(new URL('./golden-zh.json', import.meta.url), 'utf8'),
)

describe.each(Object.entries(GOLDEN))('the Chinese golden set: %s', (_, cases) => {
  it.each(cases.map((sentences) => ({ text: sentences.join(''), sentences })))(
    '$text',
    ({ text, sentences }) => {
      expect(splitSentences(text, 'zh')).toEqual(sentences)
    },
  )

  it('has at least five cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(5)
  })
})
