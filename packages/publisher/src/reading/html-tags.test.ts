import { expect, test } from 'vitest'
import { tagsIn } from './html-tags.ts'

test('comments are no tags, and keep the places of what stands behind them', () => {
  const tags = tagsIn('<b><!-- <i> --></b> <!-- <u>', ['en'])
  expect(tags.map(({ name, start, end }) => [name, start, end])).toEqual([
    ['b', 0, 3],
    ['/b', 15, 19],
    ['u', 25, 28],
  ])
})
