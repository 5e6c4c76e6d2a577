import { linkedTextsOf } from '../reading/linked-texts.ts'
import type { Check, Report } from './check.ts'

// Below this the aligner is not sure that the two sentences belong together.
const SURE = 0.9

// Plain negation. 不 by itself is in too many words that deny nothing (不同, 不断, 不过, 不仅), so only what governs a verb counts.
const CHINESE =
  /不(?:会|能|可|得|要|应|该|准|许|是|再|必|用|想|肯|敢|知)|没有?|从未|未(?:能|曾|必|经)|无法|禁止|切勿|并非|绝不|决不/

// What looks like it and denies nothing, or little.
const CHINESE_NOT =
  /不得不|不能不|不会不|不可不|不要紧|不得了|不可思议|不知不觉|不用说|要不是|是不是|能不能|会不会|有没有|可不可以|不能再|沉没|淹没|没收|出没|没落|不是吗|不仅|不可变|不可或缺|不可避免|不要求/g

const ENGLISH =
  /\b(?:not|never|no|none|nothing|nobody|neither|nor|cannot|without|unable|impossible|unless|fail(?:s|ed)?|lacks?|lacked|avoid(?:s|ed)?|forbid(?:s|den)?|prohibit(?:s|ed)?|refuse[sd]?|prevent(?:s|ed)?|instead|only|until|hardly|barely|rather|too|except|(?:un|in|im|ir|il|dis|non)[a-z]{4,}|[a-z]+less)\b|n[’']t\b/i

const ENGLISH_STRONG = /\b(?:not|never|cannot|nobody|nothing)\b|n[’']t\b/i
const ENGLISH_NOT =
  /\bnot (?:only|just|least|to mention)\b|\bwhy not\b|\bwhether or not\b|\bif not\b/gi

const CHINESE_ANY =
  /[不没未无非莫勿毋否别]|禁止|避免|防止|拒绝|缺|失|难|以外|除了|才|免|免得|反|相反|而是|只/

/** A sentence that denies on one side only. */
export const negationMismatch: Check = {
  id: 'negation-mismatch',
  severity: 'info',
  summary: 'A sentence denies something on one side and not on the other.',
  reason: `A “not” that is lost turns a sentence into its opposite.

The check is off unless it is turned on in \`collate.yaml\`: the two languages deny in so many ways that it finds half of what it should,
and most of what it finds is well translated. Looked for is plain negation (不会, 没有, not, never) in a sentence whose counterpart has no
word of denial, prevention or lack at all.`,
  profiles: { technical: 'off', literary: 'off', news: 'off', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '这种茶从未出口。\n',
      target: 'This tea was exported.\n',
      finds: ['This tea was exported.'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The water does not boil at once.\n',
      target: '水马上就开。\n',
      finds: ['水马上就开。'],
    },
    {
      locales: ['zh', 'en'],
      source: '他不得不等水开。这茶不会苦。\n',
      target: 'He had to wait for the water. The tea will never be bitter.\n',
      finds: [],
    },
  ],
  *checkDocument(readings): Generator<Report> {
    const { source, target } = readings
    if (target === undefined || source.language === target.language) return
    for (const { source: one, target: other, confidence } of linkedTextsOf(readings)) {
      if (confidence < SURE || !denies(one.text, source.language)) continue
      if (maybeDenies(other.text, target.language)) continue
      yield { message: 'lost', at: other.spot, against: one.spot }
    }
  },
}

function denies(text: string, language: string): boolean {
  if (language === 'zh') return CHINESE.test(text.replace(CHINESE_NOT, ''))
  if (language === 'en') return ENGLISH_STRONG.test(text.replace(ENGLISH_NOT, ''))
  return false
}

function maybeDenies(text: string, language: string): boolean {
  if (language === 'zh') return CHINESE_ANY.test(text)
  return language === 'en' ? ENGLISH.test(text) : true
}
