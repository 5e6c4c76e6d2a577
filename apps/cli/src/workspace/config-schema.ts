import { canonicalLocale } from '@collate/parser'
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

const globs = z.union([inside, z.array(inside).min(1)])
const profile = z.enum(['technical', 'literary', 'news', 'ui'])
const severity = z.enum(['error', 'warning', 'info', 'off'])
/** The severities of checks, by their ids. */
export const severities = z
  .record(z.string(), severity)
  .describe('How grave the findings of a check are, by its id; off turns it off.')
const byLocale = z.record(z.string(), z.string())

// What a Chinese text decides for itself; the publisher's checks say what each value means.
const conventions = z
  .strictObject({
    preset: z.enum(['gb', 'clreq', 'vue', 'mdn', 'sparanoid']).exactOptional(),
    spacing: z.enum(['spaced', 'unspaced']).exactOptional(),
    quotes: z.enum(['curly', 'corner']).exactOptional(),
    dash: z.enum(['double', 'single']).exactOptional(),
    brackets: z.enum(['full', 'half']).exactOptional(),
    enumeration: z.enum(['marked', 'bare']).exactOptional(),
  })
  .describe(
    'A style guide for Chinese typography, and exceptions from it; what is left out is read from the text.',
  )

// How documents are checked, for the workspace or for some of them.
const checking = {
  profile: profile.optional(),
  checks: severities.optional(),
  conventions: conventions.optional(),
}

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
  checks: severities.default({}),
  conventions: conventions.default({}),
  baseline: inside.optional().describe('A file of findings that are known and not reported.'),
  documents: z
    .array(
      z.strictObject({
        match: inside,
        source: locale.optional(),
        ...checking,
        dialects: z.array(z.enum(['math', 'mdx'])).optional(),
        fields: z.array(z.string()).optional(),
        code: z.array(z.enum(['comments', 'strings'])).optional(),
        keySeparator: z.union([z.string().min(1), z.literal(false)]).optional(),
      }),
    )
    .default([]),
  overrides: z
    .array(z.strictObject({ match: globs, ...checking }))
    .default([])
    .describe(
      'How some documents are checked; of several that match, the last one that says something counts.',
    ),
  publications: z
    .record(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), publication)
    .default({}),
})

/** What `collate.yaml` says, defaults filled in. */
export type Config = z.infer<typeof configSchema>

/** One publication of the configuration. */
export type PublicationConfig = Config['publications'][string]
