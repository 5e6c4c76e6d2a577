import { type Finding, readDocument } from '@collate/parser'
import { checkDocument } from '@collate/publisher'
import { describe, expect, test } from 'vitest'
import {
  readBaseline,
  unusedEntries,
  updateBaseline,
  withoutKnown,
  writeBaseline,
} from './baseline.ts'
import type { CheckedDocument } from './checked.ts'

const DOUBLED = 'Row the boat row the boat ashore.'

function look(name: string, file: string): CheckedDocument {
  const source = readDocument(file, { locale: 'en', format: 'markdown' })
  const { findings, ran, leftOut } = checkDocument(source, {
    checks: ['doubled-phrase', 'unbalanced-pairs'],
  })
  return { name, sourceFile: name, source, findings, ran: new Set(ran), units: 1, leftOut }
}

const everything = { isWhole: true, known: new Set(['doubled-phrase', 'unbalanced-pairs']) }
const known = (...documents: readonly CheckedDocument[]) =>
  updateBaseline(new Map(), documents, everything)
const left = (baseline: ReturnType<typeof known>, { name, findings }: CheckedDocument) =>
  withoutKnown(baseline, name, findings).map(({ check }: Finding) => check)

describe('a baseline', () => {
  const before = look('song', `${DOUBLED}\n`)

  test('knows a finding on whatever line it stands', () => {
    expect(left(known(before), look('song', `# A song\n\nTea.\n\n${DOUBLED}\n`))).toEqual([])
  })

  test('knows it when its lines are broken elsewhere', () => {
    expect(left(known(before), look('song', DOUBLED.replaceAll(' boat', '\nboat')))).toEqual([])
  })

  test('does not know it in another document, or in a text that was edited', () => {
    expect(left(known(before), look('poem', `${DOUBLED}\n`))).toEqual(['doubled-phrase'])
    expect(left(known(before), look('song', `${DOUBLED} Now.\n`))).toEqual(['doubled-phrase'])
  })

  test('knows as many as there were, and no more', () => {
    const twice = look('song', `${DOUBLED}\n\n${DOUBLED}\n`)
    expect(left(known(before), twice)).toEqual(['doubled-phrase'])
    expect(left(known(twice), twice)).toEqual([])
    const unused = unusedEntries(known(twice), [before], everything)
    expect(unused).toMatchObject([{ entry: { check: 'doubled-phrase', count: 2 }, found: 1 }])
  })

  test('is judged only where a run has looked', () => {
    const some = { ...everything, isWhole: false }
    expect(unusedEntries(known(before), [look('poem', 'Tea.\n')], some)).toEqual([])
    expect(unusedEntries(known(before), [look('poem', 'Tea.\n')], everything)).toHaveLength(1)
    const blind = { ...look('song', 'Tea.\n'), ran: new Set<string>() }
    expect(unusedEntries(known(before), [blind], some)).toEqual([])
    expect(unusedEntries(known(before), [look('song', 'Tea.\n')], some)).toHaveLength(1)
  })

  test('keeps what an update has not looked at, and lets go of what is gone', () => {
    const both = known(before, look('poem', `${DOUBLED}\n`))
    const part = updateBaseline(both, [look('song', 'Tea.\n')], { isWhole: false })
    expect([...part.values()].map(({ document }) => document)).toEqual(['poem'])
    expect(updateBaseline(both, [look('song', 'Tea.\n')], { isWhole: true }).size).toBe(0)
  })

  test('is written in an order that the run does not change, an entry a line', () => {
    const [one, other] = [before, look('poem', `${DOUBLED}\n\nTea (hot.\n`)]
    const text = writeBaseline(known(one, other))
    expect(text).toBe(writeBaseline(known(other, one)))
    expect(text.split('\n').filter((line) => line.includes('"check"'))).toHaveLength(3)
    expect(readBaseline(text, 'b.json')).toEqual(known(one, other))
  })
})

test.for<[what: string, text: string, code: string]>([
  ['no JSON', '{"schemaVersion": 1,\n x}', 'baseline/json'],
  ['an empty file', '', 'baseline/json'],
  ['something else', '[]', 'baseline/json'],
  ['another version', '{"schemaVersion": 2, "findings": []}', 'baseline/version'],
  ['a broken entry', '{"schemaVersion": 1, "findings": [{"check": "a"}]}', 'baseline/entry'],
  [
    'a count that counts nothing',
    '{"schemaVersion": 1, "findings": [{"document":"a","check":"a","excerpt":"a","block":"a","count":0}]}',
    'baseline/entry',
  ],
])('%s is refused', ([, text, code]) => {
  expect(() => readBaseline(text, 'b.json')).toThrow(
    expect.objectContaining({ code, file: 'b.json' }),
  )
})
