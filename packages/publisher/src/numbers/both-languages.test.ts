import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quantity } from './quantity.ts'
import { readQuantities } from './read-quantities.ts'
import { HAN_DIGITS, inChinese, inEnglish, MONTHS } from './write-number.fixture.ts'

// What is compared of a quantity, without where it stands and how firmly it demands a counterpart.
function formOf({ kind, value, to, date, andDates, points, discount }: Quantity): object {
  const rounded = (number: number | undefined) =>
    number === undefined ? undefined : Number(number.toPrecision(12))
  return { kind, value: rounded(value), to: rounded(to), date, andDates, points, discount }
}

function formsOf(text: string, locale: string): readonly object[] {
  return readQuantities(text, locale)
    .filter(({ weak }) => !weak)
    .map(formOf)
}

/** All texts say one and the same quantity. */
function sayOne(texts: readonly (readonly [text: string, locale: 'zh' | 'en'])[]): void {
  const [[first, locale] = ['', 'zh']] = texts
  const wanted = formsOf(first, locale)
  expect(wanted, first).toHaveLength(1)
  for (const [text, tongue] of texts) expect(formsOf(text, tongue), text).toEqual(wanted)
}

const check = <Value>(
  values: fc.Arbitrary<Value>,
  textsOf: (value: Value) => readonly (readonly [string, 'zh' | 'en'])[],
) => fc.assert(fc.property(values, (value) => sayOne(textsOf(value))))

