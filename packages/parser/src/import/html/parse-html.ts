import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const parser = unified().use(rehypeParse).freeze()

/** Parses HTML as browsers do (parse5), with the place of every node. */
export function parseHtml(text: string): Root {
  return parser.parse(text)
}
