import { HAN, hasHan, TRAITS, WIDE_MARKS } from '../language/characters.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { spotIn } from '../reading/prose.ts'
import type { Check } from './check.ts'

const RUN = /\.{2,}|\. \. \.(?: \.)*|。{2,}|…+|⋯+|[·・]{3,}/g
const CHINESE = new RegExp(`[${HAN}${WIDE_MARKS}“”‘’—]`)
const LISTED = /、[^、。！？；：\n]{1,20}等等?$/
const GOES_ON = /、[^、。！？；：…\n]{1,20}$/

/** An ellipsis that is not the Chinese one. */
export const zhEllipsis: Check = {
  id: 'zh-ellipsis',
  severity: 'warning',
  summary: 'A Chinese ellipsis is not written as six dots.',
  reason: `The Chinese ellipsis is six dots in the middle of two squares, \`……\` (GB/T 15834-2011). Dots on the line, a row of full
stops and a single \`…\` are typing habits, and lines break inside the first two.

Dots between Latin words, in code and behind a word for an operator (展开运算符...) stay as they are. Behind a list, 等 already says that it goes on: there \`……\` is too much.`,
  profiles: { ui: 'info' },
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.stop],
  examples: [
    { locales: ['zh'], source: '水快开了...\n', finds: ['...'] },
    { locales: ['zh'], source: '他等着。。。茶凉了。\n', finds: ['。。。'] },
    { locales: ['zh'], source: '“茶…”他说。\n', finds: ['…'] },
    { locales: ['zh'], source: '有红茶、绿茶、白茶等……\n', finds: ['……'] },
    { locales: ['zh'], source: '有红茶、绿茶……等。\n', finds: ['……'] },
    {
      locales: ['zh'],
      source: '水开了..\n\n茶凉了···\n\n他等着. . .\n\n先看 Tea...\n',
      finds: ['..', '···', '. . .', '...'],
    },
    {
      locales: ['zh'],
      source: '“等等……”他说。参数写作 a, b, ... 即可，展开运算符...可用。\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    if (!hasHan(prose)) return
    for (const { 0: dots, index } of text.matchAll(RUN)) {
      const end = index + dots.length
      const at = spotIn(prose, index, end)
      // Two signs are the ellipsis, four the one for a paragraph that is left out.
      if (dots === '……' || dots === '…………') {
        if (isListed(text, index, end)) yield { message: 'listed', at, severity: 'info' }
        continue
      }
      if (dots === '⋯⋯' || !isChinese(text, index, end)) continue
      yield { message: 'dots', values: { dots }, at, ...plainFix(prose, index, end, '……') }
    }
  },
}

// Beside 等 behind a list: 等…… and ……等 alike; 等 before more words is a verb.
function isListed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  if (LISTED.test(before)) return true
  return GOES_ON.test(before) && /^等等?(?:[，。；）！？]|$)/.test(text.slice(end, end + 3))
}

function isChinese(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  const isEnd = after === '' || CHINESE.test(after)
  if (TALKED_ABOUT.test(text.slice(Math.max(0, start - 4), start))) return false
  // Two dots may be a folder or a range.
  if (end - start === 2 && text.charAt(start) === '.') return CHINESE.test(before) && isEnd
  if (CHINESE.test(before)) return true
  if (CHINESE.test(after) && /^[\s“”‘’]?$/.test(before)) return true
  return after === '' && NAME_BEFORE.test(text.slice(Math.max(0, start - 30), start))
}

// What names a sign that follows.
const TALKED_ABOUT =
  /(?:运算符|操作符|運算子|语法|語法|符号|符號|省略号|省略號|写作|寫作|写成|寫成|记作|記作) ?$/

// A Latin name at the end of a Chinese sentence.
const NAME_BEFORE = new RegExp(`[${HAN}] ?[A-Za-z][\\w-]{0,20}$`)
