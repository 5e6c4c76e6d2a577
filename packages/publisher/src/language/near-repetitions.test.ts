import { readDocument } from '@collate/parser'
import { expect, test } from 'vitest'
import { readForChecks } from '../reading/reading.ts'
import { mayDouble, mayJoin } from './near-repetitions.ts'

function look(text: string): readonly [double: boolean | undefined, join: boolean | undefined] {
  const document = readDocument(`${text}\n`, { locale: 'en', format: 'markdown', name: 'tea.md' })
  const [prose] = readForChecks(document, 'source').proses
  return [prose && mayDouble(prose), prose && mayJoin(prose)]
}

test('what stands right behind itself may be doubled', () => {
  expect(look('Pour the the water.')).toEqual([true, true])
  expect(look('Pour the water over the leaves the water over the leaves.')).toEqual([true, true])
  expect(look('看看茶。')).toEqual([true, true])
})

test('what stands behind itself and one token may be joined', () => {
  expect(look('She has patience and patience.')).toEqual([false, true])
  expect(look('For slow-brewing and slow-brewing methods.')).toEqual([false, true])
  expect(look('A tea- and tea-house.')).toEqual([false, true])
})

test('other blocks need no closer look', () => {
  expect(look('Pour hot water over green leaves, and wait for the tea.')).toEqual([false, false])
  expect(look('把井里的水倒在茶叶上。')).toEqual([false, false])
  expect(look('Drink `tea`, `tea`.')).toEqual([false, false])
})
