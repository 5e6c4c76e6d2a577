import { once } from './once.ts'
import type { Prose } from './prose.ts'

/**
 * Chinese characters, as what stands between the brackets of a regular expression. Without the planes that take two code units:
 * their few characters are never what a check turns on, and looking for them makes every search several times slower.
 */
export const HAN = '\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF'

/** The marks that only East Asian text has, in the same form. */
export const WIDE_MARKS =
  '\\u3001\\u3002\\u3008-\\u3011\\u3014-\\u3017\\uFF01\\uFF08\\uFF09\\uFF0C\\uFF1A\\uFF1B\\uFF1F'

const ANY_HAN = new RegExp(`[${HAN}]`)

/** Whether a prose has a Chinese character. */
export const hasHan: (prose: Prose) => boolean = once(({ text }) => ANY_HAN.test(text))

/** Whether a character, or a longer text somewhere, is Chinese. */
export function isHan(text: string): boolean {
  return ANY_HAN.test(text)
}
