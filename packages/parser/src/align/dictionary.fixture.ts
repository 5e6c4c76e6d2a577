import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
import type { Dictionary } from './dictionary/dictionary.ts'
import { readDictionary } from './dictionary/read-dictionary.ts'

/** The dictionary that comes with Collate. */
export const DICTIONARY: Dictionary = readDictionary(
  zstdDecompressSync(readFileSync(new URL('../../data/zh-en.dictionary.zst', import.meta.url))),
)
