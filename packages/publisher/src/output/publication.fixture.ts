import { strToU8 } from 'fflate'
import { pair, read, unplace } from './markdown/bitext.fixture.ts'
import type { PublicationInput } from './publication/input.ts'
import { messages } from './words.fixture.ts'

/** Not SHA-256, but as long and as deterministic: enough where nothing is compared with other tools. */
export function digest(bytes: Uint8Array | string): string {
  let hash = 2166136261
  for (const byte of typeof bytes === 'string' ? strToU8(bytes) : bytes) {
    hash = Math.imul(hash ^ byte, 16777619) >>> 0
  }
  return hash.toString(16).padStart(8, '0').repeat(8)
}

const PICTURE = strToU8(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
)

const TEA = [
  '---\ntitle: 茶\n---\n\n# 茶\n\n茶好[^1]。见[水](water.md#热水)。\n\n## 绿茶\n\n![杯](images/cup.svg)\n\n[^1]: 注。\n',
  '---\ntitle: Tea\n---\n\n# Tea\n\nTea is good[^1]. See [water](water.md#热水).\n\n## Green tea\n\n![cup](images/cup.svg)\n\n[^1]: Note.\n',
] as const

const WATER = ['# Water\n\n## Hot water\n\nIt boils.\n', '# 水\n\n## 热水\n\n水开。\n'] as const

/** A publication of a Chinese and an English chapter, each translated, that link to each other. */
export function tinyPublication(more: Partial<PublicationInput> = {}): PublicationInput {
  const [tea, teaEn, water, waterZh] = [
    read(TEA[0], 'zh'),
    read(TEA[1], 'en'),
    read(WATER[0], 'en'),
    read(WATER[1], 'zh'),
  ]
  return {
    name: 'drinks',
    metadata: {
      title: { zh: '饮料', en: 'Drinks' },
      creators: ['陆羽'],
      identifier: 'urn:uuid:5f4f3b0e-7f0b-4c59-9d6f-6d1f2b6d9a10',
      date: '2026-11-23',
      description: { en: 'On tea & water' },
      rights: 'MIT',
    },
    locales: ['zh', 'en'],
    chapters: [
      { path: 'tea', source: tea, translations: [{ bitext: unplace(pair(tea, teaEn)) }] },
      {
        path: 'water',
        source: water,
        translations: [{ bitext: { ...pair(water, waterZh), path: 'water' }, document: waterZh }],
      },
    ],
    outputs: ['markdown', 'bilingual', 'epub', 'html'],
    minState: 'reviewed',
    messages,
    readAsset: (path) => (path === 'images/cup.svg' ? PICTURE : undefined),
    digest,
    ...more,
  }
}
