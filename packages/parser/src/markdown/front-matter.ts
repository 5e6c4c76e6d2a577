import type { Document } from '../model/document.ts'
import { readYaml } from './read-front-matter.ts'

/** Reads a document's YAML front matter as plain data; empty where it has none. */
export function readFrontMatter({ file, flow }: Document): Readonly<Record<string, unknown>> {
  const node = flow.find(({ kind }) => kind === 'front-matter')
  // TOML (`+++`) is kept as it is, but not read.
  if (node === undefined || !file.startsWith('---', node.start)) return {}
  const start = file.indexOf('\n', node.start) + 1
  const end = Math.max(start, file.lastIndexOf('\n', node.end - 1))
  return readYaml({ file, name: undefined, start, end })
}
