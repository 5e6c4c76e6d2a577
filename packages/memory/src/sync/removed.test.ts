import type { Document } from '@collate/parser'
import { expect, test } from 'vitest'
import { plainDocument } from '../../test/plain-document.ts'
import { readBitext } from '../review/read-bitext.ts'
import type { StoredBitext } from '../review/stored-unit.ts'
import { writeBitext } from '../review/write-bitext.ts'
import { adopt } from './adopt.ts'
import { sync } from './sync.ts'

const chinese = ['茶是一种饮料。', '它来自中国。', '很多人每天都喝茶。']
const english = ['Tea is a drink.', 'It comes from China.', 'Many people drink it every day.']
const zh = (sentences: string[]): Document => plainDocument('zh', [sentences])
const en = (sentences: string[]): Document => plainDocument('en', [sentences])
const links = [0, 1, 2].map((index) => ({ source: [index], target: [index], confidence: 1 }))
const who = { path: 'tea', by: 'Li', when: '2026-01-02T03:04:05Z' }

const stored = (bitext: StoredBitext): StoredBitext =>
  readBitext({ path: 'tea', source: 'zh', target: 'en' }, writeBitext(bitext))

const shorter = zh(chinese.filter((_, index) => index !== 1))

function afterRemoval(): StoredBitext {
  return stored(sync(adopt(zh(chinese), en(english), links, who), shorter, en(english)).bitext)
}

test('a removed unit waits, without texts, for its translation to leave the target document', () => {
  const { bitext, removed } = sync(
    adopt(zh(chinese), en(english), links, who),
    shorter,
    en(english),
  )
  expect(removed.map(({ target }) => target)).toEqual(['It comes from China.'])
  expect(bitext.units[1]).toMatchObject({
    source: '',
    target: '',
    targetPassage: { block: 0, start: 16, end: 36 },
  })
  expect(writeBitext(bitext).targetJson).not.toContain('It comes')
})

test('it still waits when its files have been read again', () => {
  const again = sync(afterRemoval(), shorter, en(english))
  expect(again.bitext.units[1]?.targetPassage).toEqual({ block: 0, start: 16, end: 36 })
  expect(again).toMatchObject({ removed: [], conflicts: [], unmatchedTarget: [] })
})

test('it is forgotten when the translation is gone', () => {
  const { bitext } = sync(afterRemoval(), shorter, en(english.filter((_, index) => index !== 1)))
  expect(bitext.units.map(({ target }) => target)).toEqual([english[0], english[2]])
})

test('without a target document nothing waits', () => {
  const { bitext } = sync(adopt(zh(chinese), en(english), links, who), shorter, undefined)
  expect(bitext.units).toHaveLength(2)
})
