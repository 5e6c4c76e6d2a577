import { expect, test } from 'vitest'
import { checkDocument } from '../checking/check-pair.ts'
import { read } from '../checks/examples.fixture.ts'
import { readForChecks } from '../reading/reading.ts'
import { majority, ownConventions, PRESETS, resolveConventions } from './conventions.ts'

const own = (file: string) => ownConventions(readForChecks(read(file, 'zh'), 'source'))

test('a majority needs three, and four times the others', () => {
  expect(majority(['yes', 2], ['no', 0])).toBeUndefined()
  expect(majority(['yes', 3], ['no', 0])).toBe('yes')
  expect(majority(['yes', 7], ['no', 2])).toBeUndefined()
  expect(majority(['yes', 2], ['no', 8])).toBe('no')
  expect(majority(['yes', 5], ['no', 5])).toBeUndefined()
})

test('a document’s customs are told apart for letters, figures and code', () => {
  const { spacing } = own('用 Tea 泡 Pot 里，3杯、5杯、8杯，`a` 与 `b`或`c`。\n')
  expect(spacing).toEqual({ letter: 'spaced', figure: 'unspaced' })
})

test('marks are counted too', () => {
  const { quotes, dash, brackets } = own(
    '“水”“茶”“壶”——好，——是，——行（甲）（乙）（丙），北京—上海。\n',
  )
  expect({ quotes, brackets }).toEqual({ quotes: 'curly', brackets: 'full' })
  expect(dash).toBeUndefined()
})

test('an exception overrides its preset, and the reason is no convention', () => {
  expect(resolveConventions({ preset: 'vue', brackets: 'full' })).toEqual({
    spacing: 'spaced',
    quotes: 'curly',
    dash: 'double',
    brackets: 'full',
  })
  expect(resolveConventions()).toEqual({})
  for (const { reason } of Object.values(PRESETS)) expect(reason).toMatch(/\.$/)
})

test('what is declared counts before what the document does', () => {
  const document = read('用Tea泡，用Cup喝，看Pot。\n', 'zh')
  const count = (spacing?: 'spaced' | 'unspaced') =>
    checkDocument(document, {
      checks: ['cjk-latin-spacing'],
      conventions: spacing === undefined ? {} : { spacing },
    }).findings.length
  expect([count(), count('unspaced'), count('spaced')]).toEqual([0, 0, 5])
})
