import { categoriesOf, pluralsIn, stringsIn } from '../reading/i18next-keys.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Reading, Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** A plural that lacks a form its language needs. */
export const i18nextPluralMissing: Check = {
  id: 'i18next-plural-missing',
  severity: 'error',
  summary: 'A plural lacks a form that its language needs.',
  reason: `i18next asks for the form that fits the number and finds none: it shows the key. English needs \`_one\` and \`_other\`, Chinese
\`_other\` alone, Polish four forms; ordinals have forms of their own (\`_ordinal_two\`: 2nd). Which forms a language has is asked of
Unicode CLDR, through \`Intl.PluralRules\`.

\`_many\` is but a warning where a language has it for millions only, as French and Spanish do.`,
  examples: [
    {
      locales: ['zh', 'en'],
      format: 'i18next',
      source: '{"cup_other": "{{count}} 杯"}',
      target: '{"cup_other": "{{count}} cups"}',
      finds: ['{{count}} cups'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup_one": "{{count}} cup", "cup_other": "{{count}} cups"}',
      target: '{"cup_other": "{{count}} 杯"}',
      finds: [],
    },
    {
      locales: ['en'],
      format: 'i18next',
      source: '{"day_ordinal_one": "{{count}}st", "day_ordinal_other": "{{count}}th"}',
      finds: ['{{count}}st', '{{count}}st'],
    },
    {
      locales: ['en'],
      format: 'i18next',
      source: '{"color_red": "Red", "color_other": "Other"}',
      finds: [],
    },
  ],
  *checkDocument(readings: Readings): Generator<Report> {
    const { source, target } = readings
    for (const reading of target === undefined ? [source] : [source, target])
      yield* missingForms(reading, readings)
  },
}

const KINDS = [
  { type: 'cardinal', prefix: '' },
  { type: 'ordinal', prefix: 'ordinal_' },
] as const

// Languages whose `many` is for round millions.
const MANY_IS_RARE = new Set(['fr', 'es', 'it', 'pt', 'ca'])

function* missingForms(reading: Reading, readings: Readings): Generator<Report> {
  const plurals = pluralsIn(readings)
  for (const [base, forms] of stringsIn(reading).forms) {
    if (!plurals.has(base)) continue
    for (const { type, prefix } of KINDS) {
      const first = firstOf(forms, prefix)
      if (first === undefined) continue
      for (const category of categoriesOf(reading.locale, type))
        if (!forms.has(`${prefix}${category}`))
          yield {
            message: 'missing',
            values: { key: `${base}_${prefix}${category}`, locale: reading.locale },
            at: spotOf(first),
            ...(category === 'many' && MANY_IS_RARE.has(reading.language)
              ? { severity: 'warning' }
              : {}),
          }
    }
  }
}

function firstOf(forms: ReadonlyMap<string, Prose>, prefix: string): Prose | undefined {
  for (const [form, prose] of forms)
    if (form.startsWith('ordinal_') === (prefix !== '')) return prose
  return undefined
}
