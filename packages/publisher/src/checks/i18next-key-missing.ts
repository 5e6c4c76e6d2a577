import { nameOf, pluralKeyOf, pluralsIn, stringsIn } from '../reading/i18next-keys.ts'
import { spotOf } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Keys of the source's locale file that the target's lacks. */
export const i18nextKeyMissing: Check = {
  id: 'i18next-key-missing',
  severity: 'error',
  summary: 'A key of the locale file is missing in the other language.',
  reason: `The program shows the key itself, \`menu.save\`, or falls back to another language in the middle of a page.

The forms of a plural count as one key, since languages differ in how many they have; a form that the language does need is the business
of \`i18next-plural-missing\`.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "Tea", "cup": "Cup"}',
      target: '{"cup": "杯子"}',
      finds: ['Tea'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup_one": "{{count}} cup", "cup_other": "{{count}} cups", "tea": "Tea"}',
      target: '{"tea": "茶"}',
      finds: ['{{count}} cup'],
    },
    {
      locales: ['zh', 'en'],
      format: 'i18next',
      source: '{"cup_other": "{{count}} 杯"}',
      target: '{"cup_one": "{{count}} cup", "cup_other": "{{count}} cups"}',
      finds: [],
    },
  ],
  *checkDocument(readings: Readings): Generator<Report> {
    const { source, target } = readings
    if (target === undefined || target.document.format !== 'i18next') return
    const theirs = stringsIn(target)
    const plurals = pluralsIn(readings)
    const seen = new Set<string>()
    for (const prose of stringsIn(source).all) {
      const { base } = pluralKeyOf(nameOf(prose))
      const key = plurals.has(base) ? base : nameOf(prose)
      if (theirs.byName.has(key) || (plurals.has(key) && theirs.forms.has(key))) continue
      if (seen.has(key)) continue
      seen.add(key)
      yield { message: 'missing', values: { key }, at: spotOf(prose), wrong: 'target' }
    }
  },
}
