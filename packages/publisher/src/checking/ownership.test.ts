import { expect, test } from 'vitest'
import { read, runExample } from '../checks/examples.fixture.ts'
import { checkDocument } from './check-pair.ts'

const found = (file: string) =>
  checkDocument(read(file, 'en')).findings.map(({ check, excerpt }) => `${check}: ${excerpt}`)

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
