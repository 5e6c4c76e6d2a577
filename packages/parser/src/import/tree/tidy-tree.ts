import type { ElementContent } from 'hast'
import { cleanText } from './clean-text.ts'
import { element, rewrite } from './element.ts'
import { plainElement } from './plain-element.ts'
import { plainTable } from './plain-tables.ts'
import { splitBreaks } from './split-breaks.ts'

/** Readies a text's tree for Markdown: white space, paragraphs, tables and what Markdown has no word for. */
export function tidyTree(children: readonly ElementContent[]): ElementContent[] {
  return rewrite([element('div', {}, cleanText(children))], (node) =>
    plainElement(node)
      .flatMap((part) => (part.type === 'element' ? plainTable(part) : [part]))
      .flatMap((part) => (part.type === 'element' ? splitBreaks(part) : [part])),
  )
}
