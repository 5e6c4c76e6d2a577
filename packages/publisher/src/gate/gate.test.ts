import type { Bitext, Finding, Unit } from '@collate/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gate } from './gate.ts'

const unit = (key: string, more: Partial<Unit> = {}): Unit => ({
  key,
  source: '茶',
  target: 'tea',
  state: 'reviewed',
  outdated: false,
  ...more,
})
const bitext = (...units: readonly Unit[]): Bitext => ({
  path: 'tea',
  source: 'zh',
  target: 'en',
  units,
})
const finding = (unitKey: string, severity: Finding['severity'] = 'error'): Finding => ({
  check: 'number-mismatch',
  severity,
  message: { key: 'number-mismatch', values: {} },
  side: 'both',
  excerpt: '三',
  unit: unitKey,
})
const strict = { minState: 'reviewed', threshold: 'error' } as const
const draft = { minState: 'translated', threshold: 'error' } as const

test('reviewed and final units pass, lower ones are refused with their state', () => {
  const units = bitext(unit('a'), unit('b', { state: 'final' }), unit('c', { state: 'translated' }))
  expect(gate(units, [], strict).refusals).toEqual([
    { path: 'tea', key: 'c', reason: 'state', state: 'translated', excerpt: '茶' },
  ])
})

test('an outdated unit is refused, and in a draft listed beside', () => {
  const units = bitext(unit('a', { outdated: true, state: 'final' }))
  expect(gate(units, [], strict).refusals).toMatchObject([{ key: 'a', reason: 'outdated' }])
  expect(gate(units, [], strict).outdated).toEqual([])
  expect(gate(units, [], draft)).toMatchObject({
    refusals: [],
    outdated: [{ key: 'a', state: 'final' }],
  })
})

test('an outdated unit that was never translated stays below translated', () => {
  const units = bitext(unit('a', { outdated: true, state: 'initial' }))
  expect(gate(units, [], draft).refusals).toMatchObject([{ key: 'a', reason: 'state' }])
  expect(gate(units, [], { ...draft, minState: 'initial' }).refusals).toEqual([])
})

test('findings at or above the threshold refuse, except in a draft', () => {
  const findings = [finding('a', 'error'), finding('a', 'warning'), finding('a', 'info')]
  const refusals = (options: Parameters<typeof gate>[2]) =>
    gate(bitext(unit('a')), findings, options).refusals.length
  expect(refusals(strict)).toBe(1)
  expect(refusals({ ...strict, threshold: 'warning' })).toBe(2)
  expect(refusals({ ...strict, threshold: 'never' })).toBe(0)
  expect(refusals(draft)).toBe(0)
  expect(gate(bitext(unit('a')), findings, draft).findings).toEqual({
    error: 1,
    warning: 1,
    info: 1,
  })
})

test('a finding somebody decided to live with neither refuses nor counts', () => {
  const units = bitext(
    unit('a', { ignores: [{ check: 'number-mismatch', reason: 'a pun' }] }),
    unit('b'),
  )
  const result = gate(units, [finding('a'), finding('b')], strict)
  expect(result.refusals).toMatchObject([{ key: 'b', reason: 'finding', check: 'number-mismatch' }])
  expect(result.findings.error).toBe(1)
})

test('an empty reviewed target is an omission on purpose; a target without source asks for no state', () => {
  expect(
    gate(bitext(unit('a', { target: '' }), unit('b', { source: '', state: 'initial' })), [], strict)
      .refusals,
  ).toEqual([])
})

test('a conflict refuses even a draft', () => {
  const options = { minState: 'initial', threshold: 'never', conflicts: ['a'] } as const
  expect(gate(bitext(unit('a')), [], options).refusals).toMatchObject([
    { key: 'a', reason: 'conflict' },
  ])
})

test('a long source is cut to an excerpt between characters', () => {
  const long = bitext(unit('a', { source: '𠮷'.repeat(100), state: 'initial' }))
  expect(gate(long, [], strict).refusals[0]?.excerpt).toBe(`${'𠮷'.repeat(60)}…`)
})

test('a higher least state never lets more through', () => {
  const state = fc.constantFrom('initial', 'translated', 'reviewed', 'final' as const)
  const units = fc.array(
    fc.record({ state, outdated: fc.boolean(), source: fc.constantFrom('', '茶') }),
  )
  fc.assert(
    fc.property(units, (parts) => {
      const all = bitext(...parts.map((part, index) => unit(String(index), part)))
      const refused = (['initial', 'translated', 'reviewed', 'final'] as const).map(
        (minState) => gate(all, [], { minState, threshold: 'never' }).refusals.length,
      )
      expect(refused).toEqual([...refused].sort((a, b) => a - b))
    }),
  )
})
