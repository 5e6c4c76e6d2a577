import type { Bitext, Unit } from '@collate/parser'
import { expect, test } from 'vitest'
import { diffUnits } from './diff-units.ts'

const unit = (key: string, source: string, target: string): Unit => ({
  key,
  source,
  target,
  state: 'reviewed',
  outdated: false,
})
const bitext = (...units: readonly Unit[]): Bitext => ({
  path: 'tea',
  source: 'zh',
  target: 'en',
  units,
})

test('lists changed, added and removed units in document order', () => {
  const before = {
    gone: ['旧', 'old'],
    a: ['茶', 'tea'],
    b: ['水', 'water'],
    c: ['火', 'fire'],
  } as const
  const changes = diffUnits(
    before,
    bitext(unit('a', '茶', 'tea'), unit('new', '土', 'earth'), unit('c', '火', 'flame')),
  )
  expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
    ['gone', 'removed'],
    ['b', 'removed'],
    ['new', 'added'],
    ['c', 'changed'],
  ])
  expect(changes[3]).toMatchObject({
    source: [{ kind: 'same', text: '火' }],
    target: [
      { kind: 'removed', text: 'fire' },
      { kind: 'added', text: 'flame' },
    ],
  })
})

test('before the first release every unit is added', () => {
  expect(diffUnits(undefined, bitext(unit('a', '茶', 'tea')))).toEqual([
    {
      key: 'a',
      kind: 'added',
      source: [{ kind: 'added', text: '茶' }],
      target: [{ kind: 'added', text: 'tea' }],
    },
  ])
})

test('a bitext compared with its own release has no changes', () => {
  const same = bitext(unit('a', '茶', 'tea'), unit('b', '水', ''))
  expect(diffUnits({ a: ['茶', 'tea'], b: ['水', ''] }, same)).toEqual([])
})
