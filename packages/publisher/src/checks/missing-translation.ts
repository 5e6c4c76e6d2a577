import type { Link } from '@collate/parser'
import { isWeighty } from '../language/sentence-weight.ts'
import { isBareLink, isBesideOther, NEAR } from '../reading/lone-blocks.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { SURE_ALONE, segmentsIn } from '../reading/segments.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** A block or a sentence of the source that the target lacks. */
export const missingTranslation: Check = {
  id: 'missing-translation',
  severity: 'error',
  summary: 'A block or a sentence of the source has no translation.',
  reason: `A reader of the translation never learns what the source says here, and nothing on the page shows that something is gone.

Blocks are compared along the alignment, not by their order, so one missing paragraph is one finding. A sentence inside a translated
block counts as missing only where the alignment is sure of it: translators may join sentences. What holds nothing to translate
(code, an address, a figure) is left alone. A caption or a title in an attribute is only a warning, and none at all beside a line that
the translation alone has: there it is. The same holds for a block that is but a link, beside another such. Keys of locale files are the
business of \`i18next-key-missing\`. A block near one that only the translation has and that says the same numbers is taken for
its source; in fiction any paragraph is, and a sentence of a few words may go into the next.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['en', 'zh'],
      source:
        'Boil 2 litres of water.\n\nWarm the cups while you wait for it.\n\nServe 8 cups at once.\n',
      target: '烧开 2 升水。\n\n立即端上 8 杯。\n',
      finds: ['Warm the cups while you wait for it.'],
    },
    {
      locales: ['zh', 'en'],
      source: '# 茶\n\n先烧开 2 升水。\n\n等水开的时候，温一温杯子。\n\n## 倒茶\n',
      target: '# Tea\n\nFirst boil 2 litres of water.\n\n## Pouring\n',
      finds: ['等水开的时候，温一温杯子。'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Boil the water. Serve.\n\n`tea --hot`\n',
      target: '把水烧开，立即上桌。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source:
        'Warm the cups.\n\n<Figure number="3" caption="A pot with two handles">\n\n```\ntea\n```\n\n</Figure>\n\nPour the tea.\n',
      target: '温杯。\n\n```\ntea\n```\n\n<span class="caption">图 3：双耳茶壶</span>\n\n倒茶。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source:
        'Warm the cups.\n\n<Figure number="3" caption="A pot with two handles">\n\n```\ntea\n```\n\n</Figure>\n\nPour the tea.\n',
      target: '温杯。\n\n```\ntea\n```\n\n倒茶。\n',
      finds: ['A pot with two handles'],
    },
    {
      locales: ['zh', 'en'],
      profile: 'literary',
      source:
        '老人道：“哎哟，我的天！水开了，把杯子拿来。”\n\n他走了，一去就是三年，没有人再提起他。\n',
      target: '“The water is boiling,” said the old man. “Fetch the cups.”\n',
      finds: ['他走了，一去就是三年，没有人再提起他。'],
    },
  ],
  *checkDocument({ pairs, target }, context) {
    if (target === undefined) return
    for (const [at, pair] of pairs.entries()) {
      if (pair.target.length > 0) {
        if (pair.links.some(isMissing)) yield* missingSentences(pair, context)
      } else if (!isBesideOther(pairs, at, context.profile))
        yield* missingBlocks(pair, loneBlocksNear(pairs, at))
    }
  },
}

// Blocks of the target that nothing in the source says, close to a pair.
function loneBlocksNear(pairs: readonly Pair[], at: number): readonly Prose[] {
  return pairs
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .flatMap(({ source, target }) => (source.length === 0 ? target : []))
    .filter(({ text, block }) => hasWords(text) && block.kind !== 'attribute')
}

function* missingBlocks({ source }: Pair, lone: readonly Prose[]): Generator<Report> {
  for (const prose of source) {
    const { kind } = prose.block
    if (!hasWords(prose.text) || kind === 'string') continue
    if (kind === 'attribute' ? lone.length > 0 : isBareLink(prose) && lone.some(isBareLink))
      continue
    yield {
      message: 'block',
      at: spotOf(prose),
      wrong: 'target',
      ...(kind === 'attribute' ? { severity: 'warning' as const } : {}),
    }
  }
}

function isMissing({ target, confidence }: Link): boolean {
  return target.length === 0 && confidence >= SURE_ALONE
}

function* missingSentences({ source, links }: Pair, context: CheckContext): Generator<Report> {
  const segments = segmentsIn(context.source)
  for (const link of links) {
    if (!isMissing(link)) continue
    const [first, last] = [segments[link.source[0] ?? -1], segments[link.source.at(-1) ?? -1]]
    const prose = source.find(({ block }) => block.index === first?.block)
    if (prose === undefined || first === undefined || last === undefined) continue
    if (prose.block.kind === 'string') continue
    if (!isWeighty(prose.block.text.slice(first.start, last.end), context.profile)) continue
    yield {
      message: 'sentence',
      at: { side: 'source', block: prose.block.index, start: first.start, end: last.end },
      wrong: 'target',
    }
  }
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}
