import { expect, test } from 'vitest'
import { isLongText } from './long-text.ts'

const least = { han: 3, letters: 6 }

test('a text with Han characters is as long as they are many, another as its letters', () => {
  expect(
    ['茶很香', '茶 tea and cups', '泡茶 for two'].map((text) => isLongText(text, least)),
  ).toEqual([true, false, false])
  expect(['teapot', 'té, thé', 'tea 1234'].map((text) => isLongText(text, least))).toEqual([
    true,
    false,
    false,
  ])
})

test('characters of two code units and rare ones count once', () => {
  expect(isLongText('𪜀〇茶', least)).toBe(true)
  expect(isLongText('𪜀茶', least)).toBe(false)
  expect(isLongText('\udc00𝐓𝐞𝐚', least)).toBe(false)
})
