/** What a unit measures. Units of one dimension can be converted into each other. */
type Dimension =
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'cubic'
  | 'time'
  | 'data'
  | 'power'
  | 'temperature'
  | 'energy'
  | 'pressure'
  | 'frequency'
  | 'voltage'
  | 'current'

/** A unit of measure. */
export interface Measure {
  /** Its name in English, by which two units are the same. */
  readonly name: string
  readonly dimension: Dimension
  /** How many of the dimension's base unit it is: metres, square metres, kilograms, litres, cubic metres, seconds, bytes, watts, joules, pascals, hertz, volts, amperes. */
  readonly factor: number
}

type Row = readonly [
  name: string,
  dimension: Dimension,
  factor: number,
  zh: string | undefined,
  en: string | undefined,
]

// The Chinese and the English for each unit, longer names before shorter ones that begin them. The traditional units have the values that
// the Republic fixed in 1930 and the People's Republic kept: 1 里 = 500 m, 1 尺 = 1/3 m, 1 斤 = 0.5 kg, 15 亩 = 1 ha. English names may
// stand behind a hyphen; a letter by itself counts only right behind the digits. Not read, because they are mostly other words: 两, 分, 位.
const ROWS: readonly Row[] = [
  [
    'square kilometre',
    'area',
    1e6,
    '平方公里|平方千米',
    'square kilomet(?:er|re)s?|sq\\.? km|km²|km2',
  ],
  ['square metre', 'area', 1, '平方米|平米|㎡', 'square met(?:er|re)s?|sq\\.? m|m²|m2'],
  ['square mile', 'area', 2_589_988, '平方英里', 'square miles?'],
  ['square foot', 'area', 0.092903, '平方英尺', 'square (?:feet|foot)|sq\\.? ft'],
  ['hectare', 'area', 1e4, '公顷', 'hectares?|ha'],
  ['mu', 'area', 10_000 / 15, '亩', 'mu'],
  ['acre', 'area', 4046.86, '英亩', 'acres?'],
  ['cubic metre', 'cubic', 1, '立方米|立方', 'cubic met(?:er|re)s?|m³|m3'],
  ['cubic foot', 'cubic', 0.0283168, '立方英尺', 'cubic (?:feet|foot)'],
  ['nautical mile', 'length', 1852, '海里', 'nautical miles?'],
  ['kilometre', 'length', 1000, '公里|千米|km(?![a-z])', 'kilomet(?:er|re)s?|km'],
  ['mile', 'length', 1609.344, '英里', 'miles?'],
  ['li', 'length', 500, '华里|里(?![程面头边弄])', 'li'],
  ['foot', 'length', 0.3048, '英尺', 'feet|foot|ft'],
  ['inch', 'length', 0.0254, '英寸|吋', 'inch(?:es)?'],
  ['yard', 'length', 0.9144, '码', 'yards?'],
  ['centimetre', 'length', 0.01, '厘米|公分|cm(?![a-z])', 'centimet(?:er|re)s?|cm'],
  ['millimetre', 'length', 0.001, '毫米|mm(?![a-z])', 'millimet(?:er|re)s?|mm'],
  ['micrometre', 'length', 1e-6, '微米|μm', 'micromet(?:er|re)s?|microns?|μm'],
  ['nanometre', 'length', 1e-9, '纳米|nm(?![a-z])', 'nanomet(?:er|re)s?|nm'],
  ['metre', 'length', 1, '公尺|米|m(?![a-z²³0-9/])', 'met(?:er|re)s?|m'],
  ['zhang', 'length', 10 / 3, '丈(?![夫人量])', 'zhang'],
  ['chi', 'length', 1 / 3, '尺(?![寸码度])', 'chi'],
  ['cun', 'length', 1 / 30, '寸(?![步土心])', 'cun'],
  ['kilogram', 'mass', 1, '公斤|千克|kg(?![a-z])', 'kilograms?|kilos?|kg'],
  ['milligram', 'mass', 1e-6, '毫克|mg(?![a-z])', 'milligrams?|mg'],
  ['microgram', 'mass', 1e-9, '微克|μg', 'micrograms?|μg|mcg'],
  ['gram', 'mass', 0.001, '克(?![拉隆服])|g(?![a-z])', 'grams?|g'],
  ['tonne', 'mass', 1000, '公吨|吨|t(?![a-z])', '(?:metric )?tons?|tonnes?|t'],
  ['jin', 'mass', 0.5, '斤|市斤', 'jin|catt(?:y|ies)'],
  ['pound', 'mass', 0.453592, '磅', 'pounds?|lbs?'],
  ['ounce', 'mass', 0.0283495, '盎司', 'ounces?|oz'],
  ['millilitre', 'volume', 0.001, '毫升|ml(?![a-z])', 'millilit(?:er|re)s?|ml'],
  ['litre', 'volume', 1, '公升|升(?![降高至到级起学值])', 'lit(?:er|re)s?'],
  ['barrel', 'volume', 158.987, '桶', 'barrels?'],
  ['gallon', 'volume', 3.78541, '加仑', 'gallons?'],
  ['millisecond', 'time', 0.001, '毫秒|ms(?![a-z])', 'milliseconds?|ms'],
  ['microsecond', 'time', 1e-6, '微秒|μs', 'microseconds?|μs'],
  ['nanosecond', 'time', 1e-9, '纳秒|ns(?![a-z])', 'nanoseconds?|ns'],
  ['second', 'time', 1, '秒', 'seconds?|secs?'],
  ['minute', 'time', 60, '分钟', 'minutes?|mins?'],
  ['hour', 'time', 3600, '个?(?:半)?(?:小时|钟头)', 'hours?|hrs?'],
  [
    'day',
    'time',
    86_400,
    '个?(?:工作)?[日天](?![线元])',
    '(?:working |business |calendar |full |whole )?days?',
  ],
  [
    'week',
    'time',
    604_800,
    '周(?!岁|年|围|边|密|刊)|个?(?:星期|礼拜)(?![一二三四五六日天])',
    'weeks?',
  ],
  ['month', 'time', 2_629_746, '个月', 'months?'],
  ['year', 'time', 31_556_952, '(?:周)?年(?![代级纪度轻龄初底末])', 'years?'],
  ['gigabit', 'data', 1e9 / 8, 'G(?:bit|bps|b)(?![A-Za-z])|吉比特', 'G(?:bit|bps|b)|gigabits?'],
  [
    'megabit',
    'data',
    1e6 / 8,
    'M(?:bit|bps|b)(?![A-Za-z])|兆比特|兆位',
    'M(?:bit|bps|b)|megabits?',
  ],
  [
    'kilobit',
    'data',
    1e3 / 8,
    '[Kk](?:bit|bps|b)(?![A-Za-z])|千比特|千位',
    '[Kk](?:bit|bps|b)|kilobits?',
  ],
  ['gigabyte', 'data', 1e9, 'G(?:i?B)?(?![a-z])|吉字节', 'G(?:i?B)|gigabytes?'],
  ['megabyte', 'data', 1e6, 'Mi?B(?![a-z])|兆字节', 'Mi?B|megabytes?'],
  ['kilobyte', 'data', 1e3, '[Kk]i?B(?![a-z])|千字节', '[Kk]i?B|kilobytes?'],
  ['terabyte', 'data', 1e12, 'Ti?B(?![a-z])|太字节', 'Ti?B|terabytes?'],
  ['byte', 'data', 1, '个?字节', 'bytes?'],
  // 位 is a digit and a person as well: what it stands for shows where the other side has bits or bytes.
  ['bit', 'data', 1 / 8, '个?比特|个?位(?![置于数次列居])', 'bits?'],
  ['terawatt-hour', 'energy', 3.6e15, '太瓦·?时|TWh', 'terawatt[- ]hours?|TWh'],
  ['gigawatt-hour', 'energy', 3.6e12, '吉瓦·?时|GWh', 'gigawatt[- ]hours?|GWh'],
  ['megawatt-hour', 'energy', 3.6e9, '兆瓦·?时|MWh', 'megawatt[- ]hours?|MWh'],
  ['kilowatt-hour', 'energy', 3.6e6, '千瓦·?时|度(?=电)|kWh', 'kilowatt[- ]hours?|kWh'],
  ['kilojoule', 'energy', 1e3, '千焦|kJ(?![a-z])', 'kilojoules?|kJ'],
  ['joule', 'energy', 1, '焦耳', 'joules?'],
  ['kilocalorie', 'energy', 4184, '千卡|大卡|kcal', 'kilocalories?|kcal'],
  ['calorie', 'energy', 4.184, '卡路里|卡(?![片车通里])', 'calories?|cal'],
  ['megapascal', 'pressure', 1e6, '兆帕|MPa', 'megapascals?|MPa'],
  ['kilopascal', 'pressure', 1e3, '千帕|kPa', 'kilopascals?|kPa'],
  ['hectopascal', 'pressure', 100, '百帕|hPa', 'hectopascals?|hPa|millibars?|mbar'],
  ['pascal', 'pressure', 1, '帕(?:斯卡)?(?![米金])|Pa(?![a-z])', 'pascals?|Pa'],
  ['gigahertz', 'frequency', 1e9, '吉赫兹?|GHz', 'gigahertz|GHz'],
  ['megahertz', 'frequency', 1e6, '兆赫兹?|MHz', 'megahertz|MHz'],
  ['kilohertz', 'frequency', 1e3, '千赫兹?|kHz', 'kilohertz|kHz'],
  ['hertz', 'frequency', 1, '赫兹?|Hz', 'hertz|Hz'],
  ['kilovolt', 'voltage', 1e3, '千伏特?|kV', 'kilovolts?|kV'],
  ['millivolt', 'voltage', 1e-3, '毫伏特?|mV', 'millivolts?|mV'],
  ['volt', 'voltage', 1, '伏特?|V(?![A-Za-z])', 'volts?|V'],
  ['milliampere', 'current', 1e-3, '毫安|mA(?![A-Za-z])', 'milliamp(?:ere)?s?|mA'],
  ['ampere', 'current', 1, '安培?(?![全排装静徽])|A(?![A-Za-z])', 'amp(?:ere)?s?|A'],
  ['gigawatt', 'power', 1e9, '吉瓦|GW(?![a-zA-Z])', 'gigawatts?|GW'],
  ['megawatt', 'power', 1e6, '兆瓦|MW(?![a-zA-Z])', 'megawatts?|MW'],
  ['kilowatt', 'power', 1e3, '千瓦(?!时|·时)|kW(?![a-zA-Z])', 'kilowatts?(?![- ]hour)|kW'],
  ['watt', 'power', 1, '瓦(?![特]?时|房|片)', 'watts?|W'],
  ['degree Celsius', 'temperature', 1, '℃|°C|摄氏度', '° ?C|℃|degrees? (?:Celsius|centigrade)'],
  ['degree Fahrenheit', 'temperature', 5 / 9, '℉|°F|华氏度', '° ?F|℉|degrees? Fahrenheit'],
]

