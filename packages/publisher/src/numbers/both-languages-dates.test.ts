import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuantities } from './read-quantities.ts'
import { between, check, nth } from './say-one.fixture.ts'
import { HAN_DIGITS, inChinese, MONTHS } from './write-number.fixture.ts'

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
