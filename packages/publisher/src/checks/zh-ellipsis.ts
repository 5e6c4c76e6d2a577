import { HAN, hasHan, WIDE_MARKS } from './characters.ts'
import type { Check } from './check.ts'
import { plainFix } from './plain-fix.ts'
import { spotIn } from './prose.ts'

const RUN = /\.{3,}|。{2,}|…+/g
const CHINESE = new RegExp(`[${HAN}${WIDE_MARKS}“”‘’—]`)
const LISTED = /、[^、。！？；：\n]{1,20}等等?$/

/** An ellipsis that is not the Chinese one. */
export const zhEllipsis: Check = {
  id: 'zh-ellipsis',
  severity: 'warning',
  summary: 'A Chinese ellipsis is not written as six dots.',
  reason: `The Chinese ellipsis is six dots in the middle of two squares, \`……\` (GB/T 15834-2011). Dots on the line, a row of full
stops and a single \`…\` are typing habits, and lines break inside the first two.

Dots between Latin words and in code stay as they are. Behind a list, 等 already says that it goes on: there \`……\` is too much.`,
  profiles: { ui: 'info' },
  languages: ['zh'],
  examples: [
    { locales: ['zh'], source: '水快开了...\n', finds: ['...'] },
    { locales: ['zh'], source: '他等着。。。茶凉了。\n', finds: ['。。。'] },
    { locales: ['zh'], source: '“茶…”他说。\n', finds: ['…'] },
    { locales: ['zh'], source: '有红茶、绿茶、白茶等……\n', finds: ['……'] },
    { locales: ['zh'], source: '“等等……”他说。参数写作 a, b, ... 即可。\n', finds: [] },
  ],
  *checkSide(prose) {
    const { text } = prose
    if (!hasHan(prose)) return
    for (const { 0: dots, index } of text.matchAll(RUN)) {
      const end = index + dots.length
      const at = spotIn(prose, index, end)
      // Two signs are the ellipsis, four the one for a paragraph that is left out.
      if (dots === '……' || dots === '…………') {
        if (LISTED.test(text.slice(Math.max(0, index - 30), index)))
          yield { message: 'listed', at, severity: 'info' }
        continue
      }
      const [before, after] = [text.charAt(index - 1), text.charAt(end)]
      const isChinese = CHINESE.test(before) || (CHINESE.test(after) && /^[\s“”‘’]?$/.test(before))
      if (!isChinese) continue
      yield { message: 'dots', values: { dots }, at, ...plainFix(prose, index, end, '……') }
    }
  },
}
