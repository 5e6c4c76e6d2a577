import { counterpartOf, nameOf, stringsIn } from '../reading/i18next-keys.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** A string of a locale file that says nothing. */
export const i18nextEmptyValue: Check = {
  id: 'i18next-empty-value',
  severity: 'error',
  summary: 'A string of the locale file is empty.',
  reason: `A button without a word, a message without a text: i18next shows the empty string, since it takes it for a translation
(\`returnEmptyString\`). Where nothing shall stand in either language, both files have it empty, and that is left alone.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "Tea"}',
      target: '{"tea": ""}',
      finds: ['Tea'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"tea": "Tea", "suffix": ""}',
      target: '{"tea": "茶", "suffix": ""}',
      finds: [],
    },
    { locales: ['en'], format: 'i18next', source: '{"tea": " "}', finds: [' '] },
  ],
  *checkDocument(readings: Readings): Generator<Report> {
    const { source, target } = readings
    if (target === undefined) {
      for (const prose of stringsIn(source).all)
        if (isEmpty(prose))
          yield {
            message: 'empty',
            values: { key: nameOf(prose) },
            at: spotOf(prose),
            severity: 'warning',
          }
      return
    }
    for (const prose of stringsIn(target).all) {
      if (!isEmpty(prose)) continue
      const ours = counterpartOf(prose, source, readings)
      if (ours === undefined || isEmpty(ours)) continue
      // What is wrong has no words to show: those of the source say which string it is.
      yield {
        message: 'empty',
        values: { key: nameOf(prose) },
        at: spotOf(ours),
        against: spotOf(prose),
        wrong: 'target',
      }
    }
  },
}

function isEmpty({ block }: Prose): boolean {
  return block.text.trim() === ''
}
