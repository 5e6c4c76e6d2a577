import { HAN, hasHan, TRAITS } from '../language/characters.ts'
import { ATOM, type Prose, spotIn } from '../reading/prose.ts'
import type { Check, CheckContext, Report } from './check.ts'

// Three or more of one or two characters, and a word that ends the list; no more than a list has, so that the search stays linear.
const SHORT = new RegExp(
  `[${HAN}]{2}，(?:[${HAN}]{2}，){1,12}[${HAN}]{2}(?=[等和与與及或])|(?<![${HAN}])(?:[${HAN}]，){2,12}[${HAN}](?=[等和与與及或])`,
  'g',
)
// The least there must be of it, found at the rarest sign.
const BETWEEN = new RegExp(`，[${HAN}]{1,2}，`)

const CODES = new RegExp(`(?<=${ATOM})，(?=${ATOM} ?(?:[和与與及或、等]|以及))`, 'g')
const MARKED = /(?<=[”’」』》〉])、(?=[“‘「『《〈])/g

// What says that words of one length are clauses and not names.
const CLAUSE = /[了来去到我你他她它们們这這那不没沒就是有在]/

/** Words in a row that 、 should part. */
export const zhEnumerationComma: Check = {
  id: 'zh-enumeration-comma',
  severity: 'info',
  summary: 'Words in a row are parted by a comma where 、 is due, or by 、 where nothing is.',
  reason: `、 parts what is named in one breath, ， parts clauses: with commas the reader takes each word for a clause of its own.

Looked at are code spans in a row, and words of the same length up to 等 or 和. Where the text follows GB/T 15834-2011, words that have
quotation or title marks need nothing between them.`,
  profiles: { literary: 'off' },
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.wide],
  examples: [
    { locales: ['zh'], source: '有红茶，绿茶，白茶等。\n', finds: ['，', '，'] },
    { locales: ['zh'], source: '可用 `brew`，`boil` 和 `pour`。\n', finds: ['，'] },
    {
      locales: ['zh'],
      source: '《茶经》、《茶录》都好。\n',
      conventions: { preset: 'gb' },
      finds: ['、'],
    },
    {
      locales: ['zh'],
      source: '水开了，茶香了，人来了，等他。《茶经》、《茶录》都好。\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    if (!hasHan(prose)) return
    if (BETWEEN.test(text))
      for (const { 0: row, index } of text.matchAll(SHORT)) {
        if (CLAUSE.test(row)) continue
        for (let at = row.indexOf('，'); at >= 0; at = row.indexOf('，', at + 1))
          yield comma(prose, index + at)
      }
    for (const { index } of text.matchAll(CODES))
      if (isCode(prose, index)) yield comma(prose, index)
    if (asksForNothing(context))
      for (const { index } of text.matchAll(MARKED))
        yield { message: 'nothing', at: spotIn(prose, index, index + 1) }
  },
}

function comma(prose: Prose, at: number): Report {
  return { message: 'comma', at: spotIn(prose, at, at + 1) }
}

function isCode({ block, starts }: Prose, at: number): boolean {
  return block.text.charAt((starts[at] ?? 0) - 1) === '`'
}

// What the standard recommends, most publications do not follow.
function asksForNothing({ conventions }: CheckContext): boolean {
  return conventions.enumeration === 'bare'
}
