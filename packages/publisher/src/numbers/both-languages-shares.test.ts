import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuantities } from './read-quantities.ts'
import { between, check } from './say-one.fixture.ts'
import { HAN_DIGITS, inChinese, inEnglish } from './write-number.fixture.ts'

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