const MEASURES: readonly Measure[] = ROWS.map(([name, dimension, factor]) => ({
  name,
  dimension,
  factor,
}))

function patternOf(column: 3 | 4, before: string, behind: string): RegExp {
  const names = ROWS.map((row) => `(${row[column] ?? '(?!)'})`)
  return new RegExp(`${before}(?:${names.join('|')})${behind}`, 'y')
}

const PATTERNS: Readonly<Record<'zh' | 'en', RegExp>> = {
  zh: patternOf(3, '[多余来几]?(?:个半)? ?', ''),
  en: patternOf(4, '(?:[- ]| or so | more )?', '(?![A-Za-z0-9])'),
}

/** Reads the unit right behind a number that ends at an offset, and where it ends. */
export function readMeasure(
  text: string,
  at: number,
  language: 'zh' | 'en',
): { readonly measure: Measure; readonly unitEnd: number } | undefined {
  const pattern = PATTERNS[language]
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (found === null) return undefined
  const row = found.findIndex((group, index) => index > 0 && group !== undefined) - 1
  const measure = MEASURES[row]
  return measure && { measure, unitEnd: at + found[0].length }
}

/** The unit of a name: `mile`, `小时`; nothing where it is none. */
export function measureNamed(
  name: string,
  language: 'zh' | 'en',
): { readonly measure: Measure } | undefined {
  const measure = readMeasure(name, 0, language)?.measure
  return measure && { measure }
}

// A translator rounds what is converted: 1200 亩 are 197.7 acres, said as 200.
const TOLERANCE = 0.06

/** Tells whether a value in one unit is another value in another: 1200 亩 and 80 hectares. */
export function isConversion(
  [value, measure]: readonly [number, Measure],
  [other, otherMeasure]: readonly [number, Measure],
): boolean {
  if (measure.dimension !== otherMeasure.dimension) return false
  const base = (amount: number, { name, factor }: Measure) =>
    name === 'degree Fahrenheit' ? (amount - 32) * factor : amount * factor
  const [one, two] = [base(value, measure), base(other, otherMeasure)]
  return Math.abs(one - two) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(two), 1e-12)
}
