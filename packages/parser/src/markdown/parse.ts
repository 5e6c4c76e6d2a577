import type { Literal, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Dialect } from '../model/document.ts'

/** TOML front matter, which remark-frontmatter reads but has no type for. */
interface Toml extends Literal {
  readonly type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    readonly toml: Toml
  }
}

const plain = () =>
  unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

const PROCESSORS: Readonly<Record<string, () => { parse(text: string): Root }>> = {
  '': once(() => plain().freeze()),
  math: once(() => plain().use(remarkMath).freeze()),
  mdx: once(() => plain().use(remarkMdx).freeze()),
  'math mdx': once(() => plain().use(remarkMath).use(remarkMdx).freeze()),
}

/** Parses Markdown (CommonMark with GFM, front matter and the dialects) into mdast. A byte order mark must be gone. */
export function parseMarkdown(text: string, dialects: readonly Dialect[] = []): Root {
  const processor = PROCESSORS[[...dialects].sort().join(' ')]
  if (processor === undefined) throw new Error(`There are no dialects ${dialects.join(' ')}`)
  return processor().parse(text)
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
