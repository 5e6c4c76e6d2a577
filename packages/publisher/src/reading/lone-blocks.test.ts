import type { Link } from '@collate/parser'
import { expect, test } from 'vitest'
import { checkPair } from '../checking/check-pair.ts'
import type { Profile } from '../checks/check.ts'
import { read } from '../checks/examples.fixture.ts'

// Three paragraphs a side, of which the aligner linked the first and the last.
function found(source: string, target: string, profile: Profile): readonly string[] {
  const [ours, theirs] = [
    read(`One cup.\n\n${source}\n\nThe end.\n`, 'en'),
    read(`一杯。\n\n${target}\n\n完。\n`, 'zh'),
  ]
  const links: readonly Link[] = [
    { source: [0], target: [0], confidence: 1 },
    { source: [1], target: [], confidence: 1 },
    { source: [], target: [1], confidence: 1 },
    { source: [2], target: [2], confidence: 1 },
  ]
  const checks = ['missing-translation', 'extra-target']
  return checkPair(ours, theirs, links, { profile, checks }).findings.map(({ check }) => check)
}

test('two paragraphs that say the same number are translations of each other', () => {
  expect(found('Figure 21-1: Our pot', '图 21-1：最后一起做成的项目', 'technical')).toEqual([])
  expect(found('Figure 21-1: Our pot', '图 21-2：最后一起做成的项目', 'technical')).toEqual([
    'missing-translation',
  ])
})

test('in fiction any two paragraphs are', () => {
  expect(found('He never came back to us.', '从此再也没有人见过那个老人。', 'literary')).toEqual([])
  expect(found('He never came back to us.', '从此再也没有人见过那个老人。', 'technical')).toEqual([
    'missing-translation',
  ])
})
