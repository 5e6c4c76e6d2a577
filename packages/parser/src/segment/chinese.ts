import { ENGLISH } from './english.ts'
import type { SentenceRules } from './sentence-rules.ts'

// GB/T 15834-2011, 4.8: double quotation marks outside, single inside. Corner brackets are those of Taiwan, Hong Kong and vertical text.
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]

/** What Chinese knows about its sentences. 的 behind a quotation goes on with it (“停！”的喊声). Latin words in Chinese text bring the abbreviations of English. */
export const CHINESE: SentenceRules = {
  ...ENGLISH,
  spaceless: true,
  speechVerbs: new Set(),
  quotes: new Map(QUOTES),
  continuers: ['的'],
}

/** What Japanese knows: as Chinese, but a particle behind 」 goes on with the sentence (「行く。」と言った). */
export const JAPANESE: SentenceRules = {
  ...CHINESE,
  continuers: ['と', 'って', 'など', 'という', 'を', 'に', 'の', 'が', 'は', 'も', 'で'],
}
