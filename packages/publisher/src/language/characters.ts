import type { Prose } from '../reading/prose.ts'
import { type Traits, trait } from '../reading/traits.ts'

/**
 * Chinese characters, as what stands between the brackets of a regular expression. Without the planes that take two code units:
 * their few characters are never what a check turns on, and looking for them makes every search several times slower.
 */
export const HAN = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF'

/** The marks that only East Asian text has, in the same form. */
export const WIDE_MARKS =
  '\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u3017\\uFF01\\uFF08\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF1F'

/** Traits that many checks ask for; see `trait`. */
export const TRAITS: Readonly<
  Record<
    | 'han'
    | 'latin'
    | 'digit'
    | 'atom'
    | 'space'
    | 'mark'
    | 'stop'
    | 'quote'
    | 'pair'
    | 'stroke'
    | 'wide',
    Traits
  >
> = {
  han: trait(HAN),
  /** Letters and figures of ASCII. */
  latin: trait('A-Za-z0-9'),
  digit: trait('0-9'),
  /** What stands for no language. */
  atom: trait('\\uFFFC'),
  /** Spaces inside a line. */
  space: trait(' \\t\\u00A0\\u2000-\\u200A\\u202F\\u3000'),
  /** The half-width marks, but for the full stop, that have a full-width form. */
  mark: trait(',;:?!()'),
  /** Full stops, and what an ellipsis is made of. */
  stop: trait('.。…⋯·・'),
  /** Quotation marks of all kinds, and those of titles. */
  quote: trait(`"'“”‘’「」『』《》＂〝〞〟«»`),
  /** Marks that come in pairs: brackets, and those of quotations and titles. */
  pair: trait(`()（）\\[\\]［］【】〔〕「」『』《》〈〉“”"‘’`),
  /** Hyphens, dashes and lines that are taken for them. */
  stroke: trait('-–—―─－ー'),
  /** Marks, letters and figures that only East Asian text has, and halves of their width. */
  wide: trait('\\u3000-\\u303F\\uFF01-\\uFFEF'),
}

const ANY_HAN = new RegExp(`[${HAN}]`)

/** Whether a prose has a Chinese character. */
export function hasHan({ traits }: Prose): boolean {
  return (traits & TRAITS.han) !== 0
}

/** Whether a character, or a longer text somewhere, is Chinese. */
export function isHan(text: string): boolean {
  return ANY_HAN.test(text)
}
