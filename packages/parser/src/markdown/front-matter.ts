import type { FileRange } from '../document/place-of-passage.ts'
import type { Document } from '../model/document.ts'
import { readYaml, yamlStretchOf } from './read-front-matter.ts'

/**
 * Reads the YAML front matter of a document, or of a Markdown file's text, as plain data; empty where there is none.
 * TOML (`+++`) is kept as it is, but not read.
 *
 * @throws {CollateError} `document/front-matter` with place.
 */
export function readFrontMatter(of: Document | string): Readonly<Record<string, unknown>> {
  const file = typeof of === 'string' ? of : of.file
  const range = typeof of === 'string' ? fencedRange(of) : yamlRange(of)
  return range === undefined ? {} : readYaml(yamlStretchOf(file, range, undefined))
}

function yamlRange({ file, flow }: Document): FileRange | undefined {
  return flow.find(({ kind, start }) => kind === 'front-matter' && file.startsWith('---', start))
}

// From a fence at the very start to the next one, as remark-frontmatter has it.
function fencedRange(file: string): FileRange | undefined {
  const start = file.startsWith('\uFEFF') ? 1 : 0
  const fences = /^---[ \t]*[\r\n](?:[\s\S]*?[\r\n])??---[ \t]*(?=[\r\n]|$)/.exec(file.slice(start))
  return fences === null ? undefined : { start, end: start + fences[0].length }
}
