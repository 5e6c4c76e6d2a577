import { compareGaps, type GapItem, gapItem, nodesIn } from '../reading/gaps.ts'
import { isLocalised, linksOf, withoutLocale } from '../reading/link-address.ts'
import { inlinesOf, type PairInline } from '../reading/pair-inlines.ts'
import { type SideName, spotOf } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { inlineTrait } from '../reading/traits.ts'
import { unmatched } from '../reading/unmatched.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** An image that the target lacks, or whose words for those who do not see it were forgotten. */
export const imageMismatch: Check = {
  id: 'image-mismatch',
  severity: 'warning',
  summary: 'The target lacks an image of the source, or the image’s alternative text.',
  reason: `A reader misses a figure that the text speaks of. Whoever listens to the page has nothing but the alternative text, and hears a
foreign language where it was not translated.

Screenshots that were made again for the other language have other addresses: that is the business of \`link-target-mismatch\`.`,
  needs: [inlineTrait('image')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Fill ![the pot](pot.png) and ![the cup](cup.png).\n',
      target: '把 ![](pot.png) 倒满。\n',
      finds: ['![the cup](cup.png)', '![](pot.png)'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Look:\n\n![](pot.png)\n\nHot.\n',
      target: '请看：\n\n烫。\n',
      finds: ['![](pot.png)'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Fill ![a pot of tea](pot.png).\n',
      target: '把 ![a pot of tea](pot.png) 倒满。\n',
      finds: ['![a pot of tea](pot.png)'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Fill ![the pot](en/pot.png).\n',
      target: '把![茶壶](zh/pot.png)倒满。\n',
      finds: [],
    },
  ],
  *check(pair) {
    const [first] = pair.target
    if (first === undefined || pair.source.length === 0) return
    const ours = linksOf(pair, 'source').filter(({ isImage }) => isImage)
    if (ours.length === 0) return
    const theirs = linksOf(pair, 'target').filter(({ isImage }) => isImage)
    for (const { spot, url } of unmatched(ours, theirs, ({ key }) => key).missing)
      yield missing(url, { at: spot, against: spotOf(first) })
    yield* alternatives(pair)
  },
  *checkDocument({ target }, context) {
    if (target === undefined) return
    const ours = wordless(context, 'source').filter(({ value: { hasText } }) => !hasText)
    const lost = compareGaps(ours, wordless(context, 'target'))
    for (const { spot, value } of lost.missing) yield missing(value.url, { at: spot })
    for (const [one, other] of lost.changed) {
      if (isLocalised(one.value.url, other.value.url)) continue
      const values = { source: one.value.url, target: other.value.url }
      yield { message: 'changed', values, at: other.spot, against: one.spot }
    }
  },
}

function missing(url: string, where: Pick<Report, 'at' | 'against'>): Report {
  return { message: 'missing', values: { url }, ...where, wrong: 'target' }
}

interface Alone {
  readonly url: string
  readonly hasText: boolean
}

// Images that stand alone; without an alternative text such a one is no block.
function wordless(context: CheckContext, side: SideName): readonly GapItem<Alone>[] {
  const reading = context[side]
  if (reading === undefined) return []
  const locales = [context.source.locale, context.target?.locale ?? '']
  return nodesIn(reading.document).flatMap((node) => {
    const { kind, value: url, start, end, firstBlock, endBlock } = node
    if (kind !== 'paragraph' || url === undefined) return []
    const value = { url, hasText: endBlock > firstBlock }
    return [gapItem(reading, context, { key: withoutLocale(url, locales), value, start, end })]
  })
}

function* alternatives(pair: Pair): Generator<Report> {
  const images = inlinesOf(pair, 'source', ['image'])
  const byAddress = new Map(images.map((image) => [image.inline.url, image]))
  for (const [at, image] of inlinesOf(pair, 'target', ['image']).entries()) {
    const ours = byAddress.get(image.inline.url) ?? images[at]
    const text = ours?.inline.value?.trim() ?? ''
    if (ours === undefined || text === '') continue
    const [spot, against] = [image.spot, ours.spot]
    if (image.inline.value?.trim() === '') yield { message: 'wordless', at: spot, against }
    else if (image.inline.value?.trim() === text && isLanguage(text, ours, image))
      yield { message: 'untranslated', at: spot, against }
  }
}

// Names stay as they are; so many words, or Han characters in a language without, do not.
function isLanguage(text: string, { prose: ours }: PairInline, { prose }: PairInline): boolean {
  if (ours.language === prose.language) return false
  if (/\p{Script=Han}/u.test(text)) return !/^(?:ja|yue|wuu|lzh|zh)$/.test(prose.language)
  return (text.match(/(?:^|\s)\p{Ll}{2,}/gu)?.length ?? 0) >= 2
}
