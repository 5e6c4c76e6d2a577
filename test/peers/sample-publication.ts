import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type Bitext, type Document, readDocument, type Unit } from '@collate/parser'
import type { Chapter, PublicationInput } from '@collate/publisher'

const SAMPLES = [
  { path: 'history/central-soviet-area', source: 'zh', target: 'en' },
  { path: 'guide/numbers', source: 'en', target: 'zh' },
  { path: 'stories/the-ferry', source: 'zh', target: 'en' },
] as const

/** The sample publication of this repository, its translations paired block by block. */
export function samplePublication(more: Partial<PublicationInput> = {}): PublicationInput {
  return {
    name: 'sample',
    metadata: {
      title: { zh: '校勘：样书', en: 'Collate: a sample book' },
      creators: ['The Collate authors'],
      identifier: 'urn:uuid:5f4f3b0e-7f0b-4c59-9d6f-6d1f2b6d9a10',
      date: '2026-11-23',
      description: { zh: '双语样书。', en: 'A bilingual sample.' },
      rights: 'MIT',
    },
    locales: ['zh', 'en'],
    chapters: SAMPLES.map(chapterOf),
    outputs: ['markdown', 'bilingual', 'epub', 'html'],
    minState: 'reviewed',
    messages: { zh: wordsOf('zh'), en: wordsOf('en') },
    readAsset,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...more,
  }
}

function chapterOf({ path, ...locales }: (typeof SAMPLES)[number]): Chapter {
  const [source, target] = [locales.source, locales.target].map((locale) =>
    readDocument(readFileSync(`content/${locale}/${path}.md`, 'utf8'), {
      locale,
      format: 'markdown',
    }),
  ) as [Document, Document]
  return { path, source, translations: [{ bitext: pairBlocks(path, source, target) }] }
}

function pairBlocks(path: string, source: Document, target: Document): Bitext {
  const units = source.blocks.flatMap(({ index, text, segments }): readonly Unit[] => {
    const [first, last] = [segments[0], segments.at(-1)]
    if (first === undefined || last === undefined) return []
    const range = { start: first.start, end: last.end }
    return [
      {
        key: String(index),
        source: text.slice(range.start, range.end),
        target: target.blocks[index]?.text.trim() ?? '',
        state: 'reviewed',
        outdated: false,
        sourcePassage: { block: index, ...range },
      },
    ]
  })
  return { path, source: source.locale, target: target.locale, units }
}

function readAsset(path: string): Uint8Array | undefined {
  const file = ['zh', 'en'].map((locale) => `content/${locale}/${path}`).find(existsSync)
  return file === undefined ? undefined : readFileSync(file)
}

function wordsOf(locale: string): PublicationInput['messages'][string] {
  return JSON.parse(readFileSync(`locales/${locale}/publication.json`, 'utf8'))
}
