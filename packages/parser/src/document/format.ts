import type { Format } from '../model/document.ts'

const FORMATS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  json: 'i18next',
  txt: 'text',
}

/** Tells a document's format by its file's ending; nothing where Collate does not read such files. */
export function formatOf(path: string): Format | undefined {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(path) ?? []
  return FORMATS[ending.toLowerCase()]
}
