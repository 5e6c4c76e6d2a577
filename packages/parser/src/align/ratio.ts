import { jointOf, type Locale } from '../model/locale.ts'
import { anchorPoints } from './anchors.ts'
import { type Side, sumOf } from './side.ts'
import type { TextPair } from './text-pair.ts'

// Lengths are in letters' worth of a technical text; a novel in English is half as long again as its Chinese original foretells.
const USUAL_FROM_IDEOGRAPHS = 1.5
// Whole texts of one pair of languages are at most so far from what is usual.
const GREATEST_DEVIATION = 1.7
// So many sentences that rare words tie together tell the ratio.
const LEAST_ANCHORS = 3

/** How long a translation usually is for one of its source, by the languages alone. */
export function usualRatioOf(source: Locale, target: Locale): number {
  const [ours, theirs] = [jointOf(source), jointOf(target)]
  if (ours === theirs) return 1
  return ours === '' ? USUAL_FROM_IDEOGRAPHS : 1 / USUAL_FROM_IDEOGRAPHS
}

/** Returns how long the target is for one of source, over the whole text. */
export function ratioOf(pair: TextPair): number {
  return likelyRatio(pair, pair.source.lengths.at(-1) ?? 0, pair.target.lengths.at(-1) ?? 0)
}

/**
 * Returns how long the target is for one of source, where the two are as long as said. Where they are of very different lengths, one is
 * but a part of the other, and only sentences that are tied together tell how long translations are.
 */
export function likelyRatio(pair: TextPair, source: number, target: number): number {
  if (source <= 0 || target <= 0) return 1
  const ratio = target / source
  const deviation = ratio / pair.usualRatio
  if (deviation < GREATEST_DEVIATION && deviation * GREATEST_DEVIATION > 1) return ratio
  return ratioOfAnchors(pair) ?? pair.usualRatio
}

function ratioOfAnchors(pair: TextPair): number | undefined {
  const at = ({ lengths }: Side, index: number) => sumOf(lengths, index, index + 1)
  const ratios = anchorPoints(pair)
    .map(({ source, target }) => at(pair.target, target) / at(pair.source, source))
    .sort((one, other) => one - other)
  return ratios.length < LEAST_ANCHORS ? undefined : ratios[ratios.length >> 1]
}
