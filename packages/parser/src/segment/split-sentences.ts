import type { Locale } from '../model/locale.ts'
import { findAtoms } from './atoms.ts'
import { findCuts } from './cuts.ts'
import { findEmphasisEnds } from './emphasis.ts'
import type { QuoteStyle } from './guards.ts'

/**
 * The version of the rules that cut sentences. It rises when any text may be cut otherwise than before,
 * so that a memory can tell which of its entries were cut by other rules.
 */
export const SEGMENTER_VERSION = 1

/** How `splitSentences` cuts. */
export interface SplitOptions {
  /** `split` (the default) cuts inside quotations, as translators do; `keep` leaves a whole quotation in one sentence. */
  readonly quotes?: QuoteStyle
}

/**
 * Splits plain or Markdown text into sentences.
 *
 * The sentences are slices whose concatenation is the text: white space behind a sentence belongs to it.
 * Code spans, links, HTML tags and addresses are never cut. Takes linear time.
 *
 * @example
 * splitSentences('他说：“走吧！”我们就走了。', 'zh') // ['他说：“走吧！”', '我们就走了。']
 */
export function splitSentences(text: string, locale: Locale, options: SplitOptions = {}): string[] {
  const cuts = findCuts(text, locale, {
    atoms: findAtoms(text),
    emphasisEnds: findEmphasisEnds(text),
    quotes: options.quotes ?? 'split',
  })
  const ends = [...cuts, text.length]
  return ends
    .map((end, index) => text.slice(ends[index - 1] ?? 0, end))
    .filter((slice) => slice !== '')
}
