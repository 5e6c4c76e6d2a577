import { expect, test } from 'vitest'
import { exitCodeOf } from './exit-code.ts'

test.for<[code: string, status: number]>([
  ['config/yaml', 2],
  ['locale/unknown', 2],
  ['review/unknown-key', 2],
  ['file/missing', 3],
  ['review/line', 3],
  ['locale-file/json', 3],
  ['import/encoding', 3],
  ['import/exists', 2],
  ['archive/path', 3],
  ['file/exists', 2],
  ['dictionary/no-tab', 3],
  ['embeddings/unreachable', 3],
  ['align/cell-too-long', 3],
  ['file/unwritable', 4],
  ['memory/locked', 4],
  ['publish/edited', 1],
  ['something/else', 70],
])('%s ends with %i', ([code, status]) => {
  expect(exitCodeOf(code)).toBe(status)
})
