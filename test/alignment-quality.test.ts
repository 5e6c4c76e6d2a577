// How well real texts align: chapters of the Rust book (test/fixtures/alignment/NOTICE.md). The bounds are below what is reached, above
// what other aligners without a neural model reach; docs/alignment.md has the figures over more text.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignSentences, type Link } from '@collate/parser'
import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../apps/cli/src/aligning/knowledge.ts'

const LOCALES = { source: 'zh', target: 'en' }
const knowledge = knowledgeOf(LOCALES)

/** The texts of a folder by name, each file as its lines. */
function textsIn(folder: string) {
  const path = join(import.meta.dirname, 'fixtures/alignment', folder)
  const lines = (file: string) => readFileSync(join(path, file), 'utf8').trimEnd().split('\n')
  const names = readdirSync(path).filter((file) => file.endsWith('.zh'))
  return names.map((file) => {
    const name = file.slice(0, -'.zh'.length)
    return {
      name,
      zh: lines(file),
      en: lines(`${name}.en`),
      lines: (end: string) => lines(`${name}.${end}`),
    }
  })
}

const nameOf = ({ source, target }: Pick<Link, 'source' | 'target'>) =>
  `${source.join(',')}:${target.join(',')}`

describe('paragraphs of which some were dropped or joined', () => {
  test('of the links of all chapters 95 of 100 are exactly right', () => {
    let [right, found, wanted] = [0, 0, 0]
    for (const { zh, en, lines } of textsIn('perturbed')) {
      const gold = new Set(lines('gold'))
      const links = alignSentences(zh, en, LOCALES, knowledge).map(nameOf)
      right += links.filter((link) => gold.has(link)).length
      found += links.length
      wanted += gold.size
    }
    expect((2 * right) / (found + wanted)).toBeGreaterThanOrEqual(0.95)
  })

  test.for(textsIn('perturbed'))(
    '$name: the links are the same the other way round',
    ({ zh, en }) => {
      const links = alignSentences(zh, en, LOCALES, knowledge)
      const back = alignSentences(en, zh, { source: 'en', target: 'zh' }, knowledge)
      expect(back.map(({ source, target }) => nameOf({ source: target, target: source }))).toEqual(
        links.map(nameOf),
      )
    },
  )
})

test.for(textsIn('sentences'))(
  '$name: sentences are linked inside their paragraph',
  ({ zh, en, lines }) => {
    const [ours = [], theirs = []] = lines('par').map((line) => line.split(' '))
    const links = alignSentences(zh, en, LOCALES, knowledge).filter(
      ({ source, target }) => source.length > 0 && target.length > 0,
    )
    const paragraphs = links.map(
      ({ source, target }) =>
        new Set([...source.map((at) => ours[at]), ...target.map((at) => theirs[at])]).size,
    )
    expect(paragraphs.filter((count) => count > 1).length).toBeLessThanOrEqual(1)
    expect(links.length).toBeGreaterThan(Math.min(zh.length, en.length) * 0.8)
  },
)
