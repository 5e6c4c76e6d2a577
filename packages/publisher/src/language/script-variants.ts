import type { Locale } from '@collate/parser'
import simplifiedToTraditional from 'opencc-js/dict/STCharacters'
import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

/** The two forms of the Chinese script. */
export type Variant = 'Hans' | 'Hant'

/** The mark of a character that only simplified text has. */
export const SIMPLIFIED = 1

/** The mark of a character that only traditional text has. */
export const TRADITIONAL = 2

/** The characters of one variant only. */
export interface ScriptVariants {
  /** By code unit: `SIMPLIFIED`, `TRADITIONAL`, or 0 for what both have. */
  readonly kinds: Uint8Array
  /** What a character is in the other variant. */
  readonly others: ReadonlyMap<string, string>
}

// Simplified forms that Big5 has as well: traditional text uses them as characters of their own (后, 里, 台) or as usual variants.
const ALSO_TRADITIONAL =
  '万与丑丰么于云仆价优伙体余佣儿党凄准几凶划占厂厘台吁吃后吨听咨咸唇圣坏复夸宁尸岩岭岳峰帘干并庄床异征忏怀怜恒惊愿扑扰挂据斗昵晒朴机杠杰极构柜栖气沄泞洁洒洼涂涌淀游灶炖熏瓮痒痴皂确离种秘筑篱粽网羡群肮肴胜腊腌膻苧苹范茧荐蒏蔂虫虮虱蚕蚝蜡蝎触赶跖辟适郁采里雇霉'

// Traditional forms that simplified text keeps in some sense: GB 2312 or the list of 2013 has them (乾坤, 徵 the note, 毕昇, 赵孟頫).
const ALSO_SIMPLIFIED = '乾吒夥徵拚捱摺榘菸薹袷醣麴麽昇陞龢頫脩'

let known: ScriptVariants | undefined

/** The characters that tell the variants apart, from OpenCC's tables: made on first use, as many texts are not Chinese. */
export function scriptVariants(): ScriptVariants {
  known ??= readTables()
  return known
}

/** The variant a locale asks for; nothing where it leaves that open. */
export function variantOf(locale: Locale): Variant | undefined {
  if (/-(?:Hant|TW|HK|MO)\b/i.test(locale)) return 'Hant'
  return /-(?:Hans|CN|SG|MY)\b/i.test(locale) ? 'Hans' : undefined
}

function readTables(): ScriptVariants {
  const kinds = new Uint8Array(0x10000)
  const others = new Map<string, string>()
  const add = (dictionary: string, shared: string, kind: number) => {
    for (const row of dictionary.split('|')) {
      const [from = '', to = ''] = row.split(' ')
      // What takes two code units is too rare to look for.
      if (from.length !== 1 || shared.includes(from)) continue
      kinds[from.charCodeAt(0)] = kind
      others.set(from, to)
    }
  }
  add(simplifiedToTraditional, ALSO_TRADITIONAL, SIMPLIFIED)
  add(traditionalToSimplified, ALSO_SIMPLIFIED, TRADITIONAL)
  return { kinds, others }
}
