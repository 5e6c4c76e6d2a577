import type { SentenceEmbeddings } from '@collate/parser'
import { type EmbeddingsService, requestEmbeddings, shownAddress } from './embeddings-request.ts'
import { rowsOf } from './embeddings-rows.ts'

// A batch is as large as the smaller services take: many sentences, or few long ones.
const BATCH_TEXTS = 64
const BATCH_CHARACTERS = 32_000
// No model reads more of a sentence; services answer 400 to what is longer than they read. In UTF-16 code units.
const MAX_TEXT = 6000

/** Cuts texts into the batches they are sent in. A text that stands more than once is sent once. */
export function batchesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = []
  let characters = Number.POSITIVE_INFINITY
  for (const text of new Set(texts.map(sentForm))) {
    if (text === '') continue
    const last = batches.at(-1)
    if (
      last === undefined ||
      last.length >= BATCH_TEXTS ||
      characters + text.length > BATCH_CHARACTERS
    ) {
      batches.push([text])
      characters = text.length
    } else {
      last.push(text)
      characters += text.length
    }
  }
  return batches
}

/**
 * Asks a service for the vectors of all sentences of two texts. The sentences leave this computer: only ever called when asked for.
 *
 * @param onBatch is called after each batch of `batchesOf([...source, ...target])`.
 * @throws {CollateError} `embeddings/unreachable`, `embeddings/timeout`, `embeddings/refused`, `embeddings/too-large`, `embeddings/malformed`, `embeddings/wrong-count`, `embeddings/wrong-dimension`.
 */
export async function embedSentences(
  [source, target]: readonly [source: readonly string[], target: readonly string[]],
  service: EmbeddingsService,
  onBatch: () => void = () => {},
): Promise<SentenceEmbeddings> {
  const rows = new Map<string, Float32Array>()
  let dimension = 0
  for (const batch of batchesOf([...source, ...target])) {
    const answer = await requestEmbeddings(service, batch)
    const found = rowsOf(answer, {
      count: batch.length,
      dimension: dimension || undefined,
      service: shownAddress(service.url),
    })
    batch.forEach((text, index) => {
      rows.set(text, found[index] as Float32Array)
    })
    dimension = found[0]?.length ?? dimension
    onBatch()
  }
  return {
    dimension,
    source: matrixOf(source, rows, dimension),
    target: matrixOf(target, rows, dimension),
  }
}

function matrixOf(
  texts: readonly string[],
  rows: ReadonlyMap<string, Float32Array>,
  dimension: number,
): Float32Array {
  const matrix = new Float32Array(texts.length * dimension)
  texts.forEach((text, index) => {
    const row = rows.get(sentForm(text))
    if (row !== undefined) matrix.set(row, index * dimension)
  })
  return matrix
}

// White space at the ends says nothing and line breaks disturb some models. Half a surrogate pair at the cut is no text.
function sentForm(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, MAX_TEXT).toWellFormed()
}
