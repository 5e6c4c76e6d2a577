import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHINESE_IDIOMS, mayHaveChineseIdiom } from './chinese-idioms.ts'

test('each Chinese idiom is seen at a glance', () => {
  const every = new RegExp(CHINESE_IDIOMS.map(([, pattern]) => pattern).join('|'), 'u')
  const phrases =
    '贞观 开元 大正 正月 腊月 冬月 农历 夏历 初 一点一滴 七上八下 七零八落 三三两两 三番五次 五颜六色 五花八门 小 老 阿 张三 李四 王二 赵六 十万八千里 一五一十 三十六计 七十二变 十有八九 八九不离十 百分百 一百八十度 一千零一夜 不管三七二十一 二百五 九一八 一二八 一二九 双十一 十一黄金周 十一假期 十一长假 十一国庆 1.2.3'
  const pieces = [...phrases.split(' '), ...'一二三四五六七八九十元年月（）、.)1 茶']
  const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = `${parts.join('')}一`
      if (every.test(text)) expect(mayHaveChineseIdiom(text), text).toBe(true)
    }),
  )
})
