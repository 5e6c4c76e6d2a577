import { dateReading } from './date-reading.ts'
import { englishValue, ORDINAL_WORDS, RANGE } from './english-numeral.ts'
import { englishRule as rule } from './make-rule.ts'
import { MONTH, monthOf } from './months.ts'
import type { Reading, Rule } from './quantity.ts'

const DAY = '(?:3[01]|[12]?\\d)(?:st|nd|rd|th)?(?!\\d|[.,]\\d)'
// A year behind a month; 300 in `May 300 people` is none.
const YEAR = '[12]\\d{3}(?!\\d|,\\d)'

// May and March are months where a preposition of time is before or a number behind them.
const isMonth = (name: string, day?: string): boolean => {
  if (!/^\p{Lu}/u.test(name)) return false
  return day !== undefined || !/^(?:may|mar|march|jan|dec|sep|oct|nov)$/i.test(name)
}

function dayReading(
  month: string,
  [first = '', last]: readonly [string, (string | undefined)?],
  year: string | undefined,
): Reading | undefined {
  const parts = { month: monthOf(month), ...(year !== undefined && { year: Number(year) }) }
  const and = last === undefined ? undefined : { ...parts, day: Number.parseInt(last, 10) }
  if (and !== undefined && and.day > 31) return undefined
  return dateReading(
    { ...parts, day: Number.parseInt(first, 10) },
    and === undefined ? {} : { andDates: [and] },
  )
}

function decade(text: string): Reading | undefined {
  // The 1800s are the decade, or the nineteenth century.
  const century = /^\d\d00$/.test(text) ? { orDate: { century: Number(text) / 100 + 1 } } : {}
  return dateReading({ decade: Number(text) }, { also: [Number(text)], ...century })
}

const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

/** The words for decades, and for the years of an age. */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}

const BEFORE = '(?:B\\.?C\\.?(?:E\\.?)?|before (?:Christ|the common era|our era))'

/** How English writes dates: years, months, days, days of the week, decades and centuries. */
export const ENGLISH_DATES: readonly Rule[] = [
  rule(
    'September 11, 1934; Sept. 11; March 15–30',
    `(${MONTH}) (${DAY})(?:(?:${RANGE}| and )(${DAY})(?!\\w))?(?:,? (${YEAR}))?(?![\\w%])`,
    ([, m = '', d = '', to, y]) => (isMonth(m, d) ? dayReading(m, [d, to], y) : undefined),
  ),
  rule(
    '15–20 March 1934, the 3rd and 4th of May',
    `(${DAY})(?:${RANGE}| and )(?:the )?(${DAY}) (?:of )?(${MONTH})(?![a-z])(?:,? (${YEAR}))?(?![\\w%])`,
    ([, d = '', to, m = '', y]) => (isMonth(m, d) ? dayReading(m, [d, to], y) : undefined),
  ),
  rule(
    '11 September 1934; the 11th of September',
    `(${DAY}) (?:of )?(${MONTH})(?![a-z])(?:,? (${YEAR}))?(?![\\w%])`,
    ([, d = '', m = '', y]) => (isMonth(m, d) ? dayReading(m, [d], y) : undefined),
  ),
  rule('September 1934', `(${MONTH}),? (?:of )?(${YEAR})(?![\\w%])`, ([, m = '', y = '']) =>
    isMonth(m, y) ? dateReading({ year: Number(y), month: monthOf(m) }) : undefined,
  ),
  rule(
    'in May, since March: a preposition of time',
    `(?<=(?:in|by|since|until|till|during|early|late|mid|of|from|to|last|next|this|and|every|each|before|after|through|between|for) |[–-])(${MONTH})(?![a-z])`,
    ([, m = '']) =>
      isMonth(m, m)
        ? dateReading({ month: monthOf(m) }, { soft: /^(?:may|mar|march)$/i.test(m) })
        : undefined,
  ),
  rule(
    'March to May: one month tells the other',
    `(${MONTH})(?=(?:${RANGE}| and | or | until )${MONTH}(?![a-z]))`,
    ([, m = '']) => (isMonth(m, m) ? dateReading({ month: monthOf(m) }) : undefined),
  ),
  rule('Mar, JAN: nothing but a month', `(?<=^)(${MONTH})$`, ([, m = '']) =>
    dateReading({ month: monthOf(m) }),
  ),
  rule('September', `(${MONTH})(?![a-z])`, ([, m = '']) =>
    isMonth(m) ? dateReading({ month: monthOf(m) }) : undefined,
  ),
  rule(
    '2012-11-08, 2012/11/8',
    '(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.)(\\d{1,2})(?![\\d/-]|\\.\\d)',
    ([, y, dashed, slashed, m = dashed ?? slashed, d]) =>
      dateReading({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
  rule(
    '221 BC, 221–206 BCE, 221 before the common era',
    `(\\d{1,4})(?:${RANGE}(\\d{1,4}))? ${BEFORE}(?![a-z])`,
    ([, y, to]) =>
      dateReading(
        { year: -Number(y) },
        to === undefined ? {} : { andDates: [{ year: -Number(to) }] },
      ),
  ),
  rule(
    'AD 618, 618 CE',
    '(?<=(?<![a-z])A\\.?D\\.? )(\\d{1,4})(?!\\d)|(\\d{1,4}) (?:A\\.?D\\.?|C\\.?E\\.?)(?![a-z])',
    ({ input, index, 0: text, 1: before, 2: behind }) =>
      // An ad is written small.
      /A\.?D|C\.?E/.test(input.slice(Math.max(0, index - 5), index + text.length))
        ? dateReading({ year: Number(before ?? behind) })
        : undefined,
  ),
  rule(
    'the 1930s, the ’30s',
    "(?:(?<=[’']|(?:the|early|late|mid)[- ])\\d0|[12]\\d{2}0)[’']?s(?![a-z])",
    ([text]) => decade(Number.parseInt(text, 10).toString()),
  ),
  rule(
    'the thirties',
    '(?<=\\b(?:the|early|late|mid)[- ])(?:nineteen[- ])?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
    ([text, d = '']) =>
      dateReading(
        { decade: (DECADES[d.toLowerCase()] ?? 0) + (/^nineteen/i.test(text) ? 1900 : 0) },
        { soft: true },
      ),
  ),
  rule(
    'nineteenth century, 19th-century, twenty-first centuries',
    `(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINAL_WORDS}))[- ]centur(?:y|ies)( ${BEFORE})?`,
    ([, digits, words = '', before]) => {
      const century = digits === undefined ? englishValue(words) : Number(digits)
      return dateReading({ century: before === undefined ? century : -century })
    },
  ),
  rule(
    'Mon, Tue–Thu, 4th Wed: a day of the week in short',
    '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|rs)?(?:\\.|(?=$|[,)/–-]| to | \\d))',
    ([text, name = '']) =>
      /^\p{Lu}/u.test(text)
        ? dateReading(
            { weekday: WEEKDAYS.findIndex((day) => day.startsWith(name.toLowerCase())) + 1 },
            { soft: true },
          )
        : undefined,
  ),
  rule(
    'Monday, on Mondays',
    '(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?![a-z])',
    ([text, name = '']) =>
      /^\p{Lu}/u.test(text)
        ? dateReading({ weekday: WEEKDAYS.indexOf(name.toLowerCase()) + 1 })
        : undefined,
  ),
]
