import { isHan, TRAITS } from '../language/characters.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

/** The full-width marks and what English writes in their place; none where there is no one mark for it. */
const NARROW: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['、', ','],
  ['。', '.'],
  ['．', '.'],
  ['：', ':'],
  ['；', ';'],
  ['？', '?'],
  ['！', '!'],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['【', '['],
  ['】', ']'],
  ['「', '“'],
  ['」', '”'],
  ['［', '['],
  ['］', ']'],
  ['｛', '{'],
  ['｝', '}'],
  ['＝', '='],
  ['＋', '+'],
  ['＆', '&'],
  ['／', '/'],
  ['＂', '"'],
  ['＇', '’'],
  ['￥', '¥'],
  ['……', '…'],
  ['——', '—'],
  ['　', ' '],
])

// Two dots in threes and the long dash are Chinese, too, where they are no blank for a name: Lord B——.
const WIDE =
  /[，、。．：；？！（）％【】「」《》［］｛｝＝＋＆／＂＇￥～]|(?<!…)……(?!…)|(?<=[a-z,)，）] ?)——(?= ?[A-Za-z(“（])|(?<=\S)(?<!　)　+(?=\S)/g

/** Full-width punctuation in English text. */
export const enFullwidthPunctuation: Check = {
  id: 'en-fullwidth-punctuation',
  severity: 'warning',
  summary: 'English text has a full-width mark.',
  reason: `A full-width mark among Latin letters is set from another font, with a hole behind it; screen readers and search engines do not
take it for punctuation.

Marks that belong to quoted Chinese words stay. Chinese title marks have no English form: titles take italics or quotation marks.`,
  languages: ['en'],
  needs: [TRAITS.wide | trait('…—')],
  examples: [
    { locales: ['en'], source: 'A title begins with 《 (and ends with 》).\n', finds: [] },
    { locales: ['en'], source: 'Boil the water， then wait。\n', finds: ['，', '。'] },
    { locales: ['en'], source: 'Tea（green）is light.\n', finds: ['（', '）'] },
    { locales: ['en'], source: 'She wrote 《Tea》 here.\n', finds: ['《', '》'] },
    {
      locales: ['en'],
      source: 'Wait……then pour——slowly——for 1～2　minutes.\n',
      finds: ['……', '——', '——', '～', '　'],
    },
    {
      locales: ['en'],
      source: 'He wrote “茶，水，火。” and left. Set “，” or 《 and 》.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    for (const { 0: mark, index } of text.matchAll(WIDE)) {
      const end = index + mark.length
      if (isHan(text.charAt(index - 1)) || isHan(text.charAt(end))) continue
      if (isTalkedAbout(text, index)) continue
      const at = spotIn(prose, index, end)
      const narrow = NARROW.get(mark.startsWith('　') ? '　' : mark)
      if (narrow === undefined) {
        yield { message: 'title', values: { mark }, at }
        continue
      }
      const isOpening = /[（【「［]/.test(mark)
      const [before, after] = [text.charAt(index - 1), text.charAt(end)]
      const head = isOpening && /[\w.,;:?!)]/.test(before) ? ' ' : ''
      const tail = !isOpening && /[A-Za-z\d(“（]/.test(after) && !CLOSE.test(mark) ? ' ' : ''
      yield {
        message: 'mark',
        values: { mark, narrow },
        at,
        ...plainFix(prose, index - blanksBefore(text, index, mark), end, head + narrow + tail),
      }
    }
  },
}

// The space that was typed before a mark goes with it.
function blanksBefore(text: string, at: number, mark: string): number {
  if (!/[，、。．：；？！）]/.test(mark)) return 0
  return /(?<=\S)[ \u00A0]{1,8}$/.exec(text.slice(Math.max(0, at - 9), at))?.[0].length ?? 0
}

// What no space goes behind.
const CLOSE = /[％｛｝＝＋＆／＂＇￥　—]/

// A mark by itself is what the sentence is about.
function isTalkedAbout(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (/["“‘']/.test(before) && /["”’']/.test(after)) return true
  return (
    /[、《》「」【】]/.test(text.charAt(at)) && /^\s?$/.test(before) && /^[\s.,;:?!)]?$/.test(after)
  )
}
