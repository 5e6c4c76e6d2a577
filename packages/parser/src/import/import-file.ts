import { CollateError } from '../model/error.ts'
import type { Imported, ImportFormat, ImportOptions } from './imported.ts'
import { recogniseFormat } from './recognise-format.ts'

type Importer = (bytes: Uint8Array, options: ImportOptions) => Imported | Promise<Imported>

// Each format's code and libraries are loaded when such a file comes.
const IMPORTERS: Readonly<Record<ImportFormat, () => Promise<Importer>>> = {
  text: async () => (await import('./text/import-text.ts')).importText,
  docx: async () => (await import('./docx/import-docx.ts')).importDocx,
  epub: async () => (await import('./epub/import-epub.ts')).importEpub,
  html: async () => (await import('./html/import-html.ts')).importHtml,
}

/**
 * Turns a file of another format into Markdown: HTML pages, plain text, EPUB 2 and 3, DOCX. What is left out of it is reported.
 * No script, event handler or `javascript:` link gets into the Markdown.
 *
 * @throws {CollateError} `import/…` and `archive/…` where the file is not what it should be or is made to do harm,
 * `document/too-deep` where it is nested too deep.
 */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { file } = options
  const format = options.format ?? recogniseFormat(bytes, file)
  const importer = await IMPORTERS[format]()
  try {
    const imported = await importer(bytes, options)
    if (imported.documents.length > 0) return imported
  } catch (cause) {
    // Parsers go down a tree by recursion: a file made to be deep runs them out of stack.
    if (!(cause instanceof RangeError)) throw cause
    throw new CollateError(
      'document/too-deep',
      `Cannot import \`${file}\`, it is nested too deep`,
      {
        file,
        cause,
      },
    )
  }
  throw new CollateError('import/empty', `Cannot import \`${file}\`, it holds no text`, { file })
}
