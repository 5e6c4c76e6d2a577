import { CollateError, canonicalLocale, lineStartsOf, placeAt } from '@collate/parser'
import {
  isMap,
  isNode,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml'
import { z } from 'zod'

const locale = z.string().transform((tag, context) => {
  try {
    return canonicalLocale(tag)
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'not a language tag such as zh or en',
      params: { reason: 'locale' },
    })
    return z.NEVER
  }
})

// A path inside the workspace: never absolute, never upwards, so that no configuration reads or writes elsewhere.
const inside = z
  .string()
  .min(1)
  .refine((path) => !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..'), {
    message: 'not a path inside the workspace',
    params: { reason: 'path' },
  })

const profile = z.enum(['technical', 'literary', 'news', 'ui'])
const severity = z.enum(['error', 'warning', 'info', 'off'])
const byLocale = z.record(z.string(), z.string())

const publication = z.strictObject({
  title: byLocale,
  creators: z.array(z.string()).default([]),
  identifier: z.string().optional(),
  date: z.iso.date(),
  description: byLocale.default({}),
  rights: z.string().optional(),
  publisher: z.string().optional(),
  documents: z.array(inside).min(1),
  outputs: z
    .array(z.enum(['markdown', 'bilingual', 'epub', 'html']))
    .min(1)
    .default(['markdown', 'bilingual', 'epub', 'html']),
  markdown: z.enum(['dist', 'in-place']).default('dist'),
})

/** The shape of `collate.yaml`; `collate schema` prints it as JSON Schema. */
export const configSchema = z.strictObject({
  source: locale,
  targets: z.array(locale).min(1),
  content: z.union([inside, z.literal('.')]).default('content'),
  locales: inside.default('locales'),
  output: inside.default('dist'),
  termbase: inside.default('termbase.csv'),
  segmentation: inside.optional(),
  profile: profile.default('technical'),
  checks: z.record(z.string(), severity).default({}),
  documents: z
    .array(
      z.strictObject({
        match: inside,
        source: locale.optional(),
        profile: profile.optional(),
        checks: z.record(z.string(), severity).optional(),
        dialects: z.array(z.enum(['math', 'mdx'])).optional(),
        fields: z.array(z.string()).optional(),
        code: z.array(z.enum(['comments', 'strings'])).optional(),
        keySeparator: z.union([z.string().min(1), z.literal(false)]).optional(),
      }),
    )
    .default([]),
  publications: z
    .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), publication)
    .default({}),
})

/** What `collate.yaml` says, defaults filled in. */
export type Config = z.infer<typeof configSchema>

/** One publication of the configuration. */
export type PublicationConfig = Config['publications'][string]

/**
 * Reads `collate.yaml`.
 *
 * @throws {CollateError} `config/yaml` where it is not YAML; where a value is not what it should be `config/unknown-field`,
 * `config/required`, `config/type`, `config/choice`, `config/locale`, `config/path` or `config/value`; all with place.
 */
export function readConfig(text: string, file: string): Config {
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
  if (result.success) return result.data
  throw shapeError(result.error.issues[0], document, text, file)
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
