import { hasHan } from '../language/characters.ts'
import { once } from '../reading/once.ts'
import { type Prose, spotIn, spotOfInline } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { inlineTrait, trait } from '../reading/traits.ts'
import type { Check, CheckContext, Report } from './check.ts'

const TITLE = /《[^《》\n]{1,60}》/g

// English sets the names of laws, treaties and papers of authorities, and of sacred books, without any mark.
const UNMARKED =
  /(?:法|法典|条例|规定|規定|办法|辦法|细则|公约|公約|条约|條約|协定|協定|协议|协议书|合同|声明|宣言|公报|决定|决议|意见|通知|通告|公告|报告|规则|章程|纲要|规划|计划|方案|标准|指南|准则|许可证|圣经|论语|古兰经|约法)$/

/** What may show that something is a title: emphasis, quotation marks, a link, code, or the Chinese marks themselves. */
const SHOWN = /["“‘《「]|'[A-Z]/
const SHOWING: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'link',
  'code',
  'html',
  'image',
])

// Three words or more, all but the small ones capitalised.
const TITLE_CASE =
  /^[A-Z][\w’'-]*(?:[ :,]+(?:[A-Z\d][\w’'-]*|a|an|the|of|in|on|and|or|for|to|with|at|by|from|into)){2,12}$/

/** A title that is marked as one in one language only. */
export const bookTitleMarks: Check = {
  id: 'book-title-marks',
  severity: 'info',
  summary: 'A title is marked as one in one language and not in the other.',
  reason: `Chinese sets titles of books, papers and films in 《》, English in italics or quotation marks. Without them a reader takes the
title for a part of the sentence.

Laws, treaties and papers of authorities have no marks in English. A block that has italics, quotation marks or a link anywhere is left
alone, and so is an English text that sets most of its titles without any.`,
  needs: [inlineTrait('emphasis') | trait('《')],
  examples: [
    {
      locales: ['zh', 'en'],
      source: '他在读《茶经》。\n\n我在读《茶录》。\n',
      target: 'He was reading The Classic of Tea.\n\nI was reading *The Record of Tea*.\n',
      finds: ['《茶经》'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Read *The Book of Tea* first.\n',
      target: '先读茶之书。\n',
      finds: ['*The Book of Tea*'],
    },
    {
      locales: ['zh', 'en'],
      source: '他在读《茶经》。\n',
      target: 'He was reading *The Classic of Tea*.\n',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '《合同法》有规定。\n',
      target: 'The Contract Law rules it.\n',
      finds: [],
    },
  ],
  *check(pair, context) {
    const chinese = proseOf(pair, 'zh')
    const english = proseOf(pair, 'en')
    if (chinese.length === 0 || english.length === 0) return
    if (!chinese.some(isMarked)) yield* unmarkedInChinese(chinese, english)
    else if (!english.some(isMarked) && marksTitles(context))
      yield* unmarkedInEnglish(chinese, english)
  },
}

// Plain text cannot have italics, and some houses set no marks: an English text that shows no more than half of its titles does so.
const marksTitles = once(({ pairs }: CheckContext): boolean => {
  let [marked, unmarked] = [0, 0]
  for (const pair of pairs) {
    if (!proseOf(pair, 'zh').some(({ text }) => text.includes('《'))) continue
    if (proseOf(pair, 'en').some(isMarked)) marked += 1
    else unmarked += 1
  }
  return marked >= unmarked && marked > 0
})

function proseOf({ source, target }: Pair, language: string): readonly Prose[] {
  return [...source, ...target].filter((prose) => prose.language === language)
}

function isMarked({ text, block }: Prose): boolean {
  return SHOWN.test(text) || block.inlines.some(({ kind }) => SHOWING.has(kind))
}

function* unmarkedInEnglish(
  chinese: readonly Prose[],
  [english]: readonly Prose[],
): Generator<Report> {
  if (english === undefined) return
  for (const prose of chinese) {
    if (prose.block.kind === 'heading') continue
    for (const { 0: title, index } of prose.text.matchAll(TITLE)) {
      if (UNMARKED.test(title.slice(1, -1))) continue
      yield {
        message: 'english',
        values: { title },
        at: spotIn(prose, index, index + title.length),
        against: {
          side: english.side,
          block: english.block.index,
          start: 0,
          end: english.block.text.length,
        },
        wrong: english.side,
      }
    }
  }
}

function* unmarkedInChinese(
  chinese: readonly Prose[],
  english: readonly Prose[],
): Generator<Report> {
  const [prose] = chinese
  if (prose === undefined || !chinese.some(hasHan)) return
  for (const shown of english)
    for (const inline of shown.block.inlines) {
      if (inline.kind !== 'emphasis') continue
      const written = shown.block.text.slice(inline.start, inline.end)
      const title = written.slice(1, -1)
      if (!TITLE_CASE.test(title) || prose.text.includes(title)) continue
      yield {
        message: 'chinese',
        values: { title },
        at: spotOfInline(shown, inline),
        against: {
          side: prose.side,
          block: prose.block.index,
          start: 0,
          end: prose.block.text.length,
        },
        wrong: prose.side,
      }
    }
}
