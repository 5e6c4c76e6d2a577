import { expect, test } from 'vitest'
import { questionOf } from './spelling-question.ts'
import { Vocabulary } from './vocabulary.ts'

test('a question is answered once for each spelling, and apart from other questions', () => {
  const vocabulary = new Vocabulary()
  const asked: string[] = []
  const isStop = questionOf(({ text }) => {
    asked.push(text)
    return text === '.'
  })
  const isHan = questionOf(({ kind }) => kind === 'han')
  const [stop, tea] = [
    vocabulary.spelling(vocabulary.character('.'.charCodeAt(0), 'mark')),
    vocabulary.spelling(vocabulary.character('茶'.charCodeAt(0), 'han')),
  ]
  expect([stop, tea, stop, tea].map(isStop)).toEqual([true, false, true, false])
  expect([stop, tea].map(isHan)).toEqual([false, true])
  expect(asked).toEqual(['.', '茶'])
})
