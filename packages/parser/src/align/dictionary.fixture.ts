import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Dictionary } from './dictionary/dictionary.ts'
import { readDictionary } from './dictionary/read-dictionary.ts'

/** The dictionary that comes with Collate. */
export const DICTIONARY: Dictionary = readDictionary(
  brotliDecompressSync(readFileSync(new URL('../../data/zh-en.dictionary.br', import.meta.url))),
)
