import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import {
  align,
  type Document,
  type Format,
  type Locale,
  readDictionary,
  readDocument,
} from '@collate/parser'
import type { Check, CheckOptions, CheckResult, Example } from './check.ts'
import { checkDocument, checkPair } from './check-pair.ts'

// Examples are aligned as the command aligns texts: with the dictionary.
const packed = import.meta.resolve('@collate/parser/data/zh-en.dictionary.br')
const dictionary = readDictionary(brotliDecompressSync(readFileSync(fileURLToPath(packed))))

/** Reads a text as the examples of checks are read: Markdown, unless said otherwise. */
export function read(file: string, locale: Locale, format: Format = 'markdown'): Document {
  return readDocument(file, { locale, format })
}

/** Runs checks over an example. */
export function runExample(
  { source, target, locales, format, profile, terms, conventions }: Example,
  options: CheckOptions = {},
): CheckResult {
  const settings: CheckOptions = {
    ...(profile === undefined ? {} : { profile }),
    ...(terms === undefined ? {} : { terms }),
    ...(conventions === undefined ? {} : { conventions }),
    ...options,
  }
  const [ours, theirs] = locales
  const one = read(source, ours, format)
  if (target === undefined || theirs === undefined) return checkDocument(one, settings)
  const other = read(target, theirs, format)
  return checkPair(one, other, align(one, other, { dictionary }), settings)
}

/** Runs one check over an example. */
export function runCheck({ id }: Pick<Check, 'id'>, example: Example): CheckResult {
  return runExample(example, { checks: [id] })
}
