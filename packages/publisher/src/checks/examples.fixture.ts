import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zstdDecompressSync } from 'node:zlib'
import {
  align,
  type Bitext,
  type Document,
  type Format,
  type Link,
  type Locale,
  readDictionary,
  readDocument,
  segmentsOf,
} from '@collate/parser'
import { checkDocument, checkPair } from '../checking/check-pair.ts'
import type { Check, CheckOptions, CheckResult, Example } from './check.ts'

// Examples are aligned as the command aligns texts: with the dictionary.
const packed = import.meta.resolve('@collate/parser/data/zh-en.dictionary.zst')
const dictionary = readDictionary(zstdDecompressSync(readFileSync(fileURLToPath(packed))))

/** Reads a text as the examples of checks are read: Markdown, unless said otherwise. */
export function read(file: string, locale: Locale, format: Format = 'markdown'): Document {
  return readDocument(file, { locale, format })
}

/** Runs checks over an example. */
export function runExample(
  { source, target, locales, format, profile, terms, conventions, isOutdated }: Example,
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
  const links = align(one, other, { dictionary })
  const bitext = isOutdated ? outdatedBitext(one, other, links) : undefined
  return checkPair(one, other, links, { ...(bitext && { bitext }), ...settings })
}

// Units as a workspace would have them, a link a unit.
function outdatedBitext(source: Document, target: Document, links: readonly Link[]): Bitext {
  const passageOf = (document: Document, indices: readonly number[]) => {
    const segments = segmentsOf(document)
    const [first, last] = [segments[indices[0] ?? -1], segments[indices.at(-1) ?? -1]]
    if (first === undefined || last === undefined) return undefined
    return { block: first.block, start: first.start, end: last.end }
  }
  const units = links.map((link, at) => {
    const sourcePassage = passageOf(source, link.source)
    const targetPassage = passageOf(target, link.target)
    return {
      key: `unit${at}`,
      source: sourcePassage === undefined ? '' : 'source',
      target: targetPassage === undefined ? '' : 'target',
      state: 'reviewed' as const,
      outdated: true,
      ...(sourcePassage && { sourcePassage }),
      ...(targetPassage && { targetPassage }),
    }
  })
  return { path: 'example', source: source.locale, target: target.locale, units }
}

/** Runs one check over an example. */
export function runCheck({ id }: Pick<Check, 'id'>, example: Example): CheckResult {
  return runExample(example, { checks: [id] })
}
