import {
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  type Document as YamlDocument,
} from 'yaml'
import type { DraftBlock } from '../document/draft-block.ts'
import { CollateError } from '../model/error.ts'
import { lineStartsOf, placeAt } from '../model/place.ts'

/** Fields of front matter that readers see, so that translators translate them; all others are left alone. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'the page’s name, in every generator',
  titleTemplate: 'VitePress: the browser’s title',
  subtitle: 'books and blogs',
  description: 'what search engines show',
  summary: 'Hugo: shown in lists of pages',
  excerpt: 'Jekyll, Hexo: shown in lists of pages',
  abstract: 'papers, pandoc',
  caption: 'figures',
  keywords: 'what search engines index',
  tags: 'shown under posts',
  tagline: 'VitePress: a home page’s second line',
}

/** A stretch of a file that holds YAML. */
export interface YamlStretch {
  readonly file: string
  readonly name: string | undefined
  readonly start: number
  readonly end: number
}

/**
 * Reads the fields of YAML front matter that readers see: a block each, a list's items too.
 *
 * @throws {CollateError} `document/front-matter` with place, where it is not YAML.
 */
export function readFrontMatterBlocks(stretch: YamlStretch): readonly DraftBlock[] {
  const document = parseYaml(stretch)
  return Object.keys(FIELDS)
    .flatMap((field) => {
      const value = document.get(field, true) as Node | undefined
      const scalars = isSeq(value) ? value.items : [value]
      return scalars.filter(isScalar).flatMap((scalar) => blockOf(field, scalar, stretch))
    })
    .sort((a, b) => a.start - b.start)
}

/**
 * Reads YAML front matter as plain data.
 *
 * @throws {CollateError} `document/front-matter` where it is not YAML, or has more than a hundred aliases, as a billion-laughs attack has.
 */
export function readYaml(stretch: YamlStretch): Readonly<Record<string, unknown>> {
  const document = parseYaml(stretch)
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch (cause) {
    throw yamlError(stretch, (cause as Error).message, [0, 0], cause)
  }
}

function parseYaml({ file, name, start, end }: YamlStretch): YamlDocument.Parsed {
  const document = parseDocument(file.slice(start, end), { logLevel: 'silent' })
  const [broken] = document.errors
  if (broken !== undefined) {
    const [reason = ''] = broken.message.split(/ at line \d/, 1)
    throw yamlError({ file, name, start, end }, reason, broken.pos)
  }
  return document
}

function yamlError(
  { file, name, start }: YamlStretch,
  reason: string,
  [from, to]: readonly [number, number],
  cause?: unknown,
): CollateError {
  return new CollateError('document/front-matter', `Cannot read the front matter: ${reason}`, {
    ...(name === undefined ? {} : { file: name }),
    place: placeAt(lineStartsOf(file), start + from, start + to),
    values: { reason },
    cause,
  })
}

function blockOf(
  field: string,
  scalar: Scalar,
  { file, start: base }: YamlStretch,
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
