// Numbers as a Chinese and an English writer would put them; written for the test, from the numbers' own rules.
/** The Chinese digits, by value. */
export const HAN_DIGITS: readonly string[] = [...'零一二三四五六七八九']

/** Writes a whole number below 10^12 as Chinese says it. */
export function inChinese(value: number): string {
  if (value < 10) return HAN_DIGITS[value] ?? ''
  const [place, name] = (
    [
      [1e8, '亿'],
      [1e4, '万'],
      [1000, '千'],
      [100, '百'],
      [10, '十'],
    ] as const
  ).find(([size]) => value >= size) ?? [1, '']
  const rest = value % place
  const gap = rest > 0 && rest < place / 10 ? '零' : ''
  const behind = rest === 0 ? '' : gap + inChinese(rest)
  // 一百一十五, not 一百十五.
  return `${inChinese(Math.floor(value / place))}${name}${behind.startsWith('十') ? '一' : ''}${behind}`
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Writes a whole number below 10^12 as English says it. */
export function inEnglish(value: number): string {
  if (value < 20) return ONES[value] ?? ''
  if (value < 100)
    return `${TENS[Math.floor(value / 10)]}${value % 10 > 0 ? `-${ONES[value % 10]}` : ''}`
  const [place, name] = (
    [
      [1e9, 'billion'],
      [1e6, 'million'],
      [1000, 'thousand'],
      [100, 'hundred'],
    ] as const
  ).find(([size]) => value >= size) ?? [1, '']
  const rest = value % place
  return `${inEnglish(Math.floor(value / place))} ${name}${rest > 0 ? ` ${inEnglish(rest)}` : ''}`
}

/** The English months. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')
