import { applyPatch } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unifiedDiff } from './unified-diff.ts'

test('a changed line stands between three lines of context', () => {
  const before = '一\n二\n三\n四\n五\n六\n七\n八\n九\n'
  expect(unifiedDiff('zh/a.md', before, before.replace('五', '5'))).toBe(
    '--- a/zh/a.md\n+++ b/zh/a.md\n@@ -2,7 +2,7 @@\n 二\n 三\n 四\n-五\n+5\n 六\n 七\n 八\n',
  )
})

test('a text that has not changed has no difference', () => {
  expect(unifiedDiff('a.md', 'a\n', 'a\n')).toBe('')
})

test('applying the difference gives the new text', () => {
  const text = fc
    .array(fc.constantFrom('茶', 'tea', '', ' ', '-', '+++ b', '\r'))
    .chain((lines) =>
      fc.constantFrom('\n', '').map((end) => lines.join('\n') + (lines.length > 0 ? end : '')),
    )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('a.md', before, after)
      if (before !== after) expect(applyPatch(before, diff)).toBe(after)
    }),
  )
})

test('texts that have nothing in common are replaced whole, and that applies too', () => {
  const before = Array.from({ length: 5000 }, (_, at) => `old ${at}\n`).join('')
  const after = `${Array.from({ length: 5000 }, (_, at) => `new ${at}\n`).join('')}no end`
  expect(applyPatch(before, unifiedDiff('a.md', before, after))).toBe(after)
})
