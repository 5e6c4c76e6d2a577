import { type Segment, segmentsOf } from '@collate/parser'
import { oncePerReading } from './once.ts'
import type { Reading } from './readings.ts'

/** Above this a sentence without a link has no counterpart for sure; below, the aligner only guesses. */
export const SURE_ALONE = 0.8

/** The segments of a document, in order. */
export const segmentsIn: (reading: Reading) => readonly Segment[] = oncePerReading(
  ({ document }: Reading) => segmentsOf(document),
)
