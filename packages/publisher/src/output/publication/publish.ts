import type { Edition } from '../edition.ts'
import type { PublicationInput, PublishedFile } from './input.ts'
import { makeBooks } from './make-books.ts'
import { makeBilingualDocuments, makeDocuments } from './make-documents.ts'
import { listFile, type ManifestEntry, writeManifest } from './manifest.ts'
import { writeRelease } from './release.ts'

/**
 * Makes the outputs of a publication, one at a time: whoever writes each before asking for the next never holds more than one edition.
 *
 * Same input, same files, byte for byte. Last come `release.json`, the base of the next diff, and `manifest.json`, which lists all others.
 * What may be published is not asked here: `gate` says that.
 */
export function* publish(input: PublicationInput): Generator<PublishedFile> {
  const listed: ManifestEntry[] = []
  // Markdown and HTML of one locale share their images.
  const seen = new Set<string>()
  for (const file of makeOutputs(input)) {
    if (seen.has(file.path)) continue
    seen.add(file.path)
    listed.push(listFile(file, input.digest))
    yield file
  }
  const { locales } = input
  const release: PublishedFile = {
    path: 'release.json',
    bytes: writeRelease(input),
    kind: 'release',
    locales,
    notes: [],
  }
  listed.push(listFile(release, input.digest))
  yield release
  const manifest = writeManifest(input, listed)
  yield { path: 'manifest.json', bytes: manifest, kind: 'manifest', locales, notes: [] }
}

function* makeOutputs(input: PublicationInput): Generator<PublishedFile> {
  const { locales, outputs } = input
  for (const locale of locales) {
    if (outputs.includes('markdown')) yield* makeDocuments(input, locale)
    yield* makeBooks(input, [locale])
  }
  for (const pair of pairsOf(input)) {
    if (outputs.includes('bilingual')) yield* makeBilingualDocuments(input, pair)
    yield* makeBooks(input, pair)
  }
}

// Every two locales that some chapter is translated between, in the publication's order.
function pairsOf({
  locales,
  chapters,
}: PublicationInput): readonly (Edition['locales'] & { readonly length: 2 })[] {
  return locales.flatMap((first, index) =>
    locales.slice(index + 1).flatMap((second) => {
      const isTranslated = chapters.some(({ source, translations }) =>
        translations.some(
          ({ bitext }) =>
            (source.locale === first && bitext.target === second) ||
            (source.locale === second && bitext.target === first),
        ),
      )
      return isTranslated ? [[first, second] as const] : []
    }),
  )
}
