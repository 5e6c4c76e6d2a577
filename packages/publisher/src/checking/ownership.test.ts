import { expect, test } from 'vitest'
import { read, runExample } from '../checks/examples.fixture.ts'
import { checks } from '../checks/index.ts'
import { checkDocument } from './check-pair.ts'
import { OWNERSHIPS } from './ownership.ts'

const found = (file: string) =>
  checkDocument(read(file, 'en')).findings.map(({ check, excerpt }) => `${check}: ${excerpt}`)

test('owners, and those who leave the word to them, exist', () => {
  const known = new Set(checks.map(({ id }) => id))
  const named = OWNERSHIPS.flatMap(({ owner, over }) => [owner, ...over])
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('an error that several checks see is reported by the one that says best what it is', () => {
  expect(found('Pour it into a a cup.\n')).toEqual(['doubled-word: a a'])
  const { findings } = runExample({
    locales: ['en', 'zh'],
    source: 'Boil the water. It is much too cold for any tea that we have.\n',
    target: '把水烧开。It is much too cold for any tea that we have.\n',
    finds: [],
  })
  expect(findings.map(({ check }) => check)).toEqual(['source-residue'])
})

test('where the owner is off, the others say it', () => {
  const { findings } = checkDocument(read('Pour it into a a cup.\n', 'en'), {
    severities: { 'doubled-word': 'off' },
  })
  expect(findings.map(({ check }) => check)).toEqual(['article-a-an'])
})
