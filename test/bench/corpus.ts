import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, formatOf, readDocument } from '@collate/parser'

/** A file of a folder that is measured, decoded; a byte order mark stays. */
export interface CorpusFile {
  readonly name: string
  readonly text: string
}

/** Reads every Markdown file below a folder, in order of their names. */
export function readCorpus(folder: string): readonly CorpusFile[] {
  return globSync('**/*.md', { cwd: folder })
    .sort()
    .map((name) => ({
      name,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(folder, name))),
    }))
}

/** Reads a file of a corpus; the language is told by the folder `zh`, else English. */
export function documentOf({ name, text }: CorpusFile): Document {
  const locale = /(?:^|\/)(?:zh|src-zh)(?:\/|$)/.test(name) ? 'zh-Hans' : 'en'
  return readDocument(text, { locale, format: formatOf(name) ?? 'markdown', name })
}
