import type { Locale } from '../model/locale.ts'
import type { Cut } from './cut.ts'
import { findCuts } from './cuts.ts'
import type { QuoteStyle } from './guards.ts'
import type { Srx } from './srx/srx.ts'

/**
 * The version of the rules that cut sentences. It rises when any text may be cut otherwise than before,
 * so that a memory can tell which of its entries were cut by other rules.
 */
export const SEGMENTER_VERSION = 3

/** How `splitSentences` cuts. */
export interface SplitOptions {
  /** `split` (the default) cuts inside quotations, as translators do; `keep` leaves a whole quotation in one sentence. */
  readonly quotes?: QuoteStyle
  /** A user's own rules (`readSrx`). Where one of them matches, it decides; nowhere do they cut code, links, tags or addresses. */
  readonly srx?: Srx
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
  if (text === '') return []
  const sentences: string[] = []
  let start = 0
  for (const { offset } of explainCuts(text, locale, options)) {
    sentences.push(text.slice(start, offset))
    start = offset
  }
  sentences.push(text.slice(start))
  return sentences
}

/**
 * Explains where `splitSentences` cuts: the offsets of the cuts, rising, each with the rule that made it.
 *
 * @example
 * explainCuts('走吧！Fine. Go.', 'zh') // [{ offset: 3, rule: 'wide-mark' }, { offset: 9, rule: 'full-stop' }]
 */
export function explainCuts(
  text: string,
  locale: Locale,
  { quotes = 'split', srx }: SplitOptions = {},
): readonly Cut[] {
  return findCuts(text, locale, { quotes, ...(srx && { srx }) })
}
