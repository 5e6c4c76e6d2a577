import { type Segment, segmentsOf } from '@collate/parser'
import { folded } from '../language/folded.ts'
import { letterHash } from '../language/letter-hash.ts'
import { isLongText } from '../language/long-text.ts'
import { type Rival, rivalsIn, type Saying, settledSayings } from '../language/rivals.ts'
import type { Spot } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

// A shorter sentence is a formula that is said of many things: “3 cups.”
const LEAST = { han: 10, letters: 30 }

// A figure, Arabic or Chinese, with what belongs to it.
const FIGURE = /\d[\d.,，:：]*|[〇零一二三四五六七八九十百千万亿两]{2,}/g

// What every sentence with a figure has.
const HAS_FIGURE = /\d|[一二三四五六七八九十百千万亿两]{2}/

// Numbers that name a thing instead of counting it: each sentence of a series has its own.
const LABEL =
  /(?:示例|图|表|例|章|节|步|条|页|版|版本|第|listings?|figures?|fig|tables?|chapters?|sections?|steps?|parts?|pages?|versions?|lessons?|exercises?|examples?|no|v|rfc|issue|pr)\s*#|第\s*#|#\s*(?:章|节|步|条|页|版|号|回|课|题)/i

/** One sentence with different numbers in different places. */
export const numberInconsistent: Check = {
  id: 'number-inconsistent',
  severity: 'warning',
  summary: 'A sentence that stands in several places has another number in one of them.',
  reason: `Two places say the same of the same thing, but for a number: one of them was corrected, or mistyped, and a reader who meets both
trusts neither.

Compared are sentences that are alike but for their figures, in the source and in a publication between its documents. Numbers that name
things (chapters, figures, steps, versions) and short formulas are left alone. Numbers that differ between source and target are another
check’s business.`,
  profiles: { literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['zh'],
      source:
        '全县今年一共种下了3200棵茶树。\n\n另一段话说的是别的事情。\n\n全县今年一共种下了2300棵茶树。\n',
      finds: ['全县今年一共种下了2300棵茶树。'],
    },
    {
      locales: ['en'],
      source:
        'The code in Listing 3-1 shows how the kettle is filled.\n\nThe code in Listing 3-2 shows how the kettle is filled.\n',
      finds: [],
    },
  ],
  *checkDocument(readings) {
    const statements = alikeIn(readings).flatMap(statementsIn)
    for (const rival of rivalsIn(statements)) yield reportOf(rival)
  },
  *checkPublication(documents) {
    for (const rival of rivalsIn(settledSayings(documents.map(sayingsIn))))
      yield { ...reportOf(rival), message: 'elsewhere', document: rival.item.document }
  },
}

interface Statement extends Saying {
  readonly text: string
  readonly spot: Spot
}

function sayingsIn({ source }: Readings): readonly Statement[] {
  return segmentsOf(source.document).flatMap(statementsIn)
}

function statementsIn({ text, block, start, end }: Segment): readonly Statement[] {
  if (!HAS_FIGURE.test(text)) return []
  const said = folded(text)
  const figures = said.match(FIGURE)
  const key = said.replace(FIGURE, '#')
  if (figures === null || !isLongText(key, LEAST) || LABEL.test(key)) return []
  const spot: Spot = { side: 'source', block, start, end }
  return [{ key, form: figures.join(' '), text, spot }]
}

// The segments that may say what another one says, but for the figures: what they say is worked out for these alone.
function alikeIn({ source }: Readings): readonly Segment[] {
  const counted: { readonly segment: Segment; readonly hash: number }[] = []
  const counts = new Map<number, number>()
  for (const { segments } of source.document.blocks)
    for (const segment of segments) {
      if (segment.text.length < LEAST.han || !HAS_FIGURE.test(segment.text)) continue
      const hash = letterHash(segment.text)
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
      counted.push({ segment, hash })
    }
  if (counts.size === counted.length) return []
  return counted.flatMap(({ segment, hash }) => (counts.get(hash) === 1 ? [] : [segment]))
}

function reportOf({ item, usual }: Rival<Statement>): Report {
  return { message: 'differs', values: { other: usual.text }, at: item.spot, wrong: 'both' }
}
