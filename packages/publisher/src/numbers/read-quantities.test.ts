import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasGrammar, mayCount, readQuantities } from './read-quantities.ts'
import { HAN_DIGITS, inChinese, inEnglish, MONTHS } from './write-number.fixture.ts'

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
  ['三成是茶，三成是水。“八成是他。”年过半百', 'zh', [0.3, 0.3]],
  ['住了十一年半，一年半载', 'zh', [11.5]],
  ['on the fifteenth day of the first month, the fifteenth time', 'en', [15]],
  ['三分之二', 'zh', [2 / 3]],
  ['二〇二一年', 'zh', [2021]],
  ['于一二三四年一月一日开幕，数一二三四', 'zh', [1234]],
  ['于一二三一年一月一日开幕', 'zh', [1231]],
  ['第十八次', 'zh', [18]],
  ['一心一意，千万别忘，十万八千里', 'zh', []],
  ['2.4 million', 'en', [2_400_000]],
  ['330,000', 'en', [330_000]],
  ['two hundred and forty', 'en', [240]],
  ['thirty percent', 'en', [0.3]],
  ['the 18th', 'en', [18]],
  [
    'CHAPTER XII of Part XIV, for my part I think; Part C, Chapter IIX, three-and-twenty',
    'en',
    [12, 14, 23],
  ],
  ['W3C, ES2016, v3.5.1', 'en', []],
  ['六十有二，上万人，以上万元户，一二三拉，一二三年', 'zh', [62, 123]],
  ['eleven feet two, 12 feet; ten feet two men', 'en', [134 / 12, 12]],
  ['opened on 2024/7/1, and open 24/7', 'en', [2024]],
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

test('两 behind a vague number is the unit of weight', () => {
  expect(valuesOf('赢了二十几两，花了几两', 'zh')).toEqual([20])
  expect(valuesOf('赢了两百两，花了两块', 'zh')).toEqual([200, 2])
})

test('people called by a number are none', () => {
  expect(valuesOf('小四和老三去找张三、李四，王二不在', 'zh')).toEqual([])
  expect(valuesOf('最小四个，王二十岁', 'zh')).toEqual([4, 20])
})

test('a range has two ends, and shares its place', () => {
  expect(readQuantities('100至150万', 'zh')[0]).toMatchObject({ value: 1_000_000, to: 1_500_000 })
  expect(readQuantities('8–10', 'en')[0]).toMatchObject({ value: 8, to: 10 })
})

test('a language without a grammar says so', () => {
  expect(['zh-Hant', 'en-GB', 'fr'].map(hasGrammar)).toEqual([true, true, false])
})

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

const readBoth = (chinese: string, english: string) =>
  [readQuantities(chinese, 'zh'), readQuantities(english, 'en')] as const

describe('what is said in Chinese and in English has one normal form', () => {
  test('dates, in digits and in numerals', () => {
    const date = fc.record({
      year: fc.integer({ min: 1000, max: 2199 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    fc.assert(
      fc.property(date, (parts) => {
        const { year, month, day } = parts
        const name = MONTHS[month - 1] ?? ''
        const numerals = [...`${year}`].map((digit) =>
          HAN_DIGITS[Number(digit)]?.replace('零', '〇'),
        )
        const texts: [string, string][] = [
          [`于${year}年${month}月${day}日开幕`, 'zh'],
          [`于${numerals.join('')}年${inChinese(month)}月${inChinese(day)}日开幕`, 'zh'],
          [`于${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}开幕`, 'zh'],
          [`opened on ${name} ${day}, ${year}, in`, 'en'],
          [`opened on ${day} ${name} ${year} in`, 'en'],
          [`opened on ${year}/${month}/${day} in`, 'en'],
        ]
        for (const [text, locale] of texts)
          expect(
            readQuantities(text, locale).map(({ date: found }) => found),
            text,
          ).toEqual([parts])
      }),
    )
  })

  test('decades and centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 21 }), fc.integer({ min: 1, max: 9 }), (n, tens) => {
        const decade = (n - 1) * 100 + tens * 10
        const [zh, en] = readBoth(`${n}世纪${tens}0年代的事`, `in the ${decade}s there`)
        expect(zh.map(({ date }) => date)).toEqual([{ decade }])
        expect(en.map(({ date }) => date)).toEqual([{ decade }])
        const [han] = readBoth(`${inChinese(n)}世纪末`, '')
        const [, digits] = readBoth('', `the late ${n}th century ended`)
        expect(han.map(({ date }) => date)).toEqual([{ century: n }])
        if (n < 21) expect(digits.map(({ date }) => date)).toEqual([{ century: n }])
      }),
    )
  })

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (percent) => {
        const [zh, en] = readBoth(
          `占百分之${inChinese(percent)}，或${percent}%`,
          `it is ${inEnglish(percent)} percent, or ${percent}%, of it`,
        )
        for (const found of [...zh, ...en]) {
          expect(found.kind).toBe('percent')
          expect(found.value).toBeCloseTo(percent / 100, 12)
        }
        expect([zh.length, en.length]).toEqual([2, 2])
      }),
    )
  })

  test('fractions', () => {
    const names = ['', '', '', 'thirds', 'quarters', 'fifths', 'sixths', 'sevenths', 'eighths']
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 7 }), (whole, part) => {
        fc.pre(part < whole)
        const [zh, en] = readBoth(
          `其中${inChinese(whole)}分之${inChinese(part)}的人`,
          `of them ${inEnglish(part)} ${names[whole]} came`,
        )
        expect(zh).toMatchObject([{ kind: 'fraction', value: part / whole }])
        expect(en).toMatchObject([{ kind: 'fraction', value: part / whole }])
      }),
    )
  })

  test('ranges, with the place said once or twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (from, more) => {
          const to = from + more
          const texts: [string, string, number][] = [
            [`需${from}～${to}人`, 'zh', 1],
            [`需${inChinese(from)}至${inChinese(to)}人`, 'zh', 1],
            [`需${from}至${to}万人`, 'zh', 10_000],
            [`needs ${from}–${to} people`, 'en', 1],
            [`needs ${inEnglish(from)} to ${inEnglish(to)} people`, 'en', 1],
            [`needs ${from} to ${to} million people`, 'en', 1_000_000],
          ]
          for (const [text, locale, factor] of texts)
            expect(readQuantities(text, locale), text).toMatchObject([
              { kind: 'number', value: from * factor, to: to * factor },
            ])
        },
      ),
    )
  })

  test('ordinals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        const suffix =
          n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
        const [zh, en] = readBoth(`第${inChinese(n)}次大会`, `the ${n}${suffix} congress`)
        expect(zh).toMatchObject([{ kind: 'ordinal', value: n }])
        expect(en).toMatchObject([{ kind: 'ordinal', value: n }])
      }),
    )
  })
})

