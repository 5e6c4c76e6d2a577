import { CollateError, type Ignore, placeAt, STATES, type State } from '@collate/parser'
import { findConflictMarker } from '../locale-file/conflict-marker.ts'

/** A line of a review file: everything about a unit but its texts, in the order in which it is written. */
export interface ReviewRecord {
  readonly key: string
  readonly state: State
  readonly outdated?: true
  /** Where outdated: the source the translation was made for. */
  readonly was?: string
  /** Hash of the source the translation was made for; absent where the unit has no source. */
  readonly source?: string
  /** Hash of the target text that the state speaks of; absent where the unit has none. */
  readonly target?: string
  /** Hash of the text that the target document still holds in place of `target`, empty where it holds none. */
  readonly document?: string
  /** 0 to 1, two decimals. */
  readonly confidence?: number
  readonly by?: string
  readonly when?: string
  readonly ignores?: readonly Ignore[]
}

const isString = (value: unknown): boolean => typeof value === 'string'

// What each field may hold; a field that is not here comes from a newer version and would be lost on writing, so it is refused.
const FIELDS: Readonly<Record<keyof ReviewRecord, (value: unknown) => boolean>> = {
  key: (value) => isString(value) && value !== '',
  state: (value) => STATES.some((state) => state === value),
  outdated: (value) => value === true,
  was: isString,
  source: isString,
  target: isString,
  document: isString,
  confidence: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  by: isString,
  when: isString,
  ignores: (value) => Array.isArray(value) && value.every(isIgnore),
}

/**
 * Reads a review file: a JSON object a line, a unit a line, in document order. Empty lines are skipped.
 *
 * @param file how the caller names the file in errors.
 * @throws {CollateError} `review/json`, `review/line` (a field that is missing, unknown or of the wrong kind, a key twice),
 * `review/merge-conflict` (git left its markers), each with its place.
 */
export function readReviewFile(text: string, file: string): readonly ReviewRecord[] {
  requireNoConflict(text, file)
  const records: ReviewRecord[] = []
  const keys = new Set<string>()
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') {
      const record = recordOf(line.replace(/^\uFEFF/, ''))
      const reason =
        typeof record === 'string' ? record : keys.has(record.key) ? 'repeated-key' : ''
      if (typeof record === 'string' || reason !== '')
        throw lineError(file, index + 1, offset, line, reason)
      keys.add(record.key)
      records.push(record)
    }
    offset += line.length + 1
  }
  return records
}

/** Writes a review file; same records, same bytes. */
export function writeReviewFile(records: readonly ReviewRecord[]): string {
  const fields = Object.keys(FIELDS)
  return records
    .map((record) => `${JSON.stringify(record, fields.concat('check', 'reason'))}\n`)
    .join('')
}

// The record, or what is wrong with the line: `json`, or the name of the field.
function recordOf(line: string): ReviewRecord | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'json'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'json'
  for (const required of ['key', 'state']) if (!Object.hasOwn(value, required)) return required
  for (const [field, content] of Object.entries(value)) {
    const isValid = Object.hasOwn(FIELDS, field) && FIELDS[field as keyof ReviewRecord](content)
    if (!isValid) return field
  }
  return value as ReviewRecord
}

function isIgnore(value: unknown): value is Ignore {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  return 'check' in value && isString(value.check) && 'reason' in value && isString(value.reason)
}

function lineError(
  file: string,
  line: number,
  offset: number,
  text: string,
  reason: string,
): CollateError {
  const { start, end } = placeAt(Uint32Array.of(offset), offset, offset + text.length)
  return new CollateError(
    reason === 'json' ? 'review/json' : 'review/line',
    `Cannot read line ${line} of \`${file}\`, look at its \`${reason}\``,
    {
      file,
      place: { start: { ...start, line }, end: { ...end, line } },
      values: { file, line, reason },
    },
  )
}

function requireNoConflict(text: string, file: string): void {
  const place = findConflictMarker(text)
  if (place === undefined) return
  throw new CollateError(
    'review/merge-conflict',
    `Cannot read \`${file}\`, line ${place.start.line} holds a merge conflict that git left`,
    { place, file, values: { file, line: place.start.line } },
  )
}
