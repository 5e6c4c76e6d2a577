import type { Bitext, Document } from '@collate/parser'
import { type OwnSkeletonOptions, type WrittenDocument, writeIntoOwn } from './own-skeleton.ts'
import { writeIntoSource } from './source-skeleton.ts'

/**
 * Writes the translation of a document: into the target's own document where there is one, else into the source's skeleton.
 *
 * A unit below the least state shows its source text, as far as a draft holds such units.
 */
export function writeTarget(
  source: Document,
  target: Document | undefined,
  bitext: Bitext,
  options: OwnSkeletonOptions,
): WrittenDocument {
  // An empty file is no page of its own yet.
  if (target !== undefined && target.flow.length > 0)
    return writeIntoOwn(source, target, bitext, options)
  return { text: writeIntoSource(source, bitext, options.minState), unplaced: [] }
}
