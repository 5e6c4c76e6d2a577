import type { FileRange } from '../document/place-of-passage.ts'
import type { Document, FlowNode } from '../model/document.ts'
import { frontMatterStretchOf } from './front-matter-stretch.ts'
import { readYaml } from './read-front-matter.ts'
import { readToml } from './read-toml.ts'

/**
 * Reads the front matter of a document, or of a Markdown file's text, as plain data, be it YAML (`---`) or TOML (`+++`); empty where
 * there is none.
 *
 * @throws {CollateError} `document/front-matter` with place.
 */
export function readFrontMatter(of: Document | string): Readonly<Record<string, unknown>> {
  const file = typeof of === 'string' ? of : of.file
  const range = typeof of === 'string' ? fencedRange(of) : of.flow.find(isFrontMatter)
  if (range === undefined) return {}
  const stretch = frontMatterStretchOf(file, range, undefined)
  return file.startsWith('+++', range.start) ? readToml(stretch) : readYaml(stretch)
}

function isFrontMatter({ kind }: FlowNode): boolean {
  return kind === 'front-matter'
}

// From a fence at the very start to the next one, as remark-frontmatter has it.
function fencedRange(file: string): FileRange | undefined {
  const start = file.startsWith('\uFEFF') ? 1 : 0
  const fences = /^(---|\+\+\+)[ \t]*[\r\n](?:[\s\S]*?[\r\n])??\1[ \t]*(?=[\r\n]|$)/.exec(
    file.slice(start),
  )
  return fences === null ? undefined : { start, end: start + fences[0].length }
}
