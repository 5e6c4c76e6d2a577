import { expect, test } from 'vitest'
import { compareCode, skeletonOf } from './code-skeleton.ts'

test.for<[what: string, source: string, target: string]>([
  ['a translated comment', 'a() // Fill it.', 'a() // 装满。'],
  ['a comment on more lines', '// Fill it first.\na()', '// 先装满，\n// 再说。\na()'],
  ['a translated string', 'say("Tea is ready")', 'say("茶好了")'],
  ['other quotation marks', "a('x')", 'a("x")'],
  ['the end of a line', 'a();', 'a()'],
  ['marks of comments that are gone', 'a() /* Fill it. */', 'a() // --'],
])('%s is no difference', ([, source, target]) => {
  const differences = compareCode(skeletonOf(source, 'js'), skeletonOf(target, 'js'))
  expect(differences).toEqual({ missing: [], extra: [] })
})

test.for<[what: string, source: string, target: string]>([
  ['another number', 'a(1)', 'a(2)'],
  ['another name in a string', 'load("tea")', 'load("pot")'],
  ['a line less', 'a()\nb()', 'a()'],
])('%s is one', ([, source, target]) => {
  const { missing } = compareCode(skeletonOf(source, 'js'), skeletonOf(target, 'js'))
  expect(missing).toHaveLength(1)
})

test('lines that are in another script on one side only have been translated', () => {
  const differences = compareCode(
    skeletonOf('ready to serve\n80', ''),
    skeletonOf('可以上桌\n80', ''),
  )
  expect(differences).toEqual({ missing: [], extra: [] })
})

test('a line of nothing but marks or blanks is read in one pass', () => {
  for (const piece of ['*', ' ', '/', '# ', '-- ']) {
    const line = `a /${piece.repeat(100_000)}x`
    expect(skeletonOf(line, 'text').lines).toHaveLength(1)
  }
})
