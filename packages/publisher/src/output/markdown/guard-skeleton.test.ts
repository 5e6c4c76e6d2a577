import { expect, test } from 'vitest'
import { read } from './bitext.fixture.ts'
import { guardSkeleton } from './guard-skeleton.ts'

const guard = (before: string, after: string) =>
  guardSkeleton(read(before, 'zh'), read(after, 'en'))

test('a translation with the same structure breaks nothing', () => {
  expect(guard('# 茶\n\n- 用`tea`。\n', '# Tea\n\n- Use `tea`.\n')).toEqual([])
})

test('reports the first flow node that differs, with its place in what was written', () => {
  expect(guard('茶。\n\n水。\n', 'Tea.\n\n# Water\n')).toEqual([
    {
      kind: 'flow',
      expected: 'paragraph',
      found: 'heading',
      at: { line: 3, column: 1, offset: 6 },
    },
  ])
  expect(guard('茶。\n\n水。\n', 'Tea.\n')).toMatchObject([{ expected: 'paragraph', found: '' }])
  expect(guard('## 茶\n', '### Tea\n')).toMatchObject([
    { kind: 'flow', expected: 'heading', found: 'heading' },
  ])
})

test('reports code and links that a block lost, not emphasis', () => {
  expect(guard('用`a`和`b`。\n', 'Use `a` and b.\n')).toMatchObject([
    { kind: 'inline', expected: 'code a, code b', found: 'code a', at: { line: 1 } },
  ])
  expect(guard('[茶](a.md)\n', '[tea](b.md)\n')).toMatchObject([{ kind: 'inline' }])
  expect(guard('*茶*\n', 'tea\n')).toEqual([])
})
