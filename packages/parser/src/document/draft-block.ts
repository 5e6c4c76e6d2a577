import type { Block } from '../model/document.ts'

/** A block before it is placed in its document: no index, place or segments yet. */
export interface DraftBlock extends Omit<Block, 'index' | 'place' | 'segments'> {
  /** Offsets into the file of the stretch that is the block's text, or holds it where it is encoded. */
  readonly start: number
  readonly end: number
}
