import { expect, test } from 'vitest'
import { HAN, TRAITS } from '../language/characters.ts'
// All checks, so that all have said what they look for.
import '../checks/index.ts'
import { trace, traitsOfCode } from './traits.ts'

const every = Array.from({ length: 0x10000 }, (_, code) => code)

test('every code unit has a class, and the traits that its character has', () => {
  const han = new RegExp(`[${HAN}]`)
  const wrong = every.filter(
    (code) => ((traitsOfCode(code) & TRAITS.han) !== 0) !== han.test(String.fromCharCode(code)),
  )
  expect(wrong).toEqual([])
})

test('a text has the traits of its characters', () => {
  const text = '茶 a1,'
  const all = Array.from(text, (character) => traitsOfCode(character.charCodeAt(0)))
  expect(trace(text, []).traits).toBe(all.reduce((one, other) => one | other))
})
