import { nameOf, pluralKeyOf, pluralsIn, type Strings, stringsIn } from '../reading/i18next-keys.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Keys of the target's locale file that the source's lacks. */
export const i18nextKeyExtra: Check = {
  id: 'i18next-key-extra',
  severity: 'warning',
  summary: 'A key of the locale file does not exist in the source.',
  reason: `The program does not ask for it, or asks for it by another name: a key that was renamed in one file only is missing in the other.

The forms of a plural count as one key. A key that goes on from one of the source (\`menu.save.old\`) is shown with it: most likely it was
put aside.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup": "Cup"}',
      target: '{"cup": "杯子", "pot": "茶壶"}',
      finds: ['茶壶'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup.tea": "Tea cup"}',
      target: '{"cup.tea": "茶杯", "cup.tea.old": "杯子"}',
      finds: ['杯子'],
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
      const near = nearestIn(ours, key)
      yield near === undefined
        ? { message: 'extra', values: { key }, at: spotOf(prose) }
        : {
            message: 'near',
            values: { key, near: nameOf(near) },
            at: spotOf(prose),
            against: spotOf(near),
          }
    }
  },
}

// The key of the source that this one goes on from: menu.save of menu.save.old, cup of cup_male.
function nearestIn({ byName }: Strings, key: string): Prose | undefined {
  for (let end = key.length - 1; end > 0; end -= 1) {
    if (!/[._-]/.test(key.charAt(end))) continue
    const found = byName.get(key.slice(0, end))
    if (found !== undefined) return found
  }
  return undefined
}
