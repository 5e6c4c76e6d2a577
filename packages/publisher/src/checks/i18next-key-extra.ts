import type { Check, Readings, Report } from './check.ts'
import { nameOf, pluralKeyOf, pluralsIn, stringsIn } from './i18next-keys.ts'
import { spotOf } from './prose.ts'

/** Keys of the target's locale file that the source's lacks. */
export const i18nextKeyExtra: Check = {
  id: 'i18next-key-extra',
  severity: 'warning',
  summary: 'A key of the locale file does not exist in the source.',
  reason: `The program does not ask for it, or asks for it by another name: a key that was renamed in one file only is missing in the other.

The forms of a plural count as one key.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup": "Cup"}',
      target: '{"cup": "杯子", "pot": "茶壶"}',
      finds: ['茶壶'],
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
    if (target === undefined || source.document.format !== 'i18next') return
    const ours = stringsIn(source)
    const plurals = pluralsIn(readings)
    const seen = new Set<string>()
    for (const prose of stringsIn(target).all) {
      const { base } = pluralKeyOf(nameOf(prose))
      const key = plurals.has(base) ? base : nameOf(prose)
      if (ours.byName.has(key) || (plurals.has(key) && ours.forms.has(key)) || seen.has(key))
        continue
      seen.add(key)
      yield { message: 'extra', values: { key }, at: spotOf(prose) }
    }
  },
}
