import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zstdDecompressSync } from 'node:zlib'
import {
  CollateError,
  type Dictionary,
  type Knowledge,
  type KnownTerm,
  type Locale,
  languageOf,
  lookupLocale,
  readDictionary,
  type Term,
} from '@collate/parser'

type Locales = { readonly source: Locale; readonly target: Locale }

let opened: Dictionary | undefined

/** What helps to align texts of two locales: the dictionary that comes with Collate, where it knows both languages, and known terms. */
export function knowledgeOf(locales: Locales, terms: readonly KnownTerm[] = []): Knowledge {
  const languages = [languageOf(locales.source), languageOf(locales.target)].sort().join(' ')
  if (languages !== 'en zh') return { terms }
  return { dictionary: openDictionary(), terms }
}

/** Turns a termbase's concepts into terms with their accepted renderings. */
export function knownTerms(
  { source, target }: Locales,
  terms: readonly Term[],
): readonly KnownTerm[] {
  return terms.flatMap((term) =>
    acceptedIn(term, source).map((name) => ({ source: name, target: acceptedIn(term, target) })),
  )
}

function acceptedIn({ renderings }: Term, locale: Locale): readonly string[] {
  const found = lookupLocale(locale, Object.keys(renderings))
  const named = found === undefined ? undefined : renderings[found]
  return [...(named?.preferred ?? []), ...(named?.admitted ?? [])]
}

// Two megabytes, which commands that align nothing never read.
function openDictionary(): Dictionary {
  opened ??= readDictionary(
    unpacked(import.meta.resolve('@collate/parser/data/zh-en.dictionary.zst')),
  )
  return opened
}

// All at once: the default would put a hundred pieces together.
const CHUNK = 8 * 1024 * 1024

function unpacked(address: string): Uint8Array {
  const packed = readFileSync(fileURLToPath(address))
  try {
    return zstdDecompressSync(packed, { chunkSize: CHUNK })
  } catch (cause) {
    throw new CollateError(
      'dictionary/damaged',
      'Cannot unpack the dictionary, expected a whole file',
      { cause },
    )
  }
}
