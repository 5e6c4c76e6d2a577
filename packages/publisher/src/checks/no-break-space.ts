import { oncePerReading } from '../reading/once.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

// Between two words: a space that holds a figure and its unit, initials or a short word together is meant.
const BETWEEN_WORDS = /(?<=[\p{L}]{2}|[,.;:，。])[\u00A0\u202F](?=\p{L}{2})/gu

/** No-break spaces where plain ones belong. */
export const noBreakSpace: Check = {
  id: 'no-break-space',
  severity: 'info',
  summary: 'Words are parted by no-break spaces throughout.',
  reason: `They come from a word processor or a web page. Lines cannot break at them, so paragraphs come out ragged, and a search for the
two words finds nothing.

Reported from ten in a document on: single ones, and those between figures and units or behind initials, are meant. French is left
alone.`,
  needs: [trait('\\u00A0\\u202F')],
  examples: [
    {
      locales: ['en'],
      source: `${'tea\u00A0pot '.repeat(10)}\n`,
      finds: Array.from({ length: 10 }, () => '\u00A0'),
    },
    {
      locales: ['en'],
      source: 'Boil 5\u00A0litres with Mr.\u00A0Wang and tea\u00A0pots.\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    if (!/[\u00A0\u202F]/.test(prose.text) || prose.language === 'fr') return
    const reading = context[prose.side]
    if (reading === undefined || countIn(reading) < 10) return
    for (const { index } of prose.text.matchAll(BETWEEN_WORDS))
      yield {
        message: 'space',
        at: spotIn(prose, index, index + 1),
        ...plainFix(prose, index, index + 1, ' '),
      }
  },
}

const countIn = oncePerReading(({ proses }: Reading): number =>
  proses.reduce((sum, { text }: Prose) => sum + (text.match(BETWEEN_WORDS)?.length ?? 0), 0),
)
