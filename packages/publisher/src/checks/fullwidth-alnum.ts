import { TRAITS } from '../language/characters.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { spotIn } from '../reading/prose.ts'
import type { Check } from './check.ts'

const WIDE =
  /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A](?:[．，]?[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A])*/g

/** Full-width letters and figures. */
export const fullwidthAlnum: Check = {
  id: 'fullwidth-alnum',
  severity: 'warning',
  summary: 'Letters or figures are full-width.',
  reason: `Full-width letters and figures are left over from old input methods and codings. They read badly in a line, and nobody who
searches for \`2026\` finds \`２０２６\`.

Japanese text is left alone, as it sets single figures so.`,
  needs: [TRAITS.wide],
  examples: [
    { locales: ['zh'], source: '共有１２种茶。\n', finds: ['１２'] },
    { locales: ['en'], source: 'Chapter ３ is about tea.\n', finds: ['３'] },
    { locales: ['zh'], source: '共有 12 种茶。\n', finds: [] },
  ],
  *checkSide(prose) {
    if (prose.language === 'ja') return
    for (const { 0: wide, index } of prose.text.matchAll(WIDE)) {
      const narrow = wide.normalize('NFKC')
      const end = index + wide.length
      yield {
        message: 'wide',
        values: { wide, narrow },
        at: spotIn(prose, index, end),
        ...plainFix(prose, index, end, narrow),
      }
    }
  },
}
