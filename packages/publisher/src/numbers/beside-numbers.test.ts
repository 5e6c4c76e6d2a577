import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuantities } from './read-quantities.ts'

const between = (min: number, max: number) => fc.integer({ min, max })

const VAGUE = [
  ['about', ['约$', '大约$', '$左右'], ['about $', 'around $', 'roughly $', 'approximately $']],
  ['nearly', ['近$', '将近$', '接近$'], ['nearly $', 'almost $', 'close to $']],
  [
    'more',
    ['超过$', '$多', '$余', '逾$', '不少于$', '至少$'],
    ['more than $', 'over $', 'at least $', 'no fewer than $', '$-odd', '$ or more'],
  ],
  [
    'less',
    ['不到$', '不足$', '不超过$', '少于$', '最多$'],
    ['fewer than $', 'less than $', 'at most $', 'no more than $', 'up to $'],
  ],
] as const

const vaguenessOf = (text: string, locale: string) =>
  readQuantities(text, locale).find(({ weak }) => !weak)?.vague

test('what makes a number vague bends it in one way', () => {
  fc.assert(
    fc.property(fc.constantFrom(...VAGUE), between(11, 9999), ([vague, chinese, english], n) => {
      for (const words of chinese)
        expect(vaguenessOf(`有${words.replace('$', `${n}`)}人`, 'zh'), words).toBe(vague)
      for (const words of english)
        expect(vaguenessOf(`it had ${words.replace('$', `${n}`)} people`, 'en'), words).toBe(vague)
    }),
  )
})

const UNITS = [
  ['公里', 'kilometres'],
  ['英里', 'miles'],
  ['米', 'metres'],
  ['厘米', 'cm'],
  ['英尺', 'feet'],
  ['英寸', 'inches'],
  ['平方公里', 'square kilometres'],
  ['公顷', 'hectares'],
  ['英亩', 'acres'],
  ['公斤', 'kg'],
  ['克', 'grams'],
  ['吨', 'tons'],
  ['磅', 'pounds'],
  ['毫升', 'ml'],
  ['升', 'litres'],
  ['加仑', 'gallons'],
  ['秒', 'seconds'],
  ['毫秒', 'ms'],
  ['分钟', 'minutes'],
  ['小时', 'hours'],
  ['天', 'days'],
  ['周', 'weeks'],
  ['个月', 'months'],
  ['年', 'years'],
  ['字节', 'bytes'],
  ['位', 'bits'],
  ['兆瓦', 'megawatts'],
  ['千瓦时', 'kilowatt-hours'],
  ['千帕', 'kPa'],
  ['赫兹', 'Hz'],
  ['伏', 'volts'],
  ['安', 'amperes'],
  ['摄氏度', '°C'],
  ['℉', 'degrees Fahrenheit'],
  ['GB', 'GB'],
  ['MB', 'megabytes'],
  ['Mbps', 'Mbit'],
] as const

const MONEY = [
  ['元', ' yuan'],
  ['美元', ' US dollars'],
  ['港元', ' Hong Kong dollars'],
  ['日元', ' yen'],
  ['欧元', ' euros'],
  ['英镑', ' pounds sterling'],
  ['瑞士法郎', ' Swiss francs'],
  ['泰铢', ' baht'],
  ['卢布', ' roubles'],
  ['卢比', ' rupees'],
  ['韩元', ' won,'],
  ['克朗', ' kronor'],
] as const

test('units and currencies have one name for both languages', () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNITS), between(11, 999), ([zh, en], n) => {
      const [one] = readQuantities(`共${n}${zh}，`, 'zh')
      const [other] = readQuantities(`it has ${n} ${en} there`, 'en')
      expect(one?.measure?.name, zh).toBeDefined()
      expect(other?.measure, en).toEqual(one?.measure)
    }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...MONEY), between(11, 999), ([zh, en], n) => {
      const [one] = readQuantities(`花了${n}${zh}，`, 'zh')
      const [other] = readQuantities(`it cost ${n}${en} there`, 'en')
      expect(one?.currencies, zh).toBeDefined()
      expect(other?.currencies, en).toEqual(one?.currencies)
    }),
  )
})
