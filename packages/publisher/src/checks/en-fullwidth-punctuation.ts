import { isHan } from './characters.ts'
import type { Check } from './check.ts'
import { plainFix } from './plain-fix.ts'
import { spotIn } from './prose.ts'

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
])

const WIDE = /[，、。．：；？！（）％【】「」《》]/g

/** Full-width punctuation in English text. */
export const enFullwidthPunctuation: Check = {
  id: 'en-fullwidth-punctuation',
  severity: 'warning',
  summary: 'English text has a full-width mark.',
  reason: `A full-width mark among Latin letters is set from another font, with a hole behind it; screen readers and search engines do not
take it for punctuation.

Marks that belong to quoted Chinese words stay. Chinese title marks have no English form: titles take italics or quotation marks.`,
  languages: ['en'],
  examples: [
    { locales: ['en'], source: 'Boil the water， then wait。\n', finds: ['，', '。'] },
    { locales: ['en'], source: 'Tea（green）is light.\n', finds: ['（', '）'] },
    { locales: ['en'], source: 'She wrote 《Tea》 here.\n', finds: ['《', '》'] },
    {
      locales: ['en'],
      source: 'He wrote “茶，水，火。” and left. Set “，” or 《 and 》.\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    const { text } = prose
    for (const { 0: mark, index } of text.matchAll(WIDE)) {
      if (isHan(text.charAt(index - 1)) || isHan(text.charAt(index + 1))) continue
      if (isTalkedAbout(text, index)) continue
      const at = spotIn(prose, index, index + 1)
      const narrow = NARROW.get(mark)
      if (narrow === undefined) {
        yield { message: 'title', values: { mark }, at }
        continue
      }
      const isOpening = /[（【「]/.test(mark)
      const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)]
      const head = isOpening && /[\w.,;:?!)]/.test(before) ? ' ' : ''
      const tail = !isOpening && /[A-Za-z\d(“（]/.test(after) && mark !== '％' ? ' ' : ''
      yield {
        message: 'mark',
        values: { mark, narrow },
        at,
        ...plainFix(prose, index, index + 1, head + narrow + tail),
      }
    }
  },
}

// A mark by itself is what the sentence is about.
function isTalkedAbout(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (/["“‘']/.test(before) && /["”’']/.test(after)) return true
  return (
    /[、《》「」【】]/.test(text.charAt(at)) && /^\s?$/.test(before) && /^[\s.,;:]?$/.test(after)
  )
}
