import { type Link, segmentsOf } from '@collate/parser'
import type { Check, Reading, Readings, Report } from './check.ts'
import { oncePerReading } from './once.ts'
import { isWeighty } from './sentence-weight.ts'

// Above this a sentence without a link is missing for sure, which is another check's finding; below, the aligner only guesses.
const SURE = 0.8
const LIKELY = 0.5

// A block of which so little is left, measured by the usual length of this document's translation, has lost a sentence.
const LEFT = { block: 0.75, link: 0.5 }

// Two sentences of fiction are easily told in half of the words.
const LEFT_IN_FICTION = { block: 0.6, link: 0.3 }

// Shorter blocks vary too much.
const LEAST_LETTERS = { han: 30, other: 90 }

// Fewer sentences say nothing about what is usual.
const LEAST_LINKS = 8

/** A block whose translation is so short that a sentence must be gone. */
export const sentenceOmitted: Check = {
  id: 'sentence-omitted',
  severity: 'warning',
  summary: 'A translated block is so short that a sentence of it must be missing.',
  reason: `A sentence in the middle of a paragraph is easily skipped, and nobody misses it on the page.

Two signs must agree: the alignment of the block’s sentences leaves one over, or puts two into one, and the translation is much shorter
than translations in this document are. A sentence that is surely missing is found by \`missing-translation\`. Literary translators
condense, so there the finding is but a hint.`,
  profiles: { literary: 'info', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: `${'水要烧开，杯子要温好。\n\n茶叶放进壶里，倒上开水。\n\n等三分钟再倒出来喝。\n\n'.repeat(3)}老人说，从前山里的人喝茶不用杯子，用的是竹筒，因为竹筒到处都有，也不怕摔。后来商人带来了瓷杯，又轻又好看，大家才慢慢改了习惯。\n`,
      target: `${'The water must boil and the cups must be warm.\n\nPut the leaves into the pot and pour on boiling water.\n\nWait three minutes before you pour and drink it.\n\n'.repeat(3)}People in the hills drank tea from bamboo, then from porcelain cups that merchants brought.\n`,
      finds: ['老人说，从前山里的人喝茶不用杯子，用的是竹筒，因为竹筒到处都有，也不怕摔。'],
    },
    {
      locales: ['zh', 'en'],
      source: '水要烧开。杯子要温好。\n',
      target: 'Boil the water and warm the cups.\n',
      finds: [],
    },
  ],
  *checkDocument(readings, { profile }) {
    const { source, target, pairs } = readings
    const left = profile === 'literary' ? LEFT_IN_FICTION : LEFT
    const usual = usualRatio(readings)
    if (target === undefined || usual === undefined) return
    const [ours, theirs] = [segmentsIn(source), segmentsIn(target)]
    for (const { source: blocks, target: others, links } of pairs) {
      if (blocks.length !== 1 || others.length === 0 || links.length === 0) continue
      const block = lengthOf(links, ours, theirs)
      for (const link of links) {
        const one = lengthOf([link], ours, theirs)
        const isShort =
          link.target.length === 0
            ? link.confidence >= LIKELY &&
              link.confidence < SURE &&
              block.target < left.block * usual * block.source
            : link.source.length > link.target.length && one.target < left.link * usual * one.source
        if (!isShort) continue
        const [first, last] = [ours[link.source[0] ?? -1], ours[link.source.at(-1) ?? -1]]
        if (first === undefined || last === undefined) continue
        const text = source.document.blocks[first.block]?.text.slice(first.start, last.end) ?? ''
        if (link.target.length === 0 ? !isWeighty(text) : !isLong(text)) continue
        yield reportOf(first.block, first.start, last.end)
      }
    }
  },
}

function reportOf(block: number, start: number, end: number): Report {
  return { message: 'short', at: { side: 'source', block, start, end }, wrong: 'target' }
}

function isLong(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 ? han >= LEAST_LETTERS.han : text.length >= LEAST_LETTERS.other
}

const segmentsIn = oncePerReading(({ document }: Reading) => segmentsOf(document))

interface Lengths {
  readonly source: number
  readonly target: number
}

type Segments = ReturnType<typeof segmentsIn>

function lengthOf(links: readonly Link[], ours: Segments, theirs: Segments): Lengths {
  const sum = (segments: Segments, indices: readonly number[]) =>
    indices.reduce((length, index) => length + (segments[index]?.text.length ?? 0), 0)
  return links.reduce(
    ({ source, target }, link) => ({
      source: source + sum(ours, link.source),
      target: target + sum(theirs, link.target),
    }),
    { source: 0, target: 0 },
  )
}

// The median of how much longer the translation of a sentence is than the sentence.
function usualRatio({ source, target, pairs }: Readings): number | undefined {
  if (target === undefined) return undefined
  const [ours, theirs] = [segmentsIn(source), segmentsIn(target)]
  const ratios = pairs
    .flatMap(({ links }) => links)
    .filter(({ source: one, target: other }) => one.length === 1 && other.length === 1)
    .map((link) => lengthOf([link], ours, theirs))
    .filter((lengths) => lengths.source > 0)
    .map((lengths) => lengths.target / lengths.source)
    .sort((one, other) => one - other)
  return ratios.length < LEAST_LINKS ? undefined : ratios[ratios.length >> 1]
}
