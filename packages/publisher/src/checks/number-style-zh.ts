import { TRAITS } from '../language/characters.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** Numbers that Chinese publications write otherwise. */
export const numberStyleZh: Check = {
  id: 'number-style-zh',
  severity: 'info',
  summary: 'A number is not written as Chinese publications write it.',
  reason: `Chinese publications follow GB/T 15835 and the rules of their houses for numerals: digits stand with 万 and 亿 but not with 千 or 百 (3000米, not 3千米, which is three
kilometres), one number is in one notation (一百五十, not 一百50), a decade behind a century in the notation of the century, and a year written out uses 〇.
An estimate is marked once: 约300人 or 300多人.

This is about form, and fiction is free in it.`,
  profiles: { literary: 'off', ui: 'off' },
  languages: ['zh'],
  examples: [
    {
      locales: ['zh'],
      source: '全长3000公里，耗电5千瓦，共240万人、三四十个村，二〇二一年，20世纪80年代，约300人。',
      finds: [],
    },
    {
      locales: ['zh'],
      source:
        '全长3千公里，共一百50人，二O二一年，20世纪八十年代，三、四十岁，约300多人，３，０００册。',
      finds: ['3千', '一百50', '二O二一', '20世纪八十年代', '三、四十', '约300多', '３，０００'],
    },
  ],
  checkSide: (prose) =>
    CHINESE_NUMBER_STYLES.some((style) => isCued(style, prose)) ? reportsIn(prose) : [],
}

function isCued({ sign, cue }: NumberStyle, { text, traits }: Prose): boolean {
  const hasSign = sign === undefined ? (traits & TRAITS.digit) !== 0 : text.includes(sign)
  return hasSign && cue.test(text)
}

function* reportsIn(prose: Prose): Generator<Report> {
  for (const style of CHINESE_NUMBER_STYLES) {
    if (!isCued(style, prose)) continue
    const { message, pattern, mend } = style
    for (const found of prose.text.matchAll(pattern)) {
      const at = spotIn(prose, found.index, found.index + found[0].length)
      const text = mend?.(found)
      // A fix must replace what the reader sees and nothing else.
      const isPlain = at.end - at.start === found[0].length
      yield {
        message,
        values: { words: found[0] },
        at,
        ...(text !== undefined && isPlain && { fix: { start: at.start, end: at.end, text } }),
      }
    }
  }
}

// A way to write a number that Chinese publications avoid.
interface NumberStyle {
  readonly reason: string
  // The key of its message.
  readonly message: string
  // A sign without which it is not there, a digit where none is named: the quickest look.
  readonly sign?: string
  // What a text must hold before the pattern is tried: one quick look.
  readonly cue: RegExp
  readonly pattern: RegExp
  // How it is written instead, where no judgement is needed.
  mend?(found: RegExpExecArray): string | undefined
}

const PLACES: Readonly<Record<string, number>> = { 百: 100, 千: 1000 }
const HAN = '一二三四五六七八九'

// The patterns are disjoint, so that nothing is found twice.
const CHINESE_NUMBER_STYLES: readonly NumberStyle[] = [
  {
    reason:
      '3千 is 3000. 千克, 千米, 千瓦 and their like are units of their own, 百分点 is none of hundreds, and 2千多 keeps its word.',
    message: 'place',
    cue: /\d[百千]/,
    pattern:
      /(?<![\d.,])(\d{1,2})([百千])(?![一二三四五六七八九十百千万亿\d多余几来克米瓦卡赫伏帕焦吨字兆位分]|里)/gu,
    mend: ([, digits = '', place = '']) => String(Number(digits) * (PLACES[place] ?? 1)),
  },
  {
    reason:
      'One number in two notations: 一百50. A listed number (第一2) and a name are no such number.',
    message: 'mixed',
    cue: /[百千]\d/,
    pattern: new RegExp(`[${HAN}][百千]\\d{1,3}(?![\\d.]|[百千])`, 'gu'),
  },
  {
    reason:
      'The zero of a year written out is 〇; the letter O, the full-width and the ASCII zero look like it.',
    message: 'zero',
    sign: '年',
    cue: new RegExp(`[OＯ0０○][${HAN}〇OＯ0０○]{0,2}年`),
    pattern: new RegExp(
      `(?<![${HAN}〇OＯ0０○])(?=[${HAN}〇]{0,3}[OＯ0０○])[${HAN}][${HAN}〇OＯ0０○]{2}[${HAN}〇OＯ0０○](?=年)`,
      'gu',
    ),
    mend: ([words = '']) => words.replace(/[OＯ0０○]/g, '〇'),
  },
  {
    reason: '20世纪80年代 or 二十世纪八十年代, in one notation.',
    message: 'mixed',
    cue: /\d世纪[一二三四五六七八九]/,
    pattern: /(?<!\d)(\d{1,2})世纪([一二三四五六七八九])十年代/gu,
    mend: ([, century = '', decade = '']) => `${century}世纪${HAN.indexOf(decade) + 1}0年代`,
  },
  {
    reason:
      'Two neighbouring numerals that make an estimate stand without 、; 三、四章 and 第三、四十页 are two numbers.',
    message: 'guess',
    sign: '、',
    cue: /[一二三四五六七八]、[二三四五六七八九][十百千万]/,
    pattern:
      /(?<![第一二三四五六七八九十、])(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)[十百千万](?=[^、一二三四五六七八九十百千万])/gu,
    mend: ([words = '']) => words.replace('、', ''),
  },
  {
    reason: '约 and 多 say the same; 不到300多 is a contradiction.',
    message: 'twice',
    cue: /[约近过逾到][有为]?\d[\d.,万亿]*[多余]/,
    pattern:
      /(?:大约|约|近|超过|逾|不到)[有为]?(?:\d{1,9}(?:[.,]\d{1,9}){0,3}[万亿]{0,2})[多余](?![年次]前)/gu,
  },
  {
    reason: 'A full-width comma between full-width digits: the number falls apart.',
    message: 'wide',
    sign: '，',
    cue: /[０-９]，[０-９]/,
    pattern: /(?<![０-９]|[０-９]，)[０-９]{1,3}(?:，[０-９]{3}){1,6}(?![０-９])/gu,
    mend: ([words = '']) =>
      words.replace(/[０-９，]/g, (found) => String.fromCharCode(found.charCodeAt(0) - 0xfee0)),
  },
]
