/** A currency by its code (ISO 4217). */
export type Currency =
  | 'CNY'
  | 'USD'
  | 'HKD'
  | 'TWD'
  | 'JPY'
  | 'EUR'
  | 'GBP'
  | 'KRW'
  | 'RUB'
  | 'INR'
  | 'AUD'
  | 'CAD'
  | 'SGD'
  | 'NZD'
  | 'MOP'
  | 'CHF'
  | 'THB'
  | 'VND'
  | 'MYR'
  | 'PHP'
  | 'IDR'
  | 'BRL'
  | 'TRY'
  | 'SEK'
  | 'NOK'
  | 'DKK'
  | 'CZK'
  | 'DEM'
  | 'FRF'
  | 'MXN'

type Row = readonly [reason: string, zh: string, en: string, currencies: readonly Currency[]]

const DOLLARS: readonly Currency[] = ['USD', 'HKD', 'TWD', 'AUD', 'CAD', 'SGD', 'NZD']
const BARE: readonly Currency[] = ['CNY']
const CROWNS: readonly Currency[] = ['SEK', 'NOK', 'DKK', 'CZK']

// What stands behind a number. The longer name is before the shorter one that ends or begins it.
const BEHIND: readonly Row[] = [
  ['美元', '美元|美金|USD', 'US dollars?|U\\.S\\. dollars?|American dollars?|USD', ['USD']],
  ['港元', '港元|港币|港幣|HKD', 'Hong Kong dollars?|HKD', ['HKD']],
  ['新台币', '新台币|新臺幣|台币|TWD', '(?:New )?Taiwan dollars?|TWD', ['TWD']],
  ['澳元', '澳元|澳大利亚元|AUD', 'Australian dollars?|AUD', ['AUD']],
  ['加元', '加元|加拿大元|CAD', 'Canadian dollars?|CAD', ['CAD']],
  ['新加坡元', '新加坡元|新元|SGD', 'Singapore dollars?|SGD', ['SGD']],
  ['新西兰元', '新西兰元|纽元|NZD', 'New Zealand dollars?|NZD', ['NZD']],
  ['澳门元', '澳门元|葡币|MOP', 'patacas?|MOP', ['MOP']],
  ['瑞士法郎', '瑞士法郎|瑞郎|CHF', 'Swiss francs?|CHF', ['CHF']],
  ['法郎: of France, or of Switzerland', '(?:法国)?法郎', '(?:French )?francs?', ['FRF', 'CHF']],
  ['马克', '(?:德国)?马克(?![思吐西杯])', '(?:German |Deutsche? ?)?[Mm]arks?|DM', ['DEM']],
  ['泰铢', '泰铢|THB', '(?:Thai )?baht|THB', ['THB']],
  ['越南盾', '越南盾|VND', '(?:Vietnamese )?dong|VND', ['VND']],
  ['印尼盾', '印尼盾|印度尼西亚盾|IDR', '(?:Indonesian )?rupiahs?|IDR', ['IDR']],
  ['林吉特', '林吉特|令吉|马币|MYR', '(?:Malaysian )?ringgits?|MYR', ['MYR']],
  ['比索', '(?:菲律宾|墨西哥)?比索', '(?:Philippine |Mexican )?pesos?', ['PHP', 'MXN']],
  ['雷亚尔', '(?:巴西)?雷亚尔|BRL', '(?:Brazilian )?reais|BRL', ['BRL']],
  ['里拉', '(?:土耳其)?里拉', '(?:Turkish )?liras?|TRY', ['TRY']],
  [
    '克朗',
    '(?:瑞典|挪威|丹麦|捷克)?克朗',
    '(?:Swedish |Norwegian |Danish |Czech )?(?:krona|krone|kronor|kroner|crowns?|koruna)',
    CROWNS,
  ],
  ['日元', '日元|日圆|日圓|JPY', '(?:Japanese )?yen|JPY', ['JPY']],
  ['欧元', '欧元|歐元|EUR', 'euros?|EUR', ['EUR']],
  ['英镑', '英镑|英鎊|GBP', 'pounds sterling|British pounds?|GBP', ['GBP']],
  ['韩元', '韩元|韩圆|韓元|KRW', '(?:South )?(?:Korean )?won(?= |[,.;)])|KRW', ['KRW']],
  ['卢布', '卢布|盧布|RUB', 'roubles?|rubles?|RUB', ['RUB']],
  ['卢比', '(?:印度)?卢比|盧比|INR', '(?:Indian )?rupees?|INR', ['INR']],
  ['人民币', '元?人民币|CNY|RMB', 'yuan|renminbi|RMB|CNY', ['CNY']],
  [
    '元 by itself is yuan, never a prefix as in 元旦',
    '[元圆](?![旦首素件月年宵朝代帅老])|块(?:钱)',
    '(?!)',
    BARE,
  ],
  ['a dollar of any country', '(?!)', 'dollars?|bucks?', DOLLARS],
  ['a pound of money or of weight: what the other side says decides', '(?!)', 'pounds?', ['GBP']],
]

// What stands before a number.
const BEFORE: readonly Row[] = [
  ['US$', 'US\\$|美元|美金', 'US ?\\$|USD ', ['USD']],
  ['HK$', 'HK\\$|港币', 'HK ?\\$|HKD ', ['HKD']],
  ['NT$', 'NT\\$|新台币|新臺幣|台币|台幣', 'NT ?\\$|TWD ', ['TWD']],
  ['A$', 'A\\$', 'AU?\\$', ['AUD']],
  ['C$', 'C\\$', 'CA?\\$', ['CAD']],
  ['S$', 'S\\$', 'S\\$', ['SGD']],
  ['RMB', '人民币|RMB|CNY', 'RMB|CNY|CN¥', ['CNY']],
  ['¥ is a yuan or a yen', '[¥￥]', '[¥￥]', ['CNY', 'JPY']],
  ['€', '€', '€|EUR ', ['EUR']],
  ['£', '£', '£|GBP ', ['GBP']],
  ['$', '[$＄]', '[$＄]', DOLLARS],
]

type Patterns = Readonly<Record<'before' | 'behind', RegExp>>

function patternsOf(column: 1 | 2): Patterns {
  const join = (rows: readonly Row[]) => rows.map((row) => `(${row[column]})`).join('|')
  const isEnglish = column === 2
  const gap = isEnglish ? '[- ]?' : '[多余来几]? ?'
  return {
    before: new RegExp(`(?:${join(BEFORE)}) ?$`),
    behind: new RegExp(`${gap}(?:${join(BEHIND)})${isEnglish ? '(?![A-Za-z])' : ''}`, 'y'),
  }
}

const PATTERNS: Readonly<Record<'zh' | 'en', Patterns>> = { zh: patternsOf(1), en: patternsOf(2) }

/** Reads the currency of a number: each that the words right before or behind it can mean. */
export function readCurrencies(
  text: string,
  [start, end]: readonly [start: number, end: number],
  language: 'zh' | 'en',
): readonly Currency[] | undefined {
  const { before, behind } = PATTERNS[language]
  behind.lastIndex = end
  const after = rowOf(BEHIND, behind.exec(text))
  const ahead = rowOf(BEFORE, before.exec(text.slice(Math.max(0, start - 6), start)))
  // 港币500元: what stands before says whose 元 they are.
  return after === undefined || (after === BARE && ahead !== undefined) ? ahead : after
}

function rowOf(
  rows: readonly Row[],
  found: RegExpExecArray | null,
): readonly Currency[] | undefined {
  if (found === null) return undefined
  const index = found.findIndex((group, at) => at > 0 && group !== undefined)
  return rows[index - 1]?.[3]
}
