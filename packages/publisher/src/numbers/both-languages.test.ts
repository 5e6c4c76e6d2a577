import fc from 'fast-check'
import { test } from 'vitest'
import { between, check, nth, wide } from './say-one.fixture.ts'
import { HAN_DIGITS, inChinese, inEnglish } from './write-number.fixture.ts'

test('separators and full-width digits make no difference', () => {
  check(between(1000, 999_999_999), (n) => {
    const grouped = n.toLocaleString('en')
    return [
      [`共${n}人`, 'zh'],
      [`共${grouped}人`, 'zh'],
      [`共${wide(grouped)}人`, 'zh'],
      [`共${grouped.replaceAll(',', "'")}人`, 'zh'],
      [`they had ${grouped} people`, 'en'],
      [`they had ${grouped.replaceAll(',', ' ')} people`, 'en'],
      [`they had ${grouped.replaceAll(',', '\u202f')} people`, 'en'],
      [`they had ${grouped.replaceAll(',', "'")} people`, 'en'],
    ]
  })
})

test('places and scales multiply alike', () => {
  const rows = [
    ['万', 1e4, 'thousand', 1e3],
    ['百万', 1e6, 'million', 1e6],
    ['千万', 1e7, 'million', 1e6],
    ['亿', 1e8, 'million', 1e6],
    ['十亿', 1e9, 'billion', 1e9],
    ['千亿', 1e11, 'billion', 1e9],
    ['万亿', 1e12, 'trillion', 1e12],
  ] as const
  check(fc.record({ row: fc.constantFrom(...rows), n: between(11, 9999) }), ({ row, n }) => {
    const [place, size, scale, unit] = row
    const [short, long] = [n / 100, Number(((n / 100) * (size / unit)).toPrecision(12))]
    const whole = Number((short * size).toPrecision(12))
    return [
      [`共${short}${place}人`, 'zh'],
      [`共${wide(`${short}`)}${place}人`, 'zh'],
      [`they had ${long} ${scale} people`, 'en'],
      [`they had ${whole.toLocaleString('en')} people`, 'en'],
    ]
  })
})

test('numerals of bankers, old numerals and thousands in short are read', () => {
  const bankers = [...'零壹贰叁肆伍陆柒捌玖']
  const banker = (n: number) =>
    inChinese(n)
      .replace(/[一二三四五六七八九]/g, (digit) => bankers[HAN_DIGITS.indexOf(digit)] ?? '')
      .replace(/^十/, '壹拾')
      .replaceAll('十', '拾')
      .replaceAll('百', '佰')
      .replaceAll('千', '仟')
  check(between(101, 99_999_999), (n) => [
    [`共${inChinese(n)}人`, 'zh'],
    [`共${banker(n)}元整`, 'zh'],
  ])
  check(between(1, 9), (n) => [
    [`共二十${HAN_DIGITS[n]}人`, 'zh'],
    [`共廿${HAN_DIGITS[n]}人`, 'zh'],
    [`all ${inEnglish(20 + n)} came`, 'en'],
  ])
  check(between(11, 99), (n) => [
    [`关注者${n}k`, 'zh'],
    [`about ${n}k people`, 'en'],
    [`共${inChinese(n * 1000)}人`, 'zh'],
  ])
})

test('ranges say their place, their sign and their unit once or twice', () => {
  check(fc.record({ n: between(11, 50), more: between(1, 49) }), ({ n, more }) => {
    const m = n + more
    return [
      [`重${n}～${m}公斤`, 'zh'],
      [`重${n}公斤～${m}公斤`.replace(/公斤～/, '～'), 'zh'],
      [`重${n}—${m}kg`, 'zh'],
      [`重${inChinese(n)}到${inChinese(m)}公斤`, 'zh'],
      [`it weighs ${n}–${m} kg there`, 'en'],
      [`it weighs ${n} to ${m} kilograms there`, 'en'],
      [`it weighs between ${n} and ${m} kilograms there`, 'en'],
      [`it weighs ${inEnglish(n)} to ${inEnglish(m)} kilos there`, 'en'],
    ]
  })
  check(fc.record({ n: between(11, 50), more: between(1, 49) }), ({ n, more }) => [
    [`投资${n}至${n + more}亿元`, 'zh'],
    [`投资${n}亿至${n + more}亿元`, 'zh'],
    [`invest ${n / 10} to ${(n + more) / 10} billion yuan there`, 'en'],
  ])
  check(fc.record({ y: between(1500, 2000), more: between(1, 60) }), ({ y, more }) => {
    const to = y + more
    fc.pre(Math.floor(y / 100) === Math.floor(to / 100))
    return [
      [`（${y}—${`${to}`.slice(2)}）`, 'zh'],
      [`in ${y}–${`${to}`.slice(2)} there`, 'en'],
      [`from ${y}–${to} there`, 'en'],
    ]
  })
})

test('ordinals in words, in digits and behind what they number', () => {
  check(between(11, 99), (n) => [
    [`见第${n}章。`, 'zh'],
    [`见第${inChinese(n)}章。`, 'zh'],
    [`see chapter ${n} there`, 'en'],
    [`see chapter ${inEnglish(n)} there`, 'en'],
    [`see the ${nth(n)} chapter`, 'en'],
  ])
  check(fc.record({ n: between(11, 99), more: between(1, 20) }), ({ n, more }) => [
    [`见第${n}至${n + more}页。`, 'zh'],
    [`见第${n}—${n + more}页。`, 'zh'],
    [`see pages ${n}–${n + more} there`, 'en'],
    [`see pages ${n} to ${n + more} there`, 'en'],
  ])
  const romans = 'II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
  const values = [2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]
  check(between(0, romans.length - 1), (at) => [
    [`亨利${inChinese(values[at] ?? 0)}世，`, 'zh'],
    [`under Henry ${romans[at]} there`, 'en'],
  ])
})

test('halves behind a unit, and hours with minutes', () => {
  check(between(2, 9), (n) => [
    [`等了${inChinese(n).replace('二', '两')}个半小时，`, 'zh'],
    [`等了${n}.5小时，`, 'zh'],
    [`we waited ${inEnglish(n)} and a half hours there`, 'en'],
    [`we waited ${n}½ hours there`, 'en'],
  ])
  check(fc.record({ h: between(2, 20), m: between(1, 59) }), ({ h, m }) => [
    [`用了${h}小时${m}分钟，`, 'zh'],
    [`用了${inChinese(h)}个小时${m < 10 ? '零' : ''}${inChinese(m)}分，`, 'zh'],
    [`it took ${h} hours ${m} minutes there`, 'en'],
    [`it took ${inEnglish(h)} hours and ${inEnglish(m)} minutes there`, 'en'],
  ])
})

test('many that nobody counted are of one order of magnitude', () => {
  const rows = [
    ['数百', 'hundreds of'],
    ['几千', 'several thousand'],
    ['上万', 'tens of thousands of'],
    ['数十万', 'hundreds of thousands of'],
    ['数以百万计的', 'millions of'],
    ['几千万', 'tens of millions of'],
    ['数亿', 'hundreds of millions of'],
    ['数十亿', 'billions of'],
  ] as const
  check(fc.constantFrom(...rows), ([zh, en]) => [
    [`有${zh}人`, 'zh'],
    [`there were ${en} people`, 'en'],
  ])
})
