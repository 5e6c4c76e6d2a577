import { isKeptOriginal } from '../reading/kept-original.ts'
import { ATOM, type Prose, spotOf } from '../reading/prose.ts'
import { pairOf } from '../reading/reading.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

// Languages that write Han characters: a word may be spelt alike in two of them.
const WRITES_HAN = new Set(['zh', 'yue', 'wuu', 'lzh', 'ja'])

// So many words in one language are a phrase, however they are capitalised.
const PHRASE = 4

/** A target that still is the source. */
export const untranslatedTarget: Check = {
  id: 'untranslated-target',
  severity: 'error',
  summary: 'The target is the source text, word for word.',
  reason: `Somebody forgot this block, or a tool filled it with the source: a reader meets a foreign language in the middle of the page.

Names, abbreviations and code stay as they are in any language, so a block of nothing but them is left alone, and so is a block that is a
link to another site, or several in a row, and a quotation that its translation follows. List other words that stay in the termbase, with \`do-not-translate\`.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Water the plants twice a week.\n',
      target: 'Water the plants twice a week.\n',
      finds: ['Water the plants twice a week.'],
    },
    { locales: ['zh', 'en'], source: '## 浇水\n', target: '## 浇水\n', finds: ['浇水'] },
    { locales: ['en', 'zh'], source: '# API\n\n`tea`\n', target: '# API\n\n`tea`\n', finds: [] },
    {
      locales: ['en', 'zh'],
      source: '# Vue\n\n## this.$slots\n\nEvan You\n',
      target: '# Vue\n\n## this.$slots\n\nEvan You\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: '> Tea needs good water and time.\n\nBoil the water.\n',
      target: '> Tea needs good water and time.\n>\n> 茶需要好水，也需要时间。\n\n把水烧开。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: '- [Tea in Spanish](https://a.example/es), [another](https://b.example)\n',
      target: '- [Tea in Spanish](https://a.example/es), [another](https://b.example)\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"a": "item", "b": "URL"}',
      target: '{"a": "item", "b": "URL"}',
      finds: ['item'],
    },
  ],
  *check(pair, context) {
    const { source, target } = pair
    const [ours] = source
    if (ours === undefined || target.length === 0) return
    if (ours.language === target[0]?.language) return
    yield* source.length === 1 || target.length !== source.length
      ? compare(pair, context)
      : source.flatMap((prose, at) => [
          ...compare(pairOf([prose], target.slice(at, at + 1)), context),
        ])
  },
}

function* compare({ source, target }: Pair, context: CheckContext): Generator<Report> {
  const [prose] = target
  if (prose === undefined || !beginAlike(source[0], prose)) return
  if (textOf(source) !== textOf(target)) return
  if (isKeptOriginal(prose, context)) return
  if (source.every(isForeignTitle) || !isLanguage(source, target, context)) return
  yield { message: 'same', at: spotOf(prose) }
}

// One look at most blocks is enough. What begins with white space is looked at in full.
function beginAlike(one: Prose | undefined, other: Prose): boolean {
  const [mine, theirs] = [one?.block.text.charAt(0) ?? '', other.block.text.charAt(0)]
  return mine === theirs || mine.trim() === '' || theirs.trim() === ''
}

function textOf(proses: readonly Prose[]): string {
  return proses.map(({ block }) => block.text.replace(/\s+/g, ' ').trim()).join('\n')
}

function isLanguage(
  source: readonly Prose[],
  target: readonly Prose[],
  context: CheckContext,
): boolean {
  return source.some((prose) => {
    const text = withoutKept(prose, context)
    if (/\p{Script=Han}/u.test(text) && WRITES_HAN.has(prose.language))
      return target.some(({ language }) => !WRITES_HAN.has(language))
    const words = text.split(/\s+/).map(withoutMarks)
    const plain = words.filter((word) => /^\p{Lu}?\p{Ll}[\p{Ll}’'-]+$/u.test(word))
    return prose.block.kind === 'string' ? plain.length > 0 : isPhrase(prose, plain)
  })
}

// What may stand round a word; any other mark makes it code: `this.$host`, `<script`.
const OPENING = '(“‘"*_'
const CLOSING = ')”’"*_.,;:!?'

// By hand: a pattern bound to the end would be tried again at every mark of a long run.
function withoutMarks(word: string): string {
  let [start, end] = [0, word.length]
  while (start < end && OPENING.includes(word.charAt(start))) start += 1
  while (end > start && CLOSING.includes(word.charAt(end - 1))) end -= 1
  return word.slice(start, end)
}

// One word may be the name of a thing of the program, two capitalised words a person's; in a heading they are a title.
function isPhrase({ block }: Prose, words: readonly string[]): boolean {
  if (words.length < 2) return false
  return (
    words.length >= PHRASE ||
    block.kind === 'heading' ||
    words.some((word) => /^\p{Ll}/u.test(word))
  )
}

// A block that is nothing but a link to another site is that site's name.
function isForeignTitle({ block }: Prose): boolean {
  const [only] = block.inlines
  if (only?.kind !== 'link' || only.start !== 0) return false
  // Several of them in a row, such as a list of the languages there are.
  let between = ''
  let end = 0
  for (const { kind, url, start, end: next } of block.inlines) {
    if (start < end) continue
    if (kind !== 'link' || !/^https?:/.test(url ?? '')) return false
    between += block.text.slice(end, start)
    end = next
  }
  return !/\p{L}/u.test(between + block.text.slice(end))
}

// What the termbase leaves as it is.
function withoutKept(prose: Prose, { terms }: CheckContext): string {
  let text = prose.text
  for (const { start, end, readings } of terms.find(prose)) {
    if (readings.some(({ term }) => term.doNotTranslate))
      text = text.slice(0, start) + ATOM.repeat(end - start) + text.slice(end)
  }
  return text
}
