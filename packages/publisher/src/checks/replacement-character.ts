import { spotInFile } from '../reading/gaps.ts'
import { findHidden } from '../reading/hidden-texts.ts'
import { spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

// By itself, as a letter that is spoken of.
const SHOWN = /(?:^|[\s“‘「"'(（])\uFFFD(?:$|[\s”’」"')）。，.,:：;；])/

/** The character that stands for one that was lost. */
export const replacementCharacter: Check = {
  id: 'replacement-character',
  severity: 'error',
  summary: 'A character was lost and � stands in its place.',
  reason: `The text was read in a wrong coding, or cut in the middle of a character, and saved so: what stood there cannot be told from the
file any more.

A text that speaks of the sign (U+FFFD, “replacement character”, 替换字符) is left alone, and so is a sign that stands by itself on both
sides.`,
  needs: [trait('\\uFFFD')],
  examples: [
    { locales: ['zh'], source: '先烧\uFFFD，再温杯。\n', finds: ['\uFFFD'] },
    {
      locales: ['zh'],
      source: '调用 `煮\uFFFD()`：\n\n```js\n// 先烧\uFFFD\uFFFD\n```\n',
      finds: ['\uFFFD', '\uFFFD\uFFFD'],
    },
    { locales: ['en'], source: 'Boil the w\uFFFD\uFFFDter.\n', finds: ['\uFFFD\uFFFD'] },
    {
      locales: ['en', 'zh'],
      source: 'A lost letter shows as \uFFFD.\n\nTea\uFFFD\n',
      target: '丢失的字显示为“\uFFFD”。\n\n茶\uFFFD\n',
      finds: ['\uFFFD', '\uFFFD'],
    },
    { locales: ['en'], source: 'The replacement character \uFFFD stands for it.\n', finds: [] },
  ],
  *checkDocument({ source, target }) {
    for (const reading of target === undefined ? [source] : [source, target]) {
      if (!reading.document.file.includes('\uFFFD')) continue
      // A page that shows the sign in its listings speaks of it somewhere.
      if (/U\+FFFD|replacement character|替[换換]字[符元]/i.test(reading.document.file)) continue
      for (const range of findHidden(reading, /\uFFFD+/g))
        yield { message: 'lost', at: spotInFile(reading, range) }
    }
  },
  *checkSide(prose, context) {
    const { text } = prose
    if (!text.includes('\uFFFD')) return
    if (SHOWN.test(text) && context.across(prose).some((other) => SHOWN.test(other.text))) return
    if (/U\+FFFD|replacement character|替[换換]字[符元]/i.test(text)) return
    for (const { 0: lost, index } of text.matchAll(/\uFFFD+/g))
      yield { message: 'lost', at: spotIn(prose, index, index + lost.length) }
  },
}
