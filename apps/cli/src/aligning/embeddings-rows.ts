import { CollateError } from '@collate/parser'

/** What an answer must be like. */
interface Expected {
  /** How many vectors were asked for. */
  readonly count: number
  /** The length of the vectors so far, if there were any. */
  readonly dimension: number | undefined
  /** The address of the service, for errors. */
  readonly service: string
}

// The largest models in use give 4,096 numbers; far more is an attack on memory.
const MAX_DIMENSION = 32_768

/**
 * Takes the vectors out of an answer, in the order of what was asked, each normalised to length one.
 *
 * @throws {CollateError} `embeddings/malformed`, `embeddings/wrong-count`, `embeddings/wrong-dimension`.
 */
export function rowsOf(answer: unknown, expected: Expected): readonly Float32Array[] {
  const items = (answer as { data?: unknown } | null)?.data
  if (!Array.isArray(items)) throw malformed(expected)
  if (items.length !== expected.count) {
    throw new CollateError(
      'embeddings/wrong-count',
      `Cannot use ${items.length} embeddings, expected ${expected.count}`,
      {
        file: expected.service,
        values: { given: items.length, expected: expected.count },
      },
    )
  }
  const rows = new Array<Float32Array | undefined>(expected.count)
  items.forEach((item: { index?: unknown; embedding?: unknown } | null, position) => {
    const index = item?.index ?? position
    if (typeof index !== 'number' || !(index in items) || rows[index] !== undefined)
      throw malformed(expected)
    rows[index] = normalised(item?.embedding, expected)
  })
  const dimension = expected.dimension ?? rows[0]?.length ?? 0
  return rows.map((row) => {
    if (row?.length === dimension) return row
    throw new CollateError(
      'embeddings/wrong-dimension',
      `Cannot use an embedding of ${row?.length} numbers, expected ${dimension}`,
      { file: expected.service, values: { given: row?.length ?? 0, expected: dimension } },
    )
  })
}

function normalised(numbers: unknown, expected: Expected): Float32Array {
  if (
    !Array.isArray(numbers) ||
    numbers.length > MAX_DIMENSION ||
    !numbers.every((number) => typeof number === 'number')
  )
    throw malformed(expected)
  const length = Math.hypot(...numbers)
  // A vector of zeros points nowhere.
  if (!(length > 0 && Number.isFinite(length))) throw malformed(expected)
  return Float32Array.from(numbers, (number) => number / length)
}

function malformed({ service }: Expected): CollateError {
  return new CollateError(
    'embeddings/malformed',
    'Cannot read the answer, expected embeddings as the OpenAI interface has them',
    { file: service },
  )
}
