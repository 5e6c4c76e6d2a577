import { align, readDocument } from '@collate/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf } from '../checking/check-pair.ts'
import type { Prose } from '../reading/prose.ts'
import { readForChecks, readPairs } from '../reading/reading.ts'
import type { Check } from './check.ts'
import { checks } from './index.ts'

const needing = checks.filter(({ needs, needsSeams }) => needs ?? needsSeams)

// Texts that some check finds something in, cut and put together anew.
const pieces = checks.flatMap(({ examples }) =>
  examples.flatMap(({ source, target = '' }) => `${source}${target}`.split(/(?<=[\n，。,. ])/)),
)
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'binary' })), {
    maxLength: 8,
  })
  .map((parts) => parts.join('').toWellFormed())

// What a check reports of blocks that lack what it says they need.
function foundInVain(check: Check, one: string, other: string): readonly unknown[] {
  const source = readDocument(one, { locale: 'en', format: 'markdown' })
  const target = readDocument(other, { locale: 'zh-Hans', format: 'markdown' })
  const [ours, theirs] = [readForChecks(source, 'source'), readForChecks(target, 'target')]
  const pairs = readPairs(ours, theirs, align(source, target))
  const context = contextOf({ source: ours, target: theirs, pairs }, {})
  const lacks = ({ traits, seams }: Pick<Prose, 'traits' | 'seams'>) =>
    check.needs?.some((some) => (traits & some) === 0) === true ||
    check.needsSeams?.some((some) => (seams & some) === 0) === true
  const { languages = ['en', 'zh'] } = check
  const sides = [ours, theirs].filter(({ language }) => languages.includes(language))
  return [
    ...pairs.filter(lacks).flatMap((pair) => [...(check.check?.(pair, context) ?? [])]),
    ...sides.flatMap(({ proses }) =>
      proses.filter(lacks).flatMap((prose) => [...(check.checkSide?.(prose, context) ?? [])]),
    ),
  ]
}

test.for(needing)('$id finds nothing where what it needs is not there', (check) => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(foundInVain(check, one, other)).toEqual([])
    }),
  )
})