const between = (min: number, max: number) => fc.integer({ min, max })
const wide = (text: string) =>
  text.replace(/[\d,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const nth = (n: number) => {
  const isTeen = n % 100 > 10 && n % 100 < 14
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

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

test('days, ranges of days and months', () => {
  const days = fc.record({ y: between(1800, 2099), m: between(1, 12), d: between(13, 20) })
  check(days, ({ y, m, d }) => [
    [`${y}年${m}月${d}日开幕`, 'zh'],
    [`opened on ${d}/${m}/${y} there`, 'en'],
    [`opened on ${m}/${d}/${y} there`, 'en'],
    [`opened on ${d}.${m}.${y} there`, 'en'],
    [`opened on the ${nth(d)} of ${MONTHS[m - 1]} ${y} there`, 'en'],
  ])
  check(days, ({ y, m, d }) => [
    [`${y}年${m}月${d}日至${d + 5}日举行`, 'zh'],
    [`${y}年${m}月${d}—${d + 5}日举行`, 'zh'],
    [`held on ${MONTHS[m - 1]} ${d}–${d + 5}, ${y}, there`, 'en'],
    [`held on ${d} to ${d + 5} ${MONTHS[m - 1]} ${y} there`, 'en'],
  ])
  check(between(1, 11), (m) => {
    const texts = [`${m}至${m + 1}月`, `${m}、${m + 1}月`, `${m}—${m + 1}月`]
    const english = [
      ...readQuantities(`open from ${MONTHS[m - 1]} to ${MONTHS[m]} there`, 'en'),
    ].map(({ date }) => date)
    for (const text of texts) {
      const [found] = readQuantities(`每年${text}开放`, 'zh').filter(({ weak }) => !weak)
      expect([found?.date, ...(found?.andDates ?? [])], text).toEqual(english)
    }
    return [[`每年${m}月开放`, 'zh']]
  })
})

test('years before the common era, decades and centuries', () => {
  check(between(100, 999), (y) => [
    [`公元前${y}年，`, 'zh'],
    [`in ${y} BC there`, 'en'],
    [`in ${y} B.C.E. there`, 'en'],
  ])
  check(between(2, 20), (n) => [
    [`公元前${n}世纪，`, 'zh'],
    [`公元前${inChinese(n)}世纪，`, 'zh'],
    [`in the ${nth(n)} century BC there`, 'en'],
  ])
  check(fc.record({ c: between(16, 21), t: between(2, 8) }), ({ c, t }) => [
    [`${c}世纪${t}0年代`, 'zh'],
    [`${inChinese(c)}世纪${HAN_DIGITS[t]}十年代`, 'zh'],
    [`the mid-${c - 1}${t}0s there`, 'en'],
    [`in the ${c - 1}${t}0’s there`, 'en'],
  ])
  check(between(2, 8), (t) => [
    [`上世纪${HAN_DIGITS[t]}${HAN_DIGITS[t + 1]}十年代`, 'zh'],
    [`上世纪${t}0、${t + 1}0年代`, 'zh'],
    [`上世纪${t}0至${t + 1}0年代`, 'zh'],
  ])
})

test('days of the week, each or two of them', () => {
  const names = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
  const han = [...'一二三四五六日']
  check(between(0, 6), (day) => [
    [`每逢星期${han[day]}休息`, 'zh'],
    [`每逢周${han[day]}休息`, 'zh'],
    [`closed on ${names[day]}s there`, 'en'],
    [`closed every ${names[day]} there`, 'en'],
  ])
  check(between(0, 4), (day) => [
    [`周${han[day]}、${han[day + 1]}休息`, 'zh'],
    [`周${han[day]}至${han[day + 1]}休息`, 'zh'],
  ])
})

test('percentages in tenths, hundredths, thousandths and points', () => {
  check(between(2, 9), (n) => [
    [`占了${HAN_DIGITS[n]}成，`, 'zh'],
    [`占百分之${HAN_DIGITS[n]}十，`, 'zh'],
    [`it is ${n}0% of it`, 'en'],
  ])
  check(fc.record({ n: between(2, 9), m: between(1, 9) }), ({ n, m }) => [
    [`占${HAN_DIGITS[n]}成${HAN_DIGITS[m]}，`, 'zh'],
    [`占${n}${m}％，`, 'zh'],
    [`it is ${inEnglish(n * 10 + m)} per cent of it`, 'en'],
  ])
  check(between(2, 99), (n) => [
    [`占千分之${inChinese(n)}，`, 'zh'],
    [`占${n}‰，`, 'zh'],
    [`it is ${n / 10} percent of it`, 'en'],
    [`it is ${n}‰ of it`, 'en'],
  ])
  check(between(2, 99), (n) => [
    [`占万分之${inChinese(n)}，`, 'zh'],
    [`it is ${n / 100}% of it`, 'en'],
  ])
  check(between(2, 99), (n) => [
    [`高${n}个百分点，`, 'zh'],
    [`高${inChinese(n)}个百分点，`, 'zh'],
    [`it rose ${inEnglish(n)} percentage points there`, 'en'],
  ])
  check(between(11, 99), (n) => [
    [`下调${n}个基点，`, 'zh'],
    [`cut by ${n} basis points there`, 'en'],
  ])
  check(fc.record({ n: between(2, 40), more: between(1, 40) }), ({ n, more }) => [
    [`占${n}%～${n + more}%，`, 'zh'],
    [`占${n}%至${n + more}%，`, 'zh'],
    [`占百分之${inChinese(n)}至${inChinese(n + more)}，`, 'zh'],
    [`it is ${n}–${n + more}% of it`, 'en'],
    [`it is ${inEnglish(n)} to ${inEnglish(n + more)} percent of it`, 'en'],
    [`between ${n} and ${n + more} percent of it`, 'en'],
  ])
})

test('what is saved of a price', () => {
  check(between(1, 9), (n) => {
    const [zh] = readQuantities(`全场打${HAN_DIGITS[n]}折`, 'zh')
    const [en] = readQuantities(`everything is ${100 - n * 10}% off`, 'en')
    expect(zh?.discount).toBeCloseTo(en?.discount ?? 0, 12)
    return [[`全场${n}折`, 'zh']]
  })
})

test('fractions in words, in numerals and with a slash', () => {
  const names = ' - - third quarter fifth sixth seventh eighth ninth tenth'.split(' ')
  check(fc.record({ n: between(2, 8), of: between(3, 9) }), ({ n, of }) => {
    fc.pre(n < of)
    return [
      [`其中${HAN_DIGITS[of]}分之${HAN_DIGITS[n]}是茶`, 'zh'],
      [`其中${n}/${of}是茶`, 'zh'],
      [`${n}/${of} of it is tea`, 'en'],
      [`${inEnglish(n)} ${names[of]}s of it is tea`, 'en'],
      [`${inEnglish(n)}-${names[of]}s of it is tea`, 'en'],
    ]
  })
})

test('multiples', () => {
  check(between(11, 99), (n) => [
    [`是它的${n}倍，`, 'zh'],
    [`是它的${inChinese(n)}倍，`, 'zh'],
    [`it is ${n} times as much`, 'en'],
    [`it is ${inEnglish(n)} times as much`, 'en'],
    [`it is ${n}x as much`, 'en'],
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
