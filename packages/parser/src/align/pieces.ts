import type { Block, Document, FlowNode } from '../model/document.ts'
import { withoutComments } from './without-comments.ts'

/** A leaf of a document's flow: a block, or something without prose that shows where one is (code, HTML, a thematic break). */
export interface Piece {
  /** The flow node's kind; `image` for an image that stands alone. */
  readonly kind: FlowNode['kind'] | 'image'
  /** The block's position, or undefined where there is no prose. */
  readonly block: number | undefined
  readonly text: string
  /** The lines of a listing, by which it is compared. */
  readonly lines: ReadonlySet<string>
  /** The kinds of the containers around it, from the outside in. */
  readonly path: string
  /** Heading level, front matter field, the column of a table cell, code's language: what a counterpart has too. */
  readonly depth: number | undefined
  readonly name: string | undefined
  readonly column: number | undefined
}

/** Lists a document's pieces in order; every block is in exactly one. */
export function piecesOf(document: Document): readonly Piece[] {
  const pieces: Piece[] = []
  let waiting = 0
  const takeBlocks = (end: number, node: FlowNode | undefined, path: string, column?: number) => {
    for (; waiting < end; waiting += 1)
      pieces.push(blockPiece(document, waiting, node, path, column))
  }
  const visit = (node: FlowNode, path: string, column: number) => {
    takeBlocks(node.firstBlock, undefined, path)
    if (node.children.length > 0) {
      node.children.forEach((child, index) => {
        visit(child, path === '' ? node.kind : `${path}/${node.kind}`, index)
      })
    } else if (node.endBlock === node.firstBlock) pieces.push(valuePiece(node, path))
    takeBlocks(node.endBlock, node, path, node.kind === 'cell' ? column : undefined)
  }
  document.flow.forEach((node, index) => {
    visit(node, '', index)
  })
  takeBlocks(document.blocks.length, undefined, '')
  return pieces
}

const NO_LINES: ReadonlySet<string> = new Set()

function blockPiece(
  document: Document,
  index: number,
  node: FlowNode | undefined,
  path: string,
  column: number | undefined,
): Piece {
  const block = document.blocks[index]
  if (block === undefined) throw new Error(`The flow names block ${index}, which doesn't exist`)
  return {
    kind: block.kind === 'image' ? 'image' : (node?.kind ?? 'paragraph'),
    block: index,
    lines: NO_LINES,
    text:
      block.kind === 'image'
        ? `${block.text} ](${imageAddress(document, block)})`
        : withoutComments(block.text),
    path,
    depth: block.depth,
    name: block.name,
    column,
  }
}

// An image is known by where it leads, rather than by words about it.
function imageAddress(document: Document, block: Block): string {
  const behind = document.file.slice(block.place.end.offset, block.place.end.offset + 300)
  return /^\]\(<?([^\s()<>]+)/u.exec(behind)?.[1] ?? ''
}

// So much of a listing tells it from another; more would only take time.
const LISTING_LENGTH = 1000

function valuePiece(node: FlowNode, path: string): Piece {
  const text = (node.value ?? node.label ?? '').slice(0, LISTING_LENGTH)
  return {
    kind: node.kind,
    block: undefined,
    lines: new Set(text.split('\n')),
    text,
    path,
    depth: node.depth,
    name: node.language ?? node.label,
    column: undefined,
  }
}
