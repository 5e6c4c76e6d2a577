import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type Document as YamlDocument,
} from 'yaml'
import type { DraftBlock } from '../document/draft-block.ts'
import { CollateError } from '../model/error.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'
import { VISIBLE_FIELDS } from './front-matter-fields.ts'
import type { FrontMatterStretch } from './front-matter-stretch.ts'

/**
 * Reads the fields of YAML front matter that readers see: a block each, a list's items too.
 *
 * @throws {CollateError} `document/front-matter` with place, where it is not YAML.
 */
export function readFrontMatterBlocks(
  stretch: FrontMatterStretch,
  fields: readonly string[],
): readonly DraftBlock[] {
  const { contents } = parseYaml(stretch)
  return [...new Set([...VISIBLE_FIELDS, ...fields])]
    .flatMap((field) =>
      scalarsAt(contents, field.split('.')).flatMap((scalar) => blockOf(field, scalar, stretch)),
    )
    .sort((a, b) => a.start - b.start)
}

function scalarsAt(node: unknown, path: readonly string[]): readonly Scalar[] {
  if (isSeq(node)) return node.items.flatMap((item) => scalarsAt(item, path))
  const [field, ...rest] = path
  if (field !== undefined) return isMap(node) ? scalarsAt(node.get(field, true), rest) : []
  return isScalar(node) ? [node] : []
}

/**
 * Reads YAML front matter as plain data.
 *
 * @throws {CollateError} `document/front-matter` where it is not YAML, or has more than a hundred aliases, as a billion-laughs attack has.
 */
export function readYaml(stretch: FrontMatterStretch): Readonly<Record<string, unknown>> {
  const document = parseYaml(stretch)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch (cause) {
    throw yamlError(stretch, (cause as Error).message, [0, 0], cause)
  }
}

function parseYaml({ file, name, start, end }: FrontMatterStretch): YamlDocument.Parsed {
  const document = parseDocument(file.slice(start, end), { logLevel: 'silent' })
  const [broken] = document.errors
  if (broken !== undefined) {
    const [reason = ''] = broken.message.split(/ at line \d/, 1)
    throw yamlError({ file, name, start, end }, reason, broken.pos)
  }
  return document
}

function yamlError(
  { file, name, start }: FrontMatterStretch,
  reason: string,
  [from, to]: readonly [number, number],
  cause?: unknown,
): CollateError {
  return new CollateError('document/front-matter', `Cannot read the front matter: ${reason}`, {
    ...(name === undefined ? {} : { file: name }),
    place: placeAt(lineStartsOf(file), start + from, start + to),
    values: { reason, syntax: 'YAML' },
    cause,
  })
}

function blockOf(
  field: string,
  scalar: Scalar,
  { file, start: base }: FrontMatterStretch,
): readonly DraftBlock[] {
  const { value, range } = scalar
  if (typeof value !== 'string' || value.trim() === '' || !range) return []
  const start = base + range[0]
  const end = base + range[1]
  const written = file.slice(start, end)
  const quote = /^["']/.test(written) ? 1 : 0
  const isVerbatim = written.slice(quote, written.length - quote) === value
  return [
    {
      kind: 'front-matter',
      name: field,
      text: value,
      inlines: [],
      runs: isVerbatim ? [{ text: 0, file: start + quote, length: value.length }] : [],
      encoding: 'yaml',
      prefix: '',
      start,
      end,
    },
  ]
}
