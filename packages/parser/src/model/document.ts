import type { Locale } from './locale.ts'
import type { Place } from './place.ts'

/** A syntax that Markdown doesn't know and that must be asked for, or be seen to be used, as other files would be misread with it. */
export type Dialect = 'math' | 'mdx'

/** What in listings can be prose: what comments say, what strings show. */
export type CodeText = 'comments' | 'strings'

/** What a document is read with beside its file. */
export interface Reading {
  readonly dialects: readonly Dialect[]
  /** Fields of front matter that readers see, beside the usual ones; dotted where they lie in others: `hero.tagline`. */
  readonly fields: readonly string[]
  /** What in listings is translated too. */
  readonly code: readonly CodeText[]
  /** What i18next is told to separate nested keys by (`.` unless said otherwise); `false` where keys don't nest. */
  readonly keySeparator: string | false
}

/** The formats a document can be read from. */
export type Format = 'markdown' | 'i18next' | 'text'

/**
 * What a block is. `front-matter` is one value of it, `string` a leaf of an i18next file, `image` the alternative text of an image that
 * stands alone, `html` a text inside an HTML block, `attribute` the value of an HTML attribute or the title of an image, a definition or a
 * container.
 */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'table-cell'
  | 'image'
  | 'front-matter'
  | 'string'
  | 'html'
  | 'attribute'

/** A stretch of inline syntax inside a block's text. All but `emphasis`, `strong` and `delete` are atomic: no sentence ends inside them. */
export type InlineKind =
  | 'code'
  | 'link'
  | 'image'
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'html'
  | 'footnote-reference'
  | 'expression'
  | 'break'

/** Inline syntax with its place in the block's text. */
export interface Inline {
  readonly kind: InlineKind
  /** Offsets into the block's `text`, markers included, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The code of `code`, the tag of `html`, the source of `expression`, the alternative text of `image`. */
  readonly value?: string
  /** Where a link or image leads; a reference is resolved through its definition. */
  readonly url?: string
  /** The label of a footnote or reference, normalised. */
  readonly label?: string
}

/** A stretch of a block's text that stands letter for letter in the file; between two runs the file has a soft break and its prefixes. */
export interface Run {
  /** Offset into the block's `text`. */
  readonly text: number
  /** Offset into the file. */
  readonly file: number
  readonly length: number
}

/** How a block's text is written in its file: as it is, or as a YAML, TOML or JSON scalar. */
export type Encoding = 'verbatim' | 'yaml' | 'toml' | 'json'

/** A sentence inside a block. */
export interface Segment {
  /** Position among all segments of the document, from 0. */
  readonly index: number
  /** The position of its block in the document's `blocks`. */
  readonly block: number
  /** The sentence without white space at its ends; always a slice of the block's text. */
  readonly text: string
  /** Offsets into the block's `text`. */
  readonly start: number
  readonly end: number
}

/** The smallest stretch of a document that holds prose. */
export interface Block {
  /** Position among the document's blocks, from 0. */
  readonly index: number
  readonly kind: BlockKind
  /** The level of a heading, 1 to 6. */
  readonly depth?: number
  /** The front matter field, the attribute or the i18next key (nested keys joined with `.`). */
  readonly name?: string
  /** The text an editor sees: no container prefixes, soft breaks joined, inline syntax verbatim. */
  readonly text: string
  readonly inlines: readonly Inline[]
  readonly segments: readonly Segment[]
  /** Where the block's text stands in the file, from its first run to the end of its last. */
  readonly place: Place
  readonly runs: readonly Run[]
  readonly encoding: Encoding
  /** What a further line of this block starts with in its file: `> `, list indentation. */
  readonly prefix: string
}

/** A node of the document's flow: everything that is not inline. */
export type FlowKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'quote'
  | 'table'
  | 'row'
  | 'cell'
  | 'code'
  | 'html'
  | 'expression'
  | 'definition'
  | 'footnote-definition'
  | 'break'
  | 'front-matter'
  | 'container'
  | 'string'

/** A node of the flow tree, with the range of blocks inside it. */
export interface FlowNode {
  readonly kind: FlowKind
  /** Offsets into the file; siblings don't overlap, children lie inside their parent. */
  readonly start: number
  readonly end: number
  /** The blocks inside it are `blocks[firstBlock]` up to, not including, `blocks[endBlock]`. */
  readonly firstBlock: number
  readonly endBlock: number
  readonly children: readonly FlowNode[]
  /** Heading level; whether a list is ordered; code's language; a definition's label: what a comparison of two trees needs. */
  readonly depth?: number
  readonly ordered?: boolean
  readonly language?: string
  readonly label?: string
  /** The source of code, HTML and expressions. */
  readonly value?: string
}

/** Why a stretch of a document is in no block. */
export type SkipReason =
  | 'code'
  | 'script'
  | 'comment'
  | 'markup'
  | 'expression'
  | 'address'
  | 'field'
  | 'math'
  | 'rule'

/** A stretch of a document that nobody translates: offsets into the file. */
export interface Skipped {
  readonly start: number
  readonly end: number
  readonly reason: SkipReason
}

/** One text in one locale, read from one file. */
export interface Document {
  readonly locale: Locale
  readonly format: Format
  /** The whole file, byte order mark and all, as decoded from UTF-8. */
  readonly file: string
  readonly blocks: readonly Block[]
  readonly flow: readonly FlowNode[]
  /** How it was read: pass it on to read what is made of it. */
  readonly reading: Reading
  /** What is in no block, in order of the file. */
  readonly skipped: readonly Skipped[]
}

/** A stretch of one block's text: where a unit stands in a document. */
export interface Passage {
  readonly block: number
  /** Offsets into the block's `text`. */
  readonly start: number
  readonly end: number
}

/** Lists a document's segments in order; `segmentsOf(d)[n].index === n`. */
export function segmentsOf(document: Document): readonly Segment[] {
  const segments: Segment[] = []
  for (const block of document.blocks) for (const segment of block.segments) segments.push(segment)
  return segments
}
