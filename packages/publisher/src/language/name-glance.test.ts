import { readDocument } from '@collate/parser'
import { expect, test } from 'vitest'
import { readForChecks } from '../reading/reading.ts'
import { mayHaveName } from './name-glance.ts'

function look(text: string): readonly (boolean | undefined)[] {
  const document = readDocument(`${text}\n`, { locale: 'en', format: 'markdown', name: 'tea.md' })
  const [prose] = readForChecks(document, 'source').proses
  return [false, true].map((isPlaceWanted) => prose && mayHaveName(prose, isPlaceWanted))
}

test('words with capitals side by side may be a name where one could be pinyin', () => {
  expect(look('We met Liu Qiming there.')).toEqual([true, true])
  expect(look('We met Qi-Ming there.')).toEqual([true, true])
})

test('a longer word by itself may be a place', () => {
  expect(look('The tea comes from Chongqing by train.')).toEqual([false, true])
})

test('other words with capitals are no names', () => {
  expect(look('The World Health Organization met.')).toEqual([false, false])
  expect(look('We drink it in small cups.')).toEqual([false, false])
})
