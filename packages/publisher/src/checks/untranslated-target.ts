import { languageOf } from '@collate/parser'
import type { Check, CheckContext, Pair, Report } from './check.ts'
import { ATOM, type Prose, spotOf } from './prose.ts'

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

Names, abbreviations and code stay as they are in any language, so a block of nothing but them is left alone. List other words that stay
in the termbase, with \`do-not-translate\`.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Water the plants twice a week.\n',
      target: 'Water the plants twice a week.\n',
      finds: ['Water the plants twice a week.'],
    },
    { locales: ['zh', 'en'], source: '## 浇水\n', target: '## 浇水\n', finds: ['浇水'] },
    { locales: ['en', 'zh'], source: '# API\n\n`tea`\n', target: '# API\n\n`tea`\n', finds: [] },
    { locales: ['en', 'zh'], source: '# Vue\n', target: '# Vue\n', finds: [] },
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
    if (languageOf(ours.locale) === target[0]?.language) return
    yield* source.length === 1 || target.length !== source.length
      ? compare(pair, context)
      : source.flatMap((prose, at) => [
          ...compare({ source: [prose], target: target.slice(at, at + 1), links: [] }, context),
        ])
  },
}

function* compare({ source, target }: Pair, context: CheckContext): Generator<Report> {
  const [prose] = target
  if (prose === undefined || textOf(source) !== textOf(target)) return
  if (!isLanguage(source, target, context)) return
  yield { message: 'same', at: spotOf(prose) }
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
    const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
    const plain = words.filter(
      (word) => word.length > 2 && /^\p{Lu}?\p{Ll}[\p{Ll}’'-]*$/u.test(word),
    )
    if (prose.block.kind === 'string') return plain.length > 0
    return (
      plain.length >= PHRASE || plain.some((word) => /^\p{Ll}/u.test(word)) || isTitle(prose, plain)
    )
  })
}

// Two capitalised words may be a person's name; in a heading they are a title.
function isTitle({ block }: Prose, words: readonly string[]): boolean {
  return block.kind === 'heading' && words.length > 1
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
