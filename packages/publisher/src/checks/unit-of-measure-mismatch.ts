import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import { isConverted } from '../numbers/agreement.ts'
import { type Figure, figuresOf, spotOfFigure } from '../numbers/figures.ts'
import type { Quantity } from '../numbers/quantity.ts'
import type { Prose } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Numbers that are the same on both sides, in units that are not. */
export const unitOfMeasureMismatch: Check = {
  id: 'unit-of-measure-mismatch',
  severity: 'error',
  summary: 'A number of one side stands in another unit on the other.',
  reason: `5公里 are five kilometres; “five miles” are eight. 里 is half a kilometre, 亩 a fifteenth of a hectare, 斤 half a kilogram, and each has been
taken for the unit that sounds like it. A number that was converted together with its unit (1200亩 as 80 hectares) is right.

Two units are compared where the same number stands before both. 两, 分 and 位 are mostly other words and not read as units; tons are not
told from tonnes.`,
  profiles: { ui: 'warning' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '全长1318公里，占地1200亩，重5斤，缓存 64 MB，药品在2℃至8℃保存。',
      target:
        'It is 1,318 kilometers long, covers 80 hectares and weighs 2.5 kilograms; the cache has 64 MB; keep the drug at 2–8 °C.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '村子离县城20里，果园有300亩。',
      target: 'The village is 20 kilometres from the town and has 300 acres of orchards.',
      finds: ['20 kilometres', '300 acres'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The timeout is 30 seconds.',
      target: '超时时间为30毫秒。',
      finds: ['30毫秒'],
    },
    {
      locales: ['zh', 'en'],
      source: '体重七十五公斤，i32 占4字节，等了一个半小时。',
      target:
        'He weighs seventy-five pounds, an i32 takes 4 bits, and we waited for ninety minutes.',
      finds: ['seventy-five pounds', '4 bits'],
    },
    {
      locales: ['zh', 'en'],
      source: '身高一米八，村子离县城20里，果园300亩，发电36亿千瓦时。',
      target:
        'He is five feet eleven; the village is 10 km from town, with 20 hectares of orchards and 3.6 TWh.',
      finds: [],
    },
  ],
  check: (pair) => reportAgreements(pair, reportOf),
}

function reportOf([ours, theirs]: Agreement, pair: Pair): Report | undefined {
  const [one, other] = [ours.quantity.measure, theirs.quantity.measure]
  if (one === undefined || other === undefined || one.name === other.name) return undefined
  if (isChineseFoot(one.name, other.name) || isMoney(ours) || isMoney(theirs)) return undefined
  if (one.dimension !== other.dimension) {
    // 4位 are four of anything, unless the other side has bits or bytes.
    if ([one.name, other.name].includes('bit')) return undefined
    // The 20 里 that are ten kilometres have nothing to do with the 20 hectares beside them.
    if (isConvertedIn(ours, pair.target) || isConvertedIn(theirs, pair.source)) return undefined
  }
  const [at, against] = [withUnit(theirs), withUnit(ours)]
  return {
    message: 'unit',
    values: { source: wordsAt(ours.prose, against), target: wordsAt(theirs.prose, at) },
    at: spotOfFigure({ ...theirs, quantity: at }),
    against: spotOfFigure({ ...ours, quantity: against }),
  }
}

// Pounds are money, too, but not where the other side weighs.
function isMoney({ quantity: { currencies, measure } }: Figure): boolean {
  return currencies !== undefined && measure?.name !== 'pound'
}

function isConvertedIn({ quantity }: Figure, proses: readonly Prose[]): boolean {
  return figuresOf(proses).some((other) => isConverted(quantity, other.quantity))
}

function withUnit({ quantity }: Figure): Quantity {
  return { ...quantity, end: quantity.unitEnd ?? quantity.end }
}

function wordsAt({ text }: Prose, { start, end }: Quantity): string {
  return text.slice(start, end)
}

// 尺 and 寸 are the Chinese foot and inch, and many a translator leaves out the adjective.
function isChineseFoot(one: string, other: string): boolean {
  const names = [one, other].sort().join(' ')
  return names === 'chi foot' || names === 'cun inch'
}
