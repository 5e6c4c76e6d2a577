import { TRAITS } from '../language/characters.ts'
import { writesHan, writesLatin } from '../language/writing.ts'
import { isEnclosed } from '../reading/enclosed.ts'
import { isKeptOriginal } from '../reading/kept-original.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { pairOf } from '../reading/reading.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, Profile, Report } from './check.ts'

// Han characters with what may stand between two of them; the last one ends the run.
const HAN_RUN =
  /\p{Script=Han}(?:[\p{Script=Han}\p{N}\u3000-\u303F\uFF00-\uFFEF—…“”‘’·\s\uFFFC]*\p{Script=Han})?/gu

// Words in Latin letters with what may stand between two of them.
const LATIN_RUN = /[A-Za-z][A-Za-z’'\-,;:()\s\d\uFFFC.]*[A-Za-z]/g

// So many words that are no names make a clause; fewer do where the source has the same words.
const CLAUSE = 6
const COPIED = 4

// A block with more runs mixes its languages on purpose, or is broken as a whole.
const MAX_RUNS = 500

// The names of languages in themselves: a switch between languages shows them so.
const OWN_NAMES = new Set([
  '中文',
  '汉语',
  '漢語',
  '简体中文',
  '繁体中文',
  '繁體中文',
  '正體中文',
  '日本語',
  '粤语',
  '粵語',
])

// How a translation says that it shows a word: the character 茶, the word 茶.
const SHOWN =
  /(?:character|characters|word|words|term|name|called|means|in Chinese|Chinese:|Han)[\s,:]*$/i

/** Words of the source's language in the middle of the target. */
export const sourceResidue: Check = {
  id: 'source-residue',
  severity: 'error',
  summary: 'The target has words of the source’s language in the middle of its text.',
  reason: `A sentence was left as it was, or a word of the source stuck to the translation: readers cannot read it.

Looked for are Chinese characters in a text that is not written with them, and a clause in Latin letters in one that is. Words in quotation
marks, in brackets, in emphasis or in a link are taken for glosses and titles where the source has them too; names, code and single words
that stay in Latin letters are left alone, and so is what a text says it shows (“the character 茶”). A block that is the source as a whole
is found by \`untranslated-target\`.`,
  languages: ['en', 'zh'],
  examples: [
    {
      locales: ['zh', 'en'],
      source: '先温壶。等水开了再放茶叶。\n',
      target: 'First warm the pot. 等水开了再放茶叶。\n',
      finds: ['等水开了再放茶叶'],
    },
    {
      locales: ['zh', 'en'],
      source: '先温壶，再倒水。\n',
      target: 'First warm的 the pot, then pour.\n',
      finds: ['的'],
    },
    {
      locales: ['zh', 'en'],
      source: '公道杯用来匀汤。\n',
      target: 'The fairness cup (公道杯) evens out the brew.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Warm the pot. Then wait until the water has come to the boil.\n',
      target: '温壶。Then wait until the water has come to the boil.\n',
      finds: ['Then wait until the water has come to the boil'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The `Tea` type and the *brewing time* are set by React Native.\n',
      target: '`Tea` 类型和冲泡时间（*brewing time*）由 React Native 设定。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'He wrote:\n\n> Tea needs good water, and time.\n\nBoil the water.\n',
      target:
        '他写道：\n\n> Tea needs good water, and a little time.\n>\n> 茶需要好水，也需要一点时间。\n\n把水烧开。\n',
      finds: [],
    },
    { locales: ['en'], source: 'Pour的 water.\n', finds: ['的'] },
    {
      locales: ['en', 'zh'],
      source: 'Pour the water and cover it. Ruby on Rails and the brewing time are set.\n',
      target: '倒水 and cover it。设定 Ruby on Rails 和 brewing time。\n',
      finds: ['and cover it'],
    },
    {
      locales: ['en', 'zh'],
      profile: 'news',
      source: 'The committee publishes its annual report next week.\n',
      target: '委员会将于下周公布 annual report。\n',
      finds: ['annual report'],
    },
  ],
  *check(pair, context) {
    const { source, target } = context
    if (target === undefined || source.language === target.language) return
    const isHanLeft = !writesHan(target.locale) && writesHan(source.locale)
    if (!isHanLeft && (writesLatin(target.locale) || !writesLatin(source.locale))) return
    for (const prose of pair.target) {
      if (!isHanLeft && (prose.traits & TRAITS.latin) === 0) continue
      const found = [...(isHanLeft ? hanIn(prose, pair) : latinIn(prose, pair, context.profile))]
      if (found.length === 0 || isKeptOriginal(prose, context)) continue
      if (pair.source.length === 0 || !isWhollyCopied(prose, pair)) yield* found
    }
  },
  *checkSide(prose) {
    const alone = pairOf([], [prose])
    if (writesHan(prose.locale)) return
    for (const report of hanIn(prose, alone))
      if (isGlued(prose, report)) yield { ...report, severity: 'warning' }
  },
}

function isWhollyCopied({ block }: Prose, { source }: Pair): boolean {
  return source.some((other) => other.block.text.trim() === block.text.trim())
}

function* hanIn(prose: Prose, { source }: Pair): Generator<Report & { readonly from: number }> {
  const { text } = prose
  let count = 0
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    count += 1
    if (count > MAX_RUNS) return
    const end = index + run.length
    if (OWN_NAMES.has(run) && isListed(text, index, end)) continue
    const isShown =
      isEnclosed(prose, index, end) || SHOWN.test(text.slice(Math.max(0, index - 24), index))
    if (isShown && (source.length === 0 || source.some((other) => other.text.includes(run))))
      continue
    yield { message: 'han', values: { words: run }, at: spotIn(prose, index, end), from: index }
  }
}

// Many words are a clause anyhow. Fewer are one where the source has them, too, and so many, or a word among them that no name has; in
// news and fiction a single word is left over. A word with a capital makes a name of them: Ruby on Rails.
function isClause(run: string, source: readonly Prose[], profile: Profile): boolean {
  if (!BETWEEN_WORDS.test(run) && !WORDY.has(profile)) return false
  const words = run.split(BETWEEN_WORDS)
  const small = words.filter((word) => /^[a-z][a-z’'-]*$/.test(word))
  if (small.length >= CLAUSE) return true
  const isShort =
    small.length < words.length ||
    !(
      (small.length > 1 && small.some((word) => GRAMMAR.has(word))) ||
      (WORDY.has(profile) && small.some((word) => word.length >= LEAST_WORD))
    )
  if (small.length < COPIED && isShort) return false
  return source.some((other) => other.text.includes(run))
}

const BETWEEN_WORDS = /[\s,;:()\uFFFC]+/
const LEAST_WORD = 4
const WORDY: ReadonlySet<Profile> = new Set(['news', 'literary'])
const GRAMMAR = new Set(
  'the your our their his her its that those are was were would should has have and you we they'.split(
    ' ',
  ),
)

// A name in a list or a switch of languages: at the ends of a text, between bars, commas and slashes, in ASCII brackets.
function isListed(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[|/·•,;:([\]\n])\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\s?(?:$|[|/·•,;:：.)[\]\n])/.test(text.slice(end, end + 2))
  )
}

// A lone English text may speak of Chinese words; one that sticks to an English word is no word it speaks of.
function isGlued({ text }: Prose, { from, values }: Report & { readonly from: number }): boolean {
  const end = from + String(values?.['words'] ?? '').length
  return /[a-z]/.test(text[from - 1] ?? '') || /[a-z]/.test(text[end] ?? '')
}

function* latinIn(prose: Prose, { source }: Pair, profile: Profile): Generator<Report> {
  const { text } = prose
  for (const { 0: run, index } of text.matchAll(LATIN_RUN)) {
    if (!isClause(run, source, profile) || isEnclosed(prose, index, index + run.length)) continue
    yield { message: 'latin', values: { words: run }, at: spotIn(prose, index, index + run.length) }
  }
}
