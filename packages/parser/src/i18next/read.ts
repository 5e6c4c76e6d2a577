import { type ObjectNode, parse, type StringNode, type ValueNode } from '@humanwhocodes/momoa'
import type { DraftBlock } from '../document/draft-block.ts'
import type { ReaderOptions, ReadResult } from '../document/read.ts'
import type { FlowNode } from '../model/document.ts'
import { CollateError } from '../model/error.ts'
import { lineStartsOf, type Place, placeAt } from '../model/place.ts'
import { findExpressions } from './expressions.ts'
import { stringRuns } from './string-runs.ts'

/**
 * Reads an i18next resource (JSON format v4): a block for every string, named by its key, nested keys joined with the separator.
 *
 * @throws {CollateError} `document/json` where it is not JSON, `document/json-shape` where the top is no object, `document/json-key`
 * where a key stands twice: the first of the two would be lost to i18next.
 */
export function readI18next(
  file: string,
  { name, keySeparator }: Pick<ReaderOptions, 'name' | 'keySeparator'>,
): ReadResult {
  const offset = file.startsWith('\uFEFF') ? 1 : 0
  const body = parseJson(file.slice(offset), offset, file, name)
  if (body.type !== 'Object') {
    throw new CollateError(
      'document/json-shape',
      'Cannot read a locale file, expected an object of strings',
      {
        ...named(name),
        place: placeAt(
          lineStartsOf(file),
          offset + (body.range?.[0] ?? 0),
          offset + (body.range?.[1] ?? 0),
        ),
      },
    )
  }
  const blocks: DraftBlock[] = []
  const flow = membersOf(body, [], {
    file,
    name,
    offset,
    blocks,
    keySeparator,
    names: new Set(),
  })
  return { blocks, flow, skipped: [] }
}

interface Reading {
  readonly file: string
  readonly name: string | undefined
  readonly offset: number
  readonly blocks: DraftBlock[]
  readonly keySeparator: string | false
  /** The names of the blocks so far. */
  readonly names: Set<string>
}

function membersOf(object: ObjectNode, path: readonly string[], reading: Reading): FlowNode[] {
  const seen = new Set<string>()
  return object.members.flatMap((member) => {
    const key = member.name.type === 'String' ? member.name.value : member.name.name
    if (seen.has(key)) throw twice(key, member.name.range ?? [0, 0], reading)
    seen.add(key)
    return readValue(member.value, [...path, key], reading)
  })
}

function readValue(value: ValueNode, path: readonly string[], reading: Reading): FlowNode[] {
  if (value.type === 'Object') return membersOf(value, path, reading)
  if (value.type === 'Array')
    return value.elements.flatMap(({ value: element }, index) =>
      readValue(element, [...path, String(index)], reading),
    )
  return value.type === 'String' ? [addString(value, path, reading)] : []
}

function addString(node: StringNode, path: readonly string[], reading: Reading): FlowNode {
  const { file, offset, blocks, keySeparator, names } = reading
  const [from, to] = node.range ?? [0, 0]
  const start = offset + from
  const end = offset + to
  const name = path.join(keySeparator || '.')
  // `"a.b"` and `"a": { "b" }` are one key to i18next, unless its keys don't nest.
  if (keySeparator !== false && names.has(name)) throw twice(name, [from, to], reading)
  names.add(name)
  const firstBlock = blocks.length
  blocks.push({
    kind: 'string',
    name,
    text: node.value,
    inlines: findExpressions(node.value),
    runs: stringRuns(file, start + 1, end - 1),
    encoding: 'json',
    prefix: '',
    start,
    end,
  })
  return {
    kind: 'string',
    start,
    end,
    firstBlock,
    endBlock: firstBlock + 1,
    children: [],
    label: name,
  }
}

function parseJson(
  text: string,
  offset: number,
  file: string,
  name: string | undefined,
): ValueNode {
  try {
    return parse(text, { mode: 'json', ranges: true }).body
  } catch (cause) {
    // Too deep for the parser: not this file's syntax.
    if (cause instanceof RangeError) throw cause
    const { offset: at = 0 } = cause as { offset?: number }
    const [reason = ''] = String((cause as Error).message).split(' (', 1)
    throw new CollateError('document/json', `Cannot read a locale file: ${reason}`, {
      ...named(name),
      place: placeOfError(file, offset + at),
      values: { reason },
      cause,
    })
  }
}

function placeOfError(file: string, at: number): Place {
  return placeAt(lineStartsOf(file), Math.min(at, file.length), Math.min(at + 1, file.length))
}

function twice(
  key: string,
  [from, to]: readonly [number, number],
  { file, name, offset }: Reading,
): CollateError {
  return new CollateError(
    'document/json-key',
    `Cannot read a locale file, the key \`${key}\` stands twice`,
    {
      ...named(name),
      place: placeAt(lineStartsOf(file), offset + from, offset + to),
      values: { key },
    },
  )
}

function named(name: string | undefined): { readonly file?: string } {
  return name === undefined ? {} : { file: name }
}
