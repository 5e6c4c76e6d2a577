import { type AST, getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser'
import type { DraftBlock } from '../document/draft-block.ts'
import { CollateError } from '../model/error.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'
import { isVisibleField } from './front-matter-fields.ts'
import type { FrontMatterStretch } from './front-matter-stretch.ts'

/**
 * Reads the fields of TOML front matter that readers see: a block each, an array's items too.
 *
 * @throws {CollateError} `document/front-matter` with place, where it is not TOML.
 */
export function readTomlBlocks(
  stretch: FrontMatterStretch,
  fields: readonly string[],
): readonly DraftBlock[] {
  const [top] = parseToml(stretch).body
  return pairsIn(top.body, []).flatMap(([path, value]) =>
    isVisibleField(path.join('.')) || fields.includes(path.join('.'))
      ? stringsIn(value).map((node) => blockOf(path.join('.'), node, stretch))
      : [],
  )
}

/**
 * Reads TOML front matter as plain data.
 *
 * @throws {CollateError} `document/front-matter` where it is not TOML.
 */
export function readToml(stretch: FrontMatterStretch): Readonly<Record<string, unknown>> {
  return getStaticTOMLValue(parseToml(stretch))
}

function parseToml({ file, name, start, end }: FrontMatterStretch): AST.TOMLProgram {
  try {
    return parseTOML(file.slice(start, end))
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause
    const at = start + cause.index
    throw new CollateError(
      'document/front-matter',
      `Cannot read the front matter: ${cause.message}`,
      {
        ...(name === undefined ? {} : { file: name }),
        place: placeAt(lineStartsOf(file), at, Math.min(file.length, at + 1)),
        values: { reason: cause.message, syntax: 'TOML' },
        cause,
      },
    )
  }
}

type Pair = readonly [path: readonly string[], value: AST.TOMLContentNode]

function pairsIn(
  nodes: readonly (AST.TOMLKeyValue | AST.TOMLTable)[],
  above: readonly string[],
): readonly Pair[] {
  return nodes.flatMap((node) => {
    const path = [...above, ...namesOf(node.key)]
    if (node.type === 'TOMLTable') return pairsIn(node.body, path)
    return node.value.type === 'TOMLInlineTable'
      ? pairsIn(node.value.body, path)
      : [[path, node.value] as const]
  })
}

function namesOf({ keys }: AST.TOMLKey): readonly string[] {
  return keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value))
}

function stringsIn(value: AST.TOMLContentNode): readonly AST.TOMLStringValue[] {
  if (value.type === 'TOMLArray') return value.elements.flatMap(stringsIn)
  return value.type === 'TOMLValue' && value.kind === 'string' && value.value.trim() !== ''
    ? [value]
    : []
}

function blockOf(
  field: string,
  { value, range }: AST.TOMLStringValue,
  { file, start: base }: FrontMatterStretch,
): DraftBlock {
  const start = base + range[0]
  const end = base + range[1]
  const isVerbatim = file.slice(start + 1, end - 1) === value
  return {
    kind: 'front-matter',
    name: field,
    text: value,
    inlines: [],
    runs: isVerbatim ? [{ text: 0, file: start + 1, length: value.length }] : [],
    encoding: 'toml',
    prefix: '',
    start,
    end,
  }
}
