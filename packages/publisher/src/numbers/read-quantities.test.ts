import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasGrammar, readQuantities } from './read-quantities.ts'

const valuesOf = (text: string, locale: string) =>
  readQuantities(text, locale).map(({ value }) => value)

test.for<[text: string, locale: string, values: number[]]>([
  ['总人口约240万。', 'zh', [2_400_000]],
  ['３万５千人', 'zh', [35_000]],
  ['二百四十万', 'zh', [2_400_000]],
  ['一万五', 'zh', [15_000]],
  ['10多万人', 'zh', [100_000]],
  ['三十余万人', 'zh', [300_000]],
  ['两千多亿元', 'zh', [2e11]],
  ['1.2万亿', 'zh', [1.2e12]],
  ['百分之十五', 'zh', [0.15]],
  ['三成半', 'zh', [0.35]],
  ['三分之二', 'zh', [2 / 3]],
  ['二〇二一年', 'zh', [2021]],
  ['第十八次', 'zh', [18]],
  ['一心一意，千万别忘，十万八千里', 'zh', []],
  ['2.4 million', 'en', [2_400_000]],
  ['330,000', 'en', [330_000]],
  ['two hundred and forty', 'en', [240]],
  ['thirty percent', 'en', [0.3]],
  ['the 18th', 'en', [18]],
  ['W3C, ES2016, v3.5.1', 'en', []],
  ['quelque 12 choses', 'fr', []],
])('%s (%s) counts %j', ([text, locale, values]) => {
  const found = readQuantities(text, locale)
    .filter(({ soft }) => !soft)
    .map(({ value }) => value)
  expect(found).toEqual(values)
})

test('the parts of a date are told apart', () => {
  const [zh] = readQuantities('1934年9月11日', 'zh')
  const [en] = readQuantities('September 11, 1934', 'en')
  expect(zh?.date).toEqual({ year: 1934, month: 9, day: 11 })
  expect(en?.date).toEqual(zh?.date)
})

test('a range has two ends, and shares its place', () => {
  expect(readQuantities('100至150万', 'zh')[0]).toMatchObject({ value: 1_000_000, to: 1_500_000 })
  expect(readQuantities('8–10', 'en')[0]).toMatchObject({ value: 8, to: 10 })
})

test('a language without a grammar says so', () => {
  expect(['zh-Hant', 'en-GB', 'fr'].map(hasGrammar)).toEqual([true, true, false])
})

// Numbers as a Chinese and an English writer would put them; written for the test, from the numbers' own rules.
const DIGITS = [...'零一二三四五六七八九']

function inChinese(value: number): string {
  if (value < 10) return DIGITS[value] ?? ''
  const [place, name] = (
    [
      [1e8, '亿'],
      [1e4, '万'],
      [1000, '千'],
      [100, '百'],
      [10, '十'],
    ] as const
  ).find(([size]) => value >= size) ?? [1, '']
  const rest = value % place
  const gap = rest > 0 && rest < place / 10 ? '零' : ''
  const behind = rest === 0 ? '' : gap + inChinese(rest)
  // 一百一十五, not 一百十五.
  return `${inChinese(Math.floor(value / place))}${name}${behind.startsWith('十') ? '一' : ''}${behind}`
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inEnglish(value: number): string {
  if (value < 20) return ONES[value] ?? ''
  if (value < 100)
    return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? `-${ONES[value % 10]}` : ''}`
  const [place, name] = (
    [
      [1e9, 'billion'],
      [1e6, 'million'],
      [1000, 'thousand'],
      [100, 'hundred'],
    ] as const
  ).find(([size]) => value >= size) ?? [1, '']
  const rest = value % place
  return `${inEnglish(Math.floor(value / place))} ${name}${rest > 0 ? ` ${inEnglish(rest)}` : ''}`
}

test('a number in Chinese, in English and in digits is the same value', () => {
  const number = fc.oneof(fc.nat(200), fc.nat(99_999), fc.nat(999_999_999))
  fc.assert(
    fc.property(
      number.filter((value) => value > 10),
      (value) => {
        const chinese = `共${inChinese(value)}人`
        expect(valuesOf(chinese, 'zh'), chinese).toEqual([value])
        expect(valuesOf(`it has ${inEnglish(value)} people`, 'en')).toEqual([value])
        expect(valuesOf(`it has ${value.toLocaleString('en')} people`, 'en')).toEqual([value])
        expect(valuesOf(`共${value}人`, 'zh')).toEqual([value])
      },
    ),
    { numRuns: 500 },
  )
})

test('every quantity lies inside its text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'1,.-一二十百万亿第年月日半 one hundred May th%至约') }),
      fc.constantFrom('zh', 'en'),
      (text, locale) => {
        let position = 0
        for (const { start, end } of readQuantities(text, locale)) {
          expect(start).toBeGreaterThanOrEqual(position)
          expect(end).toBeGreaterThan(start)
          position = end
        }
        expect(position).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
