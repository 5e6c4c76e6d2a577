import { expect, test } from 'vitest'
import { guessLocale } from './guess-locale.ts'
import { looksLike } from './looks-like.ts'

const ENGLISH = 'The water boils, and the tea smells good; nobody says a word about the rain.'
const CHINESE =
  '水开了，茶香飘满了屋子，谁也没有提起外面的雨。他坐下来，慢慢喝了一口，又放下了杯子，看着窗外。'
const JAPANESE =
  'お湯が沸いて、お茶の香りが部屋に広がった。誰も雨のことは言わなかった。彼は座ってゆっくり飲んだ。'

test.for<[file: string, text: string, locale: string]>([
  ['tea.zh.md', ENGLISH, 'zh'],
  ['tea.zh-Hant.md', '', 'zh-Hant'],
  ['docs/pt_BR/tea.md', ENGLISH, 'pt-BR'],
  ['en/zh/tea.md', '', 'zh'],
  ['how.to.md', ENGLISH, 'en'],
  ['it.md', CHINESE, 'zh'],
  ['a.md', JAPANESE, 'ja'],
  ['a.md', 'Вода кипит.', 'ru'],
  ['a.md', '', 'en'],
  ['-', `${CHINESE} \`useState\` React`, 'zh'],
])('the locale of %s is taken from its name, or its script', ([file, text, locale]) => {
  expect(guessLocale(file, text)).toBe(locale)
})

test.for<[locale: string, text: string, is: boolean]>([
  ['zh', CHINESE, true],
  ['zh', ENGLISH, false],
  ['en', CHINESE, false],
  ['en', ENGLISH, true],
  ['fr', ENGLISH, true],
  ['ja', CHINESE, false],
  ['ja', JAPANESE, true],
  ['zh', 'tea --hot', true],
])('a text looks like %s where it is in its script', ([locale, text, is]) => {
  expect(looksLike(locale, text)).toBe(is)
})
