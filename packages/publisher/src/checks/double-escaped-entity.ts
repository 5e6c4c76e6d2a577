import type { Prose } from '../reading/prose.ts'
import type { Check } from './check.ts'

const ESCAPED =
  /&(?:amp;)+(#\d{1,7}|#x[\da-f]{1,6}|nbsp|lt|gt|amp|quot|apos|[mn]dash|hellip|[lr][ds]quo|copy|reg|trade|middot|times|laquo|raquo|bull|deg|euro|pound|yen|cent|sect|para|plusmn|frac12|[lr]arr|[ens]{2}sp|thinsp|shy|szlig|[aeiouyn](?:acute|grave|circ|uml|tilde|ring|slash)|ccedil);/gi

/** A character reference that was escaped once more. */
export const doubleEscapedEntity: Check = {
  id: 'double-escaped-entity',
  severity: 'warning',
  summary: 'A character reference was escaped twice.',
  reason: `Readers see \`&nbsp;\` or \`&lt;\` instead of a space or a sign: a program escaped what was escaped already.

Texts about HTML may mean it; those that say so, and code, are left alone.`,
  examples: [
    {
      locales: ['en'],
      source: 'Tea &amp;amp; water, 5&amp;nbsp;litres.\n',
      finds: ['&amp;amp;', '&amp;nbsp;'],
    },
    {
      locales: ['en'],
      source: 'In HTML, write &amp;lt; for the sign; `&amp;lt;` &amp; so on.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose.block
    if (!text.includes('&') || !/&amp;(?:amp|#|[a-z]{2,7};|frac12;)/i.test(text)) return
    if (
      /\bHTML\b|\bXML\b|\bentit(?:y|ies)\b|\bescap(?:e|es|ed|ing)\b|character reference|实体|實體|转义|跳脫/i.test(
        text,
      )
    )
      return
    for (const { 0: found, 1: name = '', index } of text.matchAll(ESCAPED)) {
      const end = index + found.length
      if (isHidden(prose, index)) continue
      yield {
        message: 'escaped',
        values: { entity: `&${name};` },
        at: { side: prose.side, block: prose.block.index, start: index, end },
        fix: { start: index, end, text: `&${name};` },
      }
    }
  },
}

// Inside code, a tag or an expression it is not what readers see.
function isHidden({ block }: Prose, at: number): boolean {
  return block.inlines.some(
    ({ kind, start, end }) => /^(?:code|html|expression)$/.test(kind) && start <= at && at < end,
  )
}
