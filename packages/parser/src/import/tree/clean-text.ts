import type { ElementContent } from 'hast'
import { element, isElement } from './element.ts'

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g

// No-break and typographic spaces, which pages use to indent and to align.
const WIDE_SPACES = /[\u0085\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

const HAN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uffef]'

// A line end between Han characters is no space (CSS Text 4, segment break transformation rules).
const HAN_LINE_END = new RegExp(`(?<=${HAN})[ \\t]*[\\r\\n]\\s*(?=${HAN})`, 'gu')

// Two such spaces behind a line break indent a paragraph.
const INDENTATION = /^\s*[\u00a0\u3000]{2}/

/**
 * Puts the white space of a tree's text in order: no-break and ideographic spaces become plain ones, invisible characters go, line ends
 * between Han characters join without a space. Program text stays as it is.
 */
export function cleanText(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, at): ElementContent[] => {
    if (child.type === 'text') {
      const value = cleanValue(child.value)
      // A break and an indentation make a new paragraph, as a second break would.
      const isNew = isElement(children[at - 1], 'br') && INDENTATION.test(child.value)
      return [...(isNew ? [element('br', {})] : []), { ...child, value }]
    }
    if (child.type !== 'element' || isElement(child, 'pre', 'code', 'textarea')) return [child]
    return [{ ...child, children: cleanText(child.children) }]
  })
}

function cleanValue(value: string): string {
  return value.replaceAll(INVISIBLE, '').replaceAll(HAN_LINE_END, '').replaceAll(WIDE_SPACES, ' ')
}
