import { describe, expect, it } from 'vitest'
import { readNumbers } from './numerals.ts'

describe('readNumbers', () => {
  it.each([
    ['二十八面天线', [28]],
    ['三百零五人', [305]],
    ['十万八千里', [108000]],
    ['二〇〇六年', [2006]],
    ['２４０万', [2400000]],
    ['6.83亿元', [683000000]],
    ['1,200 metres', [1200]],
    ['twenty-eight dishes', [28]],
    ['two hundred and five', [205]],
    ['three million people', [3000000]],
    ['2.4 million', [2400000]],
  ])('reads %s by value', (text, values) => {
    expect(readNumbers(text)).toEqual(values)
  })

  it('leaves one out, which is an article more often than a number', () => {
    expect(readNumbers('一个人, one man')).toEqual([])
  })
})
