import { expect, test } from 'vitest'
import { read } from './bitext.fixture.ts'
import { draftFile } from './draft-file.ts'

test('a draft says so in its front matter, which is made where there is none', () => {
  expect(draftFile(read('---\ntitle: Tea\n---\n\nTea.\n', 'en'), 'Draft: "x"')).toBe(
    '---\ntitle: Tea\nnotice: "Draft: \\"x\\""\n---\n\nTea.\n',
  )
  expect(draftFile(read('Tea.\n', 'en'), 'Draft')).toBe('---\nnotice: "Draft"\n---\n\nTea.\n')
})

test('a draft keeps the file’s byte order mark in front and its line ends', () => {
  expect(draftFile(read('\ufeffTea.\r\n', 'en'), 'Draft')).toBe(
    '\ufeff---\r\nnotice: "Draft"\r\n---\r\n\r\nTea.\r\n',
  )
})
