import { DIGITS, digitsValue, times } from './digits.ts'

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)

const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  mn: 1e6,
  bn: 1e9,
  m: 1e6,
  k: 1e3,
}

// Ordinals that don't just add `th`.
const ORDINALS: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
}

const UNIT_WORDS = Object.keys(SMALL).join('|')
const TEN_WORDS = Object.keys(TENS).join('|')
const WORD = `(?:(?:${TEN_WORDS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${UNIT_WORDS})`
const SCALE = '(?:hundred|thousand|million|billion|trillion|dozen)'

/** A number in words: `twenty-five`, `a hundred and five`, `three million`. */
export const WORDS: string = `(?:(?:${WORD}|an?)[- ]${SCALE}(?:[- ]${SCALE}){0,2}(?:(?:,? and |,? |-)${WORD}(?:[- ]${SCALE}){0,2}){0,9}|${WORD})(?![a-z])`

/** A number in digits, with what multiplies it: `2.4 million`, `1.25bn`. */
export const SCALED: string = `${DIGITS}(?:[- ]?(?:hundred|thousand|million|billion|trillion|dozen|bn|mn)(?![a-z])(?: (?:million|billion|trillion)(?![a-z]))?|k(?![a-z]))?`

/** A number in either notation. */
export const NUMBER: string = `(?:${SCALED}|${WORDS})`

/** What stands between the two ends of a range. */
export const RANGE = '(?: ?[-–—~] ?| to | through )'

/** Tells whether a number is a small word: three is, 3 and thirteen are none. */
export function isSmallWord(text: string): boolean {
  return /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|an? \w+)$/i.test(text)
}

/** An ordinal in words: `eighteenth`, `twenty-first`, `hundredth`. */
export const ORDINAL_WORDS: string = `(?:(?:${TEN_WORDS})[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|hundredth|thousandth|millionth)(?:ly)?(?![a-z])`

/** The words that a number or an ordinal in words begins with. */
export const englishNumberWords: readonly string[] = [
  'a',
  'an',
  ...[...Object.keys(SMALL), ...Object.keys(TENS), 'hundred', 'thousand', 'million'].flatMap(
    (word) => [word, ordinalOf(word), `${ordinalOf(word)}ly`],
  ),
]

function ordinalOf(word: string): string {
  const irregular = Object.keys(ORDINALS).find((ordinal) => ORDINALS[ordinal] === word)
  return irregular ?? `${word.replace(/y$/, 'ie')}th`
}

const TOKEN = new RegExp(`${DIGITS}|[a-z]+`, 'g')

/** Reads what `WORDS`, `SCALED` or `ORDINAL_WORDS` matches. */
export function englishValue(text: string): number {
  // Most are one word in small letters.
  const small = SMALL[text]
  if (small !== undefined) return small
  let [total, section] = [0, 0]
  if (/^[\d.,]+$/.test(text)) return digitsValue(text)
  for (const [token] of text.toLowerCase().matchAll(TOKEN)) {
    const scale = SCALES[token.replace(/(?<=d|n)th$/, '')]
    if (/^\d/.test(token)) section += digitsValue(token)
    else if (token === 'a' || token === 'an') section += 1
    else if (scale === 100 || scale === 12) section = times(section || 1, scale ?? 1)
    else if (scale !== undefined) {
      // Two million and three thousand are added; a hundred thousand million is multiplied.
      total = section === 0 && total > 0 ? times(total, scale) : total + times(section || 1, scale)
      section = 0
    } else section += SMALL[cardinal(token)] ?? TENS[cardinal(token)] ?? 0
  }
  return total + section
}

function cardinal(word: string): string {
  if (Object.hasOwn(ORDINALS, word)) return ORDINALS[word] ?? word
  if (word.endsWith('ly')) return cardinal(word.slice(0, -2))
  if (word.endsWith('ieth')) return `${word.slice(0, -4)}y`
  return word.endsWith('th') ? word.slice(0, -2) : word
}
