import { expect, test } from 'vitest'
import type { BlockKind } from '../model/document.ts'
import { lintText, type TextProblemKind } from './lint-text.ts'

test.for<[text: string, kind: BlockKind, problems: [TextProblemKind, string][]]>([
  ['一切 `正常` 的 **文字** 和 ~~删去~~。', 'paragraph', []],
  ['缺一个 `反引号。', 'paragraph', [['unclosed-code', '`']]],
  ['两个 `` ` `` 没问题，\\` 也是。', 'paragraph', []],
  [
    '这是**“词”**的意思',
    'paragraph',
    [
      ['literal-emphasis', '**'],
      ['literal-emphasis', '**'],
    ],
  ],
  ['转义的 \\*\\*星号\\*\\*', 'paragraph', []],
  ['A\n:::\nB', 'paragraph', [['container-mark', ':::']]],
  ['$$', 'paragraph', [['container-mark', '$$']]],
  ['Q&amp;A', 'paragraph', [['escaped-entity', '&amp;']]],
  ['Title #', 'heading', [['closing-marks', '#']]],
  ['C#', 'heading', []],
  ['one\ntwo', 'heading', [['line-break', '\n']]],
  ['a | b \\| c', 'table-cell', [['cell-bar', '|']]],
  ['a | b', 'paragraph', []],
  ['Q&amp;A `', 'string', []],
])('%j (%s)', ([text, kind, problems]) => {
  expect(
    lintText(text, kind).map(({ kind, start, end }) => [kind, text.slice(start, end)]),
  ).toEqual(problems)
})
