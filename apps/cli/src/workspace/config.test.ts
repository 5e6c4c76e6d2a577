import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('defaults are filled in', () => {
  expect(readConfig('source: zh\ntargets: [en]\n', 'collate.yaml')).toEqual({
    source: 'zh',
    targets: ['en'],
    content: 'content',
    locales: 'locales',
    output: 'dist',
    termbase: 'termbase.csv',
    profile: 'technical',
    checks: {},
    conventions: {},
    documents: [],
    overrides: [],
    publications: {},
  })
})

test.for<[what: string, yaml: string, code: string, line: number, column: number]>([
  ['YAML that is none', 'source: zh\ntargets: [en\n', 'config/yaml', 3, 1],
  ['a wrong value', 'source: zh\ntargets: [en]\nprofile: poem\n', 'config/choice', 3, 1],
  ['a field nobody knows', 'source: zh\ntargets: [en]\nsuorce: en\n', 'config/unknown-field', 3, 1],
  ['a locale that is none', 'source: "??"\ntargets: [en]\n', 'config/locale', 1, 1],
  ['a path upwards', 'source: zh\ntargets: [en]\ncontent: ../x\n', 'config/path', 3, 1],
  [
    'a convention nobody knows',
    'source: zh\ntargets: [en]\nconventions:\n  quotes: straight\n',
    'config/choice',
    4,
    3,
  ],
  ['an absolute path', 'source: zh\ntargets: [en]\noutput: /tmp\n', 'config/path', 3, 1],
  ['a missing field', 'source: zh\n', 'config/required', 1, 1],
  [
    'a wrong value deep inside',
    'source: zh\ntargets: [en]\npublications:\n  a:\n    title: {zh: x}\n    date: soon\n    documents: [b]\n',
    'config/value',
    6,
    5,
  ],
])('%s is reported with its place', ([, yaml, code, line, column]) => {
  const place = expect.objectContaining({ start: expect.objectContaining({ line, column }) })
  expect(() => readConfig(yaml, 'collate.yaml')).toThrow(
    expect.objectContaining({ code, file: 'collate.yaml', place }),
  )
})

test('a check that is not known is reported with its place, wherever it is named', () => {
  const known = ['number-mismatch']
  const unknownAt = (yaml: string, line: number, column: number) =>
    expect(() => readConfig(`source: zh\ntargets: [en]\n${yaml}`, 'collate.yaml', known)).toThrow(
      expect.objectContaining({
        code: 'config/unknown-check',
        place: expect.objectContaining({ start: expect.objectContaining({ line, column }) }),
      }),
    )
  unknownAt('checks: { number-mismatch: off, nonsuch: off }\n', 3, 33)
  unknownAt('documents:\n  - match: a\n    checks: { nonsuch: error }\n', 5, 15)
  unknownAt('overrides:\n  - match: [a, b]\n    checks:\n      nonsuch: info\n', 6, 7)
  expect(
    readConfig('source: zh\ntargets: [en]\nchecks: { nonsuch: off }\n', 'collate.yaml').checks,
  ).toEqual({ nonsuch: 'off' })
})

test('a billion laughs are refused', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(', ')}]`,
  )
  const yaml = ['l0: &l0 ha', ...levels, 'source: zh', 'targets: [en]'].join('\n')
  expect(() => readConfig(yaml, 'collate.yaml')).toThrow(
    expect.objectContaining({ code: 'config/yaml' }),
  )
})
