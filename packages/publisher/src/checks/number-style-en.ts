import { TRAITS } from '../language/characters.ts'
import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import { spotOfFigure } from '../numbers/figures.ts'
import { once } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Numbers that English publications write otherwise: traces of Chinese, and separators here but not there. */
export const numberStyleEn: Check = {
  id: 'number-style-en',
  severity: 'warning',
  summary: 'A number is not written as English publications write it.',
  reason: `“240 ten thousand” is 240万 taken apart; English says 2.4 million. 10万字 are 100,000 Chinese characters, which make some 65,000 English
words, so “100,000 words” misstates the length.

A document that sets commas in most of its long numbers sets them in all: 12,500 and 38000 side by side are reported at the latter. Years,
four digits, decimals and the numbers of ports, codes and standards are left alone.`,
  profiles: { literary: 'info', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '总人口240万，报告10多万字，3万5千字的序。',
      target:
        'The population is 2.4 million, the report has more than 100,000 characters, with a preface of 35,000 Chinese characters.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '总人口240万，报告10多万字。',
      target: 'The population is 240 ten thousand, and the report has more than 100,000 words.',
      finds: ['240 ten thousand', '100,000 words'],
    },
    {
      locales: ['en'],
      source:
        'Of 12,500 people 38000 were absent in the room, 14,000 came, and port 50051 was open.',
      finds: ['38000'],
    },
    {
      locales: ['en'],
      source: 'It listens on port 50051, as of 2024, with 38000 rows.',
      finds: [],
    },
  ],
  check: (pair, context) => {
    const lengths =
      pair.source[0]?.language === 'zh' ? reportAgreements(pair, lengthReport) : NOTHING
    if (!pair.source.some(mayHaveStyles) && !pair.target.some(mayHaveStyles)) return lengths
    const styles = [...pair.source, ...pair.target].flatMap((prose) => [
      ...stylesOf(prose, context),
    ])
    return [...styles, ...lengths]
  },
  checkSide: (prose, context) => (mayHaveStyles(prose) ? stylesOf(prose, context) : NOTHING),
}

const NOTHING: readonly never[] = []

function lengthReport([ours, theirs]: Agreement): Report | undefined {
  const { start, end } = theirs.quantity
  const isLength = /^[多余来]?字(?![符节段体母])/.test(ours.prose.text.slice(ours.quantity.end))
  const words = /^(?:-| )words?\b/.exec(theirs.prose.text.slice(end, end + 16))
  if (!isLength || words === null) return undefined
  const quantity = { ...theirs.quantity, start, end: end + words[0].length }
  return {
    message: 'words',
    at: spotOfFigure({ ...theirs, quantity }),
    against: spotOfFigure(ours),
  }
}

const LEFTOVER = /\b\d[\d,.]{0,15} (?:ten[- ]thousands?|hundred[- ]millions?|wan|yi)\b/giu
// What every one of them has: one quick look saves the long one.
const LEFTOVER_CUE = /[\d,.] (?:ten|hundred|wan|yi)/i
const SEPARATED = /(?<![\d.,])\d{2,3}(?:,\d{3}){1,6}(?![\d,]|\.\d)/g
const PLAIN = /(?<![\w.,:/#$&=+-])\d{5,9}(?![\w/:=-]|[.,]\d)/g
// The word before a number that names something.
const NAMING =
  /(?:ports?|codes?|No\.?|nos?\.|numbers?|issues?|PR|RFC|CVE|ISO|GB|UTF|ID|id|zip|errors?|version|build|line|page|pull|bug|year|tel\.?|phone|fax|room|record|patent|pin|key|value|[A-Z]{2,})[ :：]{1,2}$/

interface Separators {
  readonly separated: number
  readonly plain: number
}

const separatorsOf: (proses: readonly Prose[]) => Separators = once((proses) => {
  let [separated, plain] = [0, 0]
  for (const { text } of proses) {
    separated += text.match(SEPARATED)?.length ?? 0
    plain += plainNumbers(text).length
  }
  return { separated, plain }
})

function mayHaveStyles({ language, traits, text }: Prose): boolean {
  return language === 'en' && (traits & TRAITS.digit) !== 0 && /\d{2}/.test(text)
}

function* stylesOf(prose: Prose, context: CheckContext): Generator<Report> {
  if (!mayHaveStyles(prose)) return
  if (LEFTOVER_CUE.test(prose.text))
    for (const found of prose.text.matchAll(LEFTOVER))
      yield {
        message: 'leftover',
        values: { words: found[0] },
        at: spotIn(prose, found.index, found.index + found[0].length),
      }
  if (!/\d{5}/.test(prose.text)) return
  const numbers = plainNumbers(prose.text)
  if (numbers.length === 0) return
  const { separated, plain } = separatorsOf(context[prose.side]?.proses ?? [])
  if (separated <= plain) return
  for (const found of numbers)
    yield {
      message: 'separator',
      values: { words: found[0], wanted: Number(found[0]).toLocaleString('en') },
      at: spotIn(prose, found.index, found.index + found[0].length),
      severity: 'info',
    }
}

function plainNumbers(text: string): readonly RegExpExecArray[] {
  return Array.from(text.matchAll(PLAIN)).filter(
    ({ 0: number, index }) =>
      !number.startsWith('0') && !NAMING.test(text.slice(Math.max(0, index - 12), index)),
  )
}
