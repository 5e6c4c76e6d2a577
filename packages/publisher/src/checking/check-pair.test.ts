import { readDocument } from '@collate/parser'
import { expect, test } from 'vitest'
import { checkDocument } from './check-pair.ts'

test('of one check a hundred findings about a block are listed, and the rest is counted', () => {
  const look = (times: number) => {
    const file = `${'Tea ( hot ) it is. '.repeat(times)}\n`
    const document = readDocument(file, { locale: 'en', format: 'markdown' })
    const checks = ['en-space-before-punctuation']
    const { findings, leftOut } = checkDocument(document, { checks })
    return [findings.length, leftOut]
  }
  expect(look(50)).toEqual([100, 0])
  expect(look(60)).toEqual([100, 20])
})
