import { hasHan, TRAITS } from '../language/characters.ts'
import { codeAt } from '../language/code-at.ts'
import {
  SIMPLIFIED,
  scriptVariants,
  TRADITIONAL,
  type Variant,
  variantOf,
} from '../language/script-variants.ts'
import { oncePerProse, oncePerReading } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Characters of the other form of the Chinese script. */
export const scriptVariantMix: Check = {
  id: 'script-variant-mix',
  severity: 'warning',
  summary: 'A traditional character stands in simplified text, or the reverse.',
  reason: `It is the trace of a conversion or of an input method, and a reader of the one script may not know the other's form.

Only characters that one script alone has are looked at (OpenCC's tables): 后, 里, 乾 and their like belong to both, and only in some words to one (乾坤, but 干杯). Where the locale
does not say which script it is, the document's own majority does. A block that is in the other script as a whole is a quotation.`,
  languages: ['zh'],
  needs: [TRAITS.han],
  examples: [
    { locales: ['zh-Hans'], source: '先烧水，這样茶才香。\n', finds: ['這'] },
    { locales: ['zh-Hans'], source: '先用火把水燒好。\n', finds: ['燒'] },
    {
      locales: ['zh-Hans'],
      source: '这些茶人们干了乾杯，随著音乐瞭解这壶著名的茶。\n',
      finds: ['乾', '著', '瞭'],
    },
    { locales: ['zh-Hant'], source: '先燒水，这樣茶才香，壺要溫過。\n', finds: ['这'] },
    {
      locales: ['zh-Hans'],
      source: '皇后在御花园里喝茶，乾隆也在。\n\n為伊消得人憔悴\n',
      finds: [],
    },
  ],
  checkSide(prose, context) {
    const wanted = hasHan(prose) ? wantedIn(prose, context) : undefined
    if (wanted === undefined) return NONE
    const { simplified, traditional } = countIn(prose)
    const mayMix = wanted === 'Hant' ? simplified > 0 : traditional > 0 || IN_BOTH.test(prose.text)
    return mayMix && !KANA.test(prose.text) ? mixedIn(prose, wanted) : NONE
  },
}

const NONE: readonly Report[] = []

// Japanese has forms of its own.
const KANA = /[\u3040-\u30FF]/

function* mixedIn(prose: Prose, wanted: Variant): Generator<Report> {
  const { simplified, traditional } = countIn(prose)
  const [right, wrong] = wanted === 'Hans' ? [simplified, traditional] : [traditional, simplified]
  if (wanted === 'Hans' && right > wrong) yield* wordsIn(prose)
  if (wrong === 0 || (wrong > 1 && (right === 0 || (wrong >= right && wrong > MANY)))) return
  // A few characters may be a name; a sentence is none.
  if (right + wrong === 1 && !SENTENCE.test(prose.text)) return
  yield* foreignIn(prose, wanted === 'Hans' ? TRADITIONAL : SIMPLIFIED)
}

// So many characters of the other script, and no more of the own, are a quotation in a frame.
const MANY = 3

// Characters that simplified text has as well, and the words in which it has another one for them: 乾坤, but 干杯.
const IN_WORDS: readonly { readonly words: RegExp; readonly other: string }[] = [
  { words: /乾(?=[杯净淨燥脆涸枯粮草果洗瘪])|(?<=[晒饼烘风烤萄])乾/g, other: '干' },
  { words: /瞭(?=[解若])|(?<=明)瞭/g, other: '了' },
  { words: /藉(?=[口由助])/g, other: '借' },
  { words: /徵(?=[求收集兆候文税询])|(?<=[象特])徵/g, other: '征' },
  {
    words:
      /(?<=[味在随沿接看听走坐站拿带跟笑想等跑抱望对朝向顺忙盯围绕闭睁写])著(?![名作有者述称书录文于译论])/g,
    other: '着',
  },
]

const IN_BOTH = /[乾瞭藉徵著]/

function* wordsIn(prose: Prose): Generator<Report> {
  if (!IN_BOTH.test(prose.text)) return
  for (const { words, other } of IN_WORDS)
    for (const { 0: character, index } of prose.text.matchAll(words))
      yield {
        message: 'traditional',
        values: { character, other },
        at: spotIn(prose, index, index + 1),
      }
}

const SENTENCE = /\p{Script=Han}{3}[，。！？；：]/u

function* foreignIn(prose: Prose, foreign: number): Generator<Report> {
  const { kinds, others } = scriptVariants()
  const { text } = prose
  for (let at = 0; at < text.length; at += 1) {
    if (kinds[text.charCodeAt(at)] !== foreign) continue
    const character = text.charAt(at)
    // The name of the Japanese language, as lists of translations have it.
    if (character === '語' && text.startsWith('日本', at - 2)) continue
    yield {
      message: foreign === TRADITIONAL ? 'traditional' : 'simplified',
      values: { character, other: others.get(character) ?? '' },
      at: spotIn(prose, at, at + 1),
    }
  }
}

function wantedIn({ side, locale }: Prose, context: CheckContext) {
  const reading = context[side]
  return variantOf(locale) ?? (reading === undefined ? undefined : ownVariant(reading))
}

// Ten times as many, as a traditional document may quote whole pages of simplified text.
const ownVariant = oncePerReading(({ proses }: Reading): 'Hans' | 'Hant' | undefined => {
  let [simplified, traditional] = [0, 0]
  for (const prose of proses) {
    const counts = countIn(prose)
    simplified += counts.simplified
    traditional += counts.traditional
  }
  if (simplified >= 5 && simplified >= 10 * traditional) return 'Hans'
  return traditional >= 5 && traditional >= 10 * simplified ? 'Hant' : undefined
})

const countIn = oncePerProse(({ text }: Prose) => {
  const { kinds } = scriptVariants()
  const { length } = text
  let [simplified, traditional] = [0, 0]
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[codeAt(text, at)]
    if (kind === SIMPLIFIED) simplified += 1
    else if (kind === TRADITIONAL) traditional += 1
  }
  return { simplified, traditional }
})
