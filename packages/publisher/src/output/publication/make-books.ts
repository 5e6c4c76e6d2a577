import { openShelf } from '../asset/image-shelf.ts'
import type { Edition } from '../edition.ts'
import { buildEpub } from '../epub/build-epub.ts'
import { writePage } from '../html/write-page.ts'
import { makeEdition } from '../make-edition.ts'
import { assetFiles } from './images-of.ts'
import type { PublicationInput, PublishedFile } from './input.ts'
import { noteBook } from './note-book.ts'

/** Makes the EPUB and the HTML page of a publication in one locale or two, with the images the page shows. */
export function* makeBooks(
  input: PublicationInput,
  locales: Edition['locales'],
): Generator<PublishedFile> {
  const { outputs, name, readAsset, digest } = input
  if (!outputs.includes('epub') && !outputs.includes('html')) return
  const { notes: earlier, annotate } = noteBook()
  const edition = makeEdition(input, locales, annotate)
  if (edition.chapters.length === 0) return
  const folder = locales.join('-')
  const open = () => openShelf((path) => readAsset(path, locales[0]))
  if (outputs.includes('epub')) {
    const book = noteBook(earlier)
    const bytes = buildEpub(edition, { shelf: open(), digest, annotate: book.annotate })
    yield { path: `${name}.${folder}.epub`, bytes, kind: 'epub', locales, notes: book.notes }
  }
  if (outputs.includes('html')) {
    const book = noteBook(earlier)
    const shelf = open()
    const addressOf = (path: string) =>
      [folder, ...path.split('/')].map(encodeURIComponent).join('/')
    const bytes = writePage(edition, { shelf, addressOf, digest, annotate: book.annotate })
    yield { path: `${name}.${folder}.html`, bytes, kind: 'html', locales, notes: book.notes }
    yield* assetFiles(shelf.images(), folder, locales)
  }
}
