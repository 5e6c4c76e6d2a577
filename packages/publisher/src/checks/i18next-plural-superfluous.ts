import { categoriesOf, pluralKeyOf, pluralsIn, stringsIn } from '../reading/i18next-keys.ts'
import { spotOf } from '../reading/prose.ts'
import type { Reading, Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** A plural form that no number ever asks for. */
export const i18nextPluralSuperfluous: Check = {
  id: 'i18next-plural-superfluous',
  severity: 'warning',
  summary: 'A plural has a form that its language does not know.',
  reason: `i18next never asks for \`_one\` in Chinese, so nobody ever sees this text: whoever wrote “一个” for it will wonder why the program
says “1 个”. \`_zero\` is allowed in every language, since i18next asks for it wherever it exists.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"option_one": "Green tea", "option_two": "Black tea"}',
      target: '{"option_one": "绿茶", "option_two": "红茶"}',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"cup_one": "{{count}} cup", "cup_other": "{{count}} cups"}',
      target: '{"cup_one": "一杯", "cup_other": "{{count}} 杯"}',
      finds: ['一杯'],
    },
    {
      locales: ['zh'],
      format: 'i18next',
      source: '{"cup_zero": "没有杯子", "cup_other": "{{count}} 个杯子"}',
      finds: [],
    },
  ],
  *checkDocument(readings: Readings): Generator<Report> {
    const { source, target } = readings
    for (const reading of target === undefined ? [source] : [source, target])
      yield* needlessForms(reading, readings)
  },
}

function* needlessForms(reading: Reading, readings: Readings): Generator<Report> {
  const plurals = pluralsIn(readings)
  for (const [base, forms] of stringsIn(reading).forms) {
    if (!plurals.has(base)) continue
    for (const [form, prose] of forms) {
      const type = form.startsWith('ordinal_') ? 'ordinal' : 'cardinal'
      const category = form.replace('ordinal_', '')
      if (category === 'zero' || categoriesOf(reading.locale, type).includes(category)) continue
      yield {
        message: 'superfluous',
        values: { form: `_${pluralKeyOf(`${base}_${form}`).form}`, locale: reading.locale },
        at: spotOf(prose),
      }
    }
  }
}
