import { HAN, hasHan, isHan, TRAITS } from '../language/characters.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check } from './check.ts'

const MARKS = '，。；：！？、'
const BLANK = '[ \\t\\u00A0\\u2000-\\u200A]'
const BLANKS = `${BLANK}+`
const OPENERS = '（“‘《〈「『【'
const CLOSERS = '）”’》〉」』】'
const SIDES = [
  `(?<=[${HAN}])${BLANKS}(?=[${HAN}${MARKS}])`,
  `(?<=[${MARKS}])${BLANKS}(?=[${HAN}])`,
  // Inside the marks of a quotation, a title or a remark, and between its end and what follows.
  `(?<=[${OPENERS}])${BLANKS}(?=[${HAN}])`,
  `(?<=[${HAN}${MARKS}])${BLANKS}(?=[${CLOSERS}])`,
]
// The blank is looked for first: there are far fewer of them than characters that one might stand beside.
const GAP = new RegExp(`(?=${BLANK})(?:${SIDES.join('|')})`, 'g')
const SENTENCE = /[，。；：！？、]/

/** A space inside Chinese text. */
export const zhSpaceBetweenHan: Check = {
  id: 'zh-space-between-han',
  severity: 'warning',
  summary: 'A space stands between two Chinese characters.',
  reason: `Chinese words are not separated, so a space in mid-sentence is the trace of a conversion, of a line end or of a slip.

Headings, cells and lines without any mark may be set apart with spaces (第一章 水; 张三 李四; verse), and so may marked-up words. A
full-width space is layout, not a slip. In fiction a line of two halves is verse, and a space behind a full-width mark is left alone: the
mark brings as much room of its own, so nobody sees it, and the electronic texts of novels are full of them.`,
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.space],
  examples: [
    { locales: ['zh'], source: '水快 开了，请下茶。\n', finds: [' '] },
    { locales: ['zh'], source: '水开了， 请下茶。\n', finds: [' '] },
    { locales: ['zh'], source: '他读《 茶经 》，（水开了 ）下茶。\n', finds: [' ', ' ', ' '] },
    { locales: ['zh'], source: '# 第一章 水\n\n白日依山尽 黄河入海流\n\n作者：王 五\n', finds: [] },
    {
      locales: ['zh'],
      profile: 'literary',
      source: '春水煎茶人不见 满山风雨又黄昏\n\n他把 茶喝了； 水也凉了。\n',
      finds: [' '],
    },
    { locales: ['zh'], source: '请 **先** 烧水，再用 Tea 泡茶。\n', finds: [] },
  ],
  *checkSide(prose, { profile }) {
    const { text } = prose
    if (!hasHan(prose) || isSetApart(prose)) return
    if (profile === 'literary' && VERSE.test(text)) return
    for (const { 0: gap, index } of text.matchAll(GAP)) {
      if (profile === 'literary' && MARKS.includes(text.charAt(index - 1))) continue
      const end = index + gap.length
      const fix = plainFix(prose, index - 1, end + 1, text.charAt(index - 1) + text.charAt(end))
      // 王 五: two characters set apart to the width of three.
      if (isPadded(text, index, end)) continue
      // Where markup stands between, the space may belong to it.
      if (fix.fix === undefined) continue
      yield { message: 'space', at: spotIn(prose, index, end), ...fix }
    }
  },
}

// What has no mark at all is a label, a row of names or a line of verse. A single gap in a line of some length is none of them, nor
// one beside a word that only sentences have.
function isSetApart({ text, block }: Prose): boolean {
  if (SENTENCE.test(text)) return false
  if (!PROSE_KINDS.has(block.kind)) return true
  const gaps = text.match(GAP)?.length ?? 0
  return gaps > 1 || (text.length <= 12 && !PARTICLE.test(text))
}

function isPadded(text: string, start: number, end: number): boolean {
  return (
    isHan(text.charAt(start - 1)) && !isHan(text.charAt(start - 2)) && !isHan(text.charAt(end + 1))
  )
}

// Two halves of a line, as long as lines of Chinese verse are.
const VERSE = new RegExp(`^\\s*[${HAN}]{4,9} [${HAN}]{4,9}\\s*$`)

const PROSE_KINDS: ReadonlySet<string> = new Set(['paragraph', 'string', 'image'])
const PARTICLE = /[的了着著是在和把被让] | [的了着著是在和把被让]/
