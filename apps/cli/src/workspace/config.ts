import { CollateError, lineStartsOf, placeAt } from '@collate/parser'
import {
  isMap,
  isNode,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml'
import type { z } from 'zod'
import { unknownCheck } from '../checking/nearest-check.ts'
import { type Config, configSchema } from './config-schema.ts'

/**
 * Reads `collate.yaml`.
 *
 * @param known the ids of the checks there are; without them, the names of checks are taken as they stand.
 * @throws {CollateError} `config/yaml` where it is not YAML; where a value is not what it should be `config/unknown-field`,
 * `config/required`, `config/type`, `config/choice`, `config/locale`, `config/path` or `config/value`; `config/unknown-check` for a check
 * that is not known; all with place.
 */
export function readConfig(text: string, file: string, known?: readonly string[]): Config {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const [broken] = document.errors
  if (broken !== undefined) {
    const [line] = broken.message.split(/ at line \d/, 1)
    throw new CollateError('config/yaml', `Cannot read \`${file}\`: ${line}`, {
      file,
      place: placeAt(lineStartsOf(text), broken.pos[0], broken.pos[1]),
      values: { reason: line ?? '' },
    })
  }
  const result = configSchema.safeParse(plainData(document, text, file) ?? {})
  if (!result.success) throw shapeError(result.error.issues[0], document, text, file)
  const unknown =
    known && pathsOfChecks(result.data).find((path) => !known.includes(path.at(-1) ?? ''))
  if (unknown === undefined) return result.data
  throw new CollateError('config/unknown-check', `Cannot use \`${file}\`: no such check`, {
    file,
    place: placeAt(lineStartsOf(text), ...rangeAt(document, unknown)),
    values: unknownCheck(unknown.at(-1) ?? '', known ?? []),
  })
}

// Where the configuration names checks.
function pathsOfChecks({ checks, documents, overrides }: Config): readonly (readonly string[])[] {
  const rules = Object.entries({ documents, overrides }).flatMap(([field, list]) =>
    list.map(({ checks: own = {} }, at) => [[field, String(at), 'checks'], own] as const),
  )
  return [[['checks'], checks] as const, ...rules].flatMap(([path, own]) =>
    Object.keys(own).map((id) => [...path, id]),
  )
}

// At most a hundred aliases: a configuration that needs more is a billion-laughs attack.
function plainData(document: YamlDocument.Parsed, text: string, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    const reason = (cause as Error).message
    throw new CollateError('config/yaml', `Cannot read \`${file}\`: ${reason}`, {
      file,
      place: placeAt(lineStartsOf(text), 0, 0),
      values: { reason },
      cause,
    })
  }
}

function shapeError(
  issue: z.core.$ZodIssue | undefined,
  document: YamlDocument.Parsed,
  text: string,
  file: string,
): CollateError {
  const path = issue?.path.map(String) ?? []
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const [start, end] = rangeAt(document, [...path, ...keys.slice(0, 1)])
  const where = [...path, ...keys.slice(0, 1)].join('.') || '(top)'
  const given = path.length === 0 ? undefined : document.getIn(path)
  return new CollateError(
    codeOf(issue, given),
    `Cannot use \`${file}\`: ${where}: ${issue?.message}`,
    {
      file,
      place: placeAt(lineStartsOf(text), start, end),
      values: {
        where,
        value: isNode(given) ? String(given) : String(given ?? ''),
        expected: issue?.code === 'invalid_type' ? issue.expected : '',
        choices: issue?.code === 'invalid_value' ? issue.values.join(', ') : '',
      },
    },
  )
}

// Which sentence says what is wrong: `config/<what>`.
function codeOf(issue: z.core.$ZodIssue | undefined, given: unknown): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return 'config/unknown-field'
    case 'invalid_type':
      return given === undefined ? 'config/required' : 'config/type'
    case 'invalid_value':
      return given === undefined ? 'config/required' : 'config/choice'
    case 'custom':
      return `config/${issue.params?.['reason']}`
    default:
      return 'config/value'
  }
}

// The nearest node that exists: a missing field is reported at its parent.
function rangeAt(document: YamlDocument.Parsed, path: readonly string[]): [number, number] {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent =
      length === 0 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    if (length > 0 && isMap(parent)) {
      const pair = parent.items.find(({ key }) => String(key) === path[length - 1])
      if (pair !== undefined && isNode(pair.key) && pair.key.range)
        return [pair.key.range[0], pair.key.range[1]]
    }
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range && (length > 0 || isMap(node) || isSeq(node)))
      return [node.range[0], node.range[1]]
  }
  return [0, 0]
}
