import { align } from '@collate/parser'
import { expect, test } from 'vitest'
import type { Profile } from '../checks/check.ts'
import { read } from '../checks/examples.fixture.ts'
import { checks } from '../checks/index.ts'
import { checkDocument, checkPair } from './check-pair.ts'
import { TYPOGRAPHY } from './source-typography.ts'

const CHINESE = '水开了,他说。\n\n茶好了,她说。\n\n杯子呢?没有人回答。\n'
const ENGLISH = '“It boils,” he said.\n\n“Tea,” she said.\n\nAnd the cups? Nobody answered.\n'

function excerpts([source, target]: readonly [string, string], profile: Profile): string {
  const [ours, theirs] = [
    read(source, source === CHINESE ? 'zh' : 'en'),
    read(target, target === CHINESE ? 'zh' : 'en'),
  ]
  const { findings } = checkPair(ours, theirs, align(ours, theirs), { profile })
  return findings.map(({ excerpt }) => excerpt).join('')
}

test('the checks of typography exist', () => {
  const known = new Set(checks.map(({ id }) => id))
  expect([...TYPOGRAPHY].filter((id) => !known.has(id))).toEqual([])
})

test('of the typography of a novel’s source only the first place of a kind is told', () => {
  expect(excerpts([CHINESE, ENGLISH], 'literary')).toBe(',')
  expect(excerpts([CHINESE, ENGLISH], 'technical')).toBe(',,?')
})

test('the typography of its translation is told in every place, and that of a text by itself', () => {
  expect(excerpts([ENGLISH, CHINESE], 'literary')).toBe(',,?')
  const { findings } = checkDocument(read(CHINESE, 'zh'), { profile: 'literary' })
  expect(findings).toHaveLength(3)
})