test.for<[text: string, locale: string, found: object]>([
  ['共计壹佰贰拾伍元整', 'zh', { value: 125, currencies: ['CNY'] }],
  ['队伍陆续收拾', 'zh', {}],
  ['二十两银子', 'zh', { value: 20 }],
  ['十几个人', 'zh', { value: 10, vague: 'more' }],
  ['约240万人', 'zh', { value: 2_400_000, vague: 'about' }],
  ['more than 16,000 of them', 'en', { value: 16_000, vague: 'more' }],
  ['不到300人', 'zh', { value: 300, vague: 'less' }],
  ['万历二十三年', 'zh', { date: { year: 1595 }, weak: true }],
  ['the 23rd year of the Wanli reign', 'en', {}],
  ['正月初五', 'zh', {}],
  ['周三', 'zh', { date: { weekday: 3 } }],
  ['每年一周一次', 'zh', {}],
  ['on Wednesday', 'en', { date: { weekday: 3 } }],
  ['上午9时30分', 'zh', { kind: 'time', value: 9.5 }],
  ['at 9:30 a.m.', 'en', { kind: 'time', value: 9.5 }],
  ['凌晨两点半', 'zh', { kind: 'time', value: 2.5 }],
  ['at half past two', 'en', { kind: 'time', value: 2.5 }],
  ['下午3点一刻', 'zh', { kind: 'time', value: 3.25 }],
  ['2025/26赛季', 'zh', { value: 2025, to: 2026 }],
  ['the 2025–26 season', 'en', { value: 2025, to: 2026 }],
  ['two or three hundred people', 'en', { value: 200, to: 300 }],
  ['他身高1米75', 'zh', { value: 1.75, measure: { name: 'metre' } }],
  ['他1米8', 'zh', { value: 1.8, measure: { name: 'metre' } }],
  ['示例 15-9', 'zh', { kind: 'reference', value: 15, to: 9 }],
  ['Listing 15-9', 'en', { kind: 'reference', value: 15, to: 9 }],
  ['3个百分点', 'zh', { kind: 'percent', value: 0.03, points: true }],
  ['US$75 million', 'en', { value: 75_000_000, currencies: ['USD'] }],
  ['1200亩', 'zh', { measure: { name: 'mu' } }],
  ['three and a half', 'en', { value: 3.5 }],
  ['two dozen eggs', 'en', { value: 24 }],
  ['four score and seven', 'en', { value: 87 }],
  ['three decades', 'en', { value: 30 }],
])('%s (%s) is read as %j', ([text, locale, found]) => {
  const [first] = readQuantities(text, locale)
  // What is a word or an idiom demands no counterpart, if it is read at all.
  if (Object.keys(found).length === 0) expect(first?.soft ?? true).toBe(true)
  else expect(first).toMatchObject(found)
})

test('a text of thousands of quantities is data, and is not read', () => {
  expect(readQuantities('7 '.repeat(4000), 'en')).toHaveLength(4000)
  expect(readQuantities('7 '.repeat(4001), 'en')).toEqual([])
})

test('what a glance takes for a text without figures has none but weak words', () => {
  const words =
    'a|an|no|only|another|once|both|none|single|half| |-|hundred|dozen|third|of|the|two|second|May|century|3|３|x'
  const characters =
    '一|个|种|半|数|些|样|组|天|年|成|点|十|百|第|两|万|一个|其次|几|头|初|首|周|星期|。'
  const text = fc
    .array(fc.constantFrom(...words.split('|'), ...characters.split('|')), { maxLength: 8 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'zh'), (written, locale) => {
      fc.pre(!mayCount(written, locale))
      expect(readQuantities(written, locale).filter(({ weak }) => !weak)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
