import { TRAITS } from '../language/characters.ts'
import { codeAt } from '../language/code-at.ts'
import {
  beginningOf,
  mainlandWords,
  type RegionWords,
  taiwanWords,
} from '../language/region-words.ts'
import { isEnclosed } from '../reading/enclosed.ts'
import { oncePerReading } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** A word of another region of the Chinese language. */
export const termVariant: Check = {
  id: 'term-variant',
  severity: 'warning',
  summary: 'Chinese text uses a word of another region.',
  reason: `The mainland and Taiwan call the same thing by different words: 鼠标 and 滑鼠, 内存 and 记忆体. A reader notices at once that a text was
made for somebody else, or converted character by character.

The word lists are OpenCC’s. Looked for are words of Taiwan in texts for the mainland (\`zh\`, \`zh-Hans\`, \`zh-CN\`) and words of the mainland
in texts for Taiwan (\`zh-Hant\`, \`zh-TW\`). Words that both regions use, if only for another thing (影片, 文件), are left alone, and so are
words in quotation marks, brackets and emphasis.`,
  profiles: { literary: 'info' },
  languages: ['zh'],
  needs: [TRAITS.han],
  examples: [
    { locales: ['zh'], source: '用滑鼠点一下萤幕。\n', finds: ['滑鼠', '萤幕'] },
    { locales: ['zh'], source: '用鼠标点一下屏幕，台湾叫“滑鼠”。联网路由器要重启。\n', finds: [] },
    { locales: ['zh-TW'], source: '用鼠標點一下屏幕。\n', finds: ['鼠標', '屏幕'] },
    { locales: ['zh-TW'], source: '用滑鼠點一下螢幕，再打開文件。\n', finds: [] },
  ],
  checkSide(prose, context) {
    const list = foreignWords(prose, context)
    if (list === undefined || nextBeginning(prose.text, 0, list) < 0) return NONE
    return wordsIn(prose, list, context)
  },
}

const NONE: readonly Report[] = []

function* wordsIn(prose: Prose, list: RegionWords, { terms }: CheckContext): Generator<Report> {
  const { text } = prose
  for (let at = nextBeginning(text, 0, list); at >= 0; at = nextBeginning(text, at + 1, list)) {
    const found = list.byFirst.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
    if (found === undefined || CHANCE.test(text.slice(Math.max(0, at - 1), at + 3))) continue
    const [word, own] = found
    const end = at + word.length
    if (isEnclosed(prose, at, end) || !isWord(text, at, end)) continue
    // What the termbase knows is as the termbase wants it.
    if (terms.find(prose).some((hit) => hit.start < end && hit.end > at)) continue
    yield { message: 'region', values: { word, own }, at: spotIn(prose, at, end) }
    at = end - 1
  }
}

// Where the next place is, from an offset on, at which a word may begin; -1 where there is none.
function nextBeginning(text: string, from: number, { beginnings }: RegionWords): number {
  const { length } = text
  let code = codeAt(text, from)
  for (let at = from; at + 1 < length; at += 1) {
    const next = codeAt(text, at + 1)
    if (beginnings[beginningOf(code, next)] !== 0) return at
    code = next
  }
  return -1
}

function foreignWords({ side, language }: Prose, context: CheckContext): RegionWords | undefined {
  const reading = context[side]
  return language === 'zh' && reading ? foreignWordsOf(reading) : undefined
}

const foreignWordsOf = oncePerReading(({ locale }: Reading): RegionWords | undefined => {
  const { script, region } = new Intl.Locale(locale).maximize()
  if (script === 'Hans' && region === 'CN') return taiwanWords()
  return script === 'Hant' && region === 'TW' ? mainlandWords() : undefined
})

// What holds a word by chance: 网|路由, 过程|式.
const CHANCE = /^(?:.?网路[由径线]|.?網路[徑線]|[过流方工议日课历]程式)/

// How many characters round a word decide where words begin and end.
const WINDOW = 8

// 快取 is no word in 尽快取得, where other words reach into it from both sides. The segmenter does not know every word of another region,
// so one side is enough.
function isWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - WINDOW)
  const bounds = new Set<number>()
  for (const { index, segment } of segmenter().segment(text.slice(from, end + WINDOW))) {
    bounds.add(from + index)
    bounds.add(from + index + segment.length)
  }
  return bounds.has(start) || bounds.has(end)
}

const segmenter = lazySegmenter()

function lazySegmenter(): () => Intl.Segmenter {
  let made: Intl.Segmenter | undefined
  return () => {
    made ??= new Intl.Segmenter('zh', { granularity: 'word' })
    return made
  }
}
