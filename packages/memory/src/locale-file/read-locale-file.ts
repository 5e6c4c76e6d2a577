import { CollateError, lineStartsOf, type Place, placeAt } from '@collate/parser'
import { type DocumentNode, type MemberNode, parse } from '@humanwhocodes/momoa'
import { findConflictMarker } from './conflict-marker.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Reads a locale file: a flat i18next resource, key → text, in the file's order.
 *
 * @param file how the caller names the file in errors.
 * @throws {CollateError} `locale-file/json` (not JSON), `locale-file/merge-conflict` (git left its markers),
 * `locale-file/shape` (not flat, a value that is no string, a key twice), each with its place.
 */
export function readLocaleFile(json: string, file: string): ReadonlyMap<string, string> {
  const text = json.replace(/^\uFEFF/, '')
  requireNoConflict(text, file)
  const { body } = parseJson(text, file)
  if (body.type !== 'Object') throw shapeError(text, file, body.range, 'an object')
  const entries = new Map<string, string>()
  for (const member of body.members) {
    const key = nameOf(member)
    if (member.value.type !== 'String' || entries.has(key)) {
      const expected = entries.has(key) ? 'each key once' : 'a string'
      throw shapeError(
        text,
        file,
        entries.has(key) ? member.name.range : member.value.range,
        expected,
        key,
      )
    }
    entries.set(key, member.value.value)
  }
  return entries
}

function nameOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name
}

function requireNoConflict(text: string, file: string): void {
  const place = findConflictMarker(text)
  if (place === undefined) return
  throw new CollateError(
    'locale-file/merge-conflict',
    `Cannot read \`${file}\`, line ${place.start.line} holds a merge conflict that git left`,
    { place, file, values: { file, line: place.start.line } },
  )
}

// momoa tells order, duplicates and places; JSON.parse is stricter (control characters inside strings) and knows no depth limit.
function parseJson(text: string, file: string): DocumentNode {
  try {
    const document = parse(text, { ranges: true })
    JSON.parse(text)
    return document
  } catch (cause) {
    if (cause instanceof RangeError) throw shapeError(text, file, [0, 1], 'an object of strings')
    throw jsonError(text, file, cause)
  }
}

function jsonError(text: string, file: string, cause: unknown): CollateError {
  const offset = offsetOf(cause) ?? firstControlCharacter(text)
  const place = placeIn(text, [offset, offset])
  const { line, column } = place.start
  return new CollateError(
    'locale-file/json',
    `Cannot read \`${file}\`, line ${line}, column ${column} is not JSON`,
    { place, file, values: { file, line, column }, cause },
  )
}

function offsetOf(cause: unknown): number | undefined {
  const hasOffset = cause instanceof Error && 'offset' in cause && typeof cause.offset === 'number'
  return hasOffset ? (cause.offset as number) : undefined
}

// The one thing JSON.parse refuses and momoa takes is a bare control character inside a string.
function firstControlCharacter(text: string): number {
  let isInString = false
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset)
    if (isInString && code < 0x20) return offset
    if (code === QUOTE) isInString = !isInString
    else if (isInString && code === BACKSLASH) offset += 1
  }
  return 0
}

function shapeError(
  text: string,
  file: string,
  range: readonly [number, number] | undefined,
  expected: string,
  key = '',
): CollateError {
  const place = placeIn(text, range ?? [0, 0])
  const { line, column } = place.start
  return new CollateError(
    'locale-file/shape',
    `Cannot read \`${file}\`, expected ${expected} on line ${line}, column ${column}`,
    { place, file, values: { file, line, column, key, expected } },
  )
}

function placeIn(text: string, [start, end]: readonly [number, number]): Place {
  return placeAt(lineStartsOf(text), start, end)
}
