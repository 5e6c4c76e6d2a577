import type { Link } from '@collate/parser'
import { isWeighty } from '../language/sentence-weight.ts'
import { isBehindOriginal } from '../reading/kept-original.ts'
import { leftOverSentences } from '../reading/left-over-sentences.ts'
import { isBareLink, isBesideOther, NEAR } from '../reading/lone-blocks.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { SURE_ALONE, segmentsIn } from '../reading/segments.ts'
import type { Check, CheckContext, Report } from './check.ts'

// How translators mark what is their own.
const NOTE =
  /译者?注|譯者?註|编者?注|編者?註|\b(?:translator|editor|trans\.?|tr\.|ed\.)[’']?s?\s*(?:note|remark)|\[(?:translator|tn|t\/n)\b|^<a (?:id|name)="(?:foot|end)?note[-_]?\d/i

/** A block or a sentence of the target that the source lacks. */
export const extraTarget: Check = {
  id: 'extra-target',
  severity: 'warning',
  summary: 'The target has a block or a sentence that the source does not.',
  reason: `What stands in the translation only is a leftover of an older text, a paste into the wrong place, or an invention; the two languages
drift apart from there.

Blocks are compared along the alignment, not by their order. A translator’s note that says that it is one (译注, translator’s note) is left
alone, and so are a block that is but a link, attributes, and a short sentence, since a translation may cut one sentence into two. A block
beside one of the source that has no translation is taken for its counterpart, one behind a quotation that stays in the source’s
language for its translation. Keys of a locale file are another check’s business.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '先烧开 2 升水。\n\n马上端上 8 杯茶。\n',
      target:
        'First boil 2 litres of water.\n\nVisit our shop for more offers and discounts.\n\nServe 8 cups of tea at once.\n',
      finds: ['Visit our shop for more offers and discounts.'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Boil 2 litres of water.\n\nServe 8 cups at once.\n',
      target: '烧开 2 升水。\n\n（译注：原文没有说明用哪一种茶叶。）\n\n立即端上 8 杯。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: '> Tea needs good water and time.\n\nBoil the water.\n',
      target: '> Tea needs good water and time.\n>\n> 茶需要好水，也需要时间。\n\n把水烧开。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Boil the water.\n',
      target: '把水烧开。\n\n<a id="footnote-1"></a>[1] 这里的“水”指山泉，本书其他地方也是如此。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: `${'Boil the water and warm the cups.\n\nPut the leaves into the pot.\n\nWait three minutes before you pour.\n\n'.repeat(3)}The old people of the hills drank their tea from bamboo.\n`,
      target: `${'把水烧开，再温好杯子。\n\n把茶叶放进壶里。\n\n等三分钟再倒出来。\n\n'.repeat(3)}山里的老人喝茶用竹筒，不用杯子。欢迎大家随时来我们的小店里坐一坐，品尝各种新茶，还有优惠。\n`,
      finds: ['欢迎大家随时来我们的小店里坐一坐，品尝各种新茶，还有优惠。'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Boil the water and serve.\n',
      target: '把水烧开。上桌。\n',
      finds: [],
    },
  ],
  *checkDocument(readings, context) {
    const { pairs } = readings
    for (const [at, pair] of pairs.entries()) {
      if (pair.source.length > 0) {
        if (pair.links.some(isExtra)) yield* extraSentences(pair, context)
      } else if (isBesideOther(pairs, at, context.profile)) continue
      else if (!isMoved(pairs, at)) yield* extraBlocks(pair, context)
    }
    for (const { block, start, end, text } of leftOverSentences(
      readings,
      'target',
      context.profile,
    ))
      if (!NOTE.test(text))
        yield { message: 'longer', at: { side: 'target', block, start, end }, severity: 'info' }
  },
}

// Beside a block of the source without counterpart, or with one of another kind, this may be what it is called for: a caption that
// the source has in an attribute.
function isMoved(pairs: readonly Pair[], at: number): boolean {
  return pairs.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(({ source, target }) => {
    if (target.length === 0) return source.some(({ text }) => /\p{L}/u.test(text))
    const isAttribute = ({ block }: Prose) => block.kind === 'attribute'
    return source.some(isAttribute) && !target.some(isAttribute)
  })
}

function* extraBlocks({ target }: Pair, context: CheckContext): Generator<Report> {
  for (const prose of target) {
    const { kind, text } = prose.block
    if (kind === 'string' || kind === 'attribute' || kind === 'front-matter') continue
    // Translations like to say where their source is to be found.
    if (!/\p{L}/u.test(prose.text) || NOTE.test(text) || isBareLink(prose)) continue
    if (isBehindOriginal(prose, context)) continue
    const severity = isWeighty(prose.text) ? {} : { severity: 'info' as const }
    yield { message: 'block', at: spotOf(prose), ...severity }
  }
}

function isExtra({ source, confidence }: Link): boolean {
  return source.length === 0 && confidence >= SURE_ALONE
}

function* extraSentences({ target, links }: Pair, context: CheckContext): Generator<Report> {
  if (context.target === undefined) return
  const segments = segmentsIn(context.target)
  for (const link of links) {
    if (!isExtra(link)) continue
    const [first, last] = [segments[link.target[0] ?? -1], segments[link.target.at(-1) ?? -1]]
    const prose = target.find(({ block }) => block.index === first?.block)
    if (prose === undefined || first === undefined || last === undefined) continue
    const text = prose.block.text.slice(first.start, last.end)
    if (prose.block.kind === 'string' || NOTE.test(text)) continue
    if (!isWeighty(text, context.profile)) continue
    yield {
      message: 'sentence',
      at: { side: 'target', block: prose.block.index, start: first.start, end: last.end },
    }
  }
}
