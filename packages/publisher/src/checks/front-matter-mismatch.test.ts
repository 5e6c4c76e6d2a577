import { expect, test } from 'vitest'
import { runExample } from './examples.fixture.ts'

const found = (source: string, target: string) =>
  runExample(
    { locales: ['en', 'zh'], source, target, finds: [] },
    { checks: ['front-matter-mismatch'] },
  ).findings.map(({ excerpt }) => excerpt)

test('front matter that cannot be read, or is longer than any page has, is not compared', () => {
  const page = '---\ntitle: 茶\n---\n\n烫。\n'
  expect(found('---\nlayout: *nothing\n---\n\nHot.\n', page)).toEqual([])
  expect(found('---\nlayout: home\n---\n\nHot.\n', '---\nx: *nothing\n---\n\n烫。\n')).toEqual([])
  const long = Array.from({ length: 3000 }, (_, at) => `key${at}: ${at}\n`).join('')
  expect(found(`---\n${long}---\n\nHot.\n`, page)).toEqual([])
  expect(found('---\nlayout: home\n---\n\nHot.\n', page)).toEqual(['layout: home'])
})
