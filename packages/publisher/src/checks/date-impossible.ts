import { TRAITS } from '../language/characters.ts'
import { MONTH, monthOf } from '../numbers/months.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** Dates that no calendar has, and days of the week that do not fit their date. */
export const dateImpossible: Check = {
  id: 'date-impossible',
  severity: 'error',
  summary: 'A date does not exist, or its day of the week is another.',
  reason: `Nobody can come on 2月30日, and “Friday, 9 May 2024” leaves the reader to guess whether the day or the date is right: it was a Thursday.

Dates are those of the Gregorian calendar: before 1912, when China adopted it, days of the week are not looked at, nor anything before
1753. Dates of the lunar calendar, whose months have up to thirty days, are left alone.`,
  profiles: { literary: 'warning' },
  languages: ['zh', 'en'],
  needs: [TRAITS.digit],
  examples: [
    {
      locales: ['zh'],
      source: '会议定于2024年5月9日（星期四）召开，2024年2月29日报名截止，农历二月三十日休息。',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '报名2023年2月29日截止，会议定于2024年5月9日（星期五）召开，4月31日闭幕。',
      finds: ['2023年2月29日', '2024年5月9日（星期五）', '4月31日'],
    },
    {
      locales: ['en'],
      source: 'It opens on Friday, May 9, 2024, and closes on 31 June; 29 February 2024 is free.',
      finds: ['Friday, May 9, 2024', '31 June'],
    },
    { locales: ['en'], source: 'It opens on Thursday, 9 May 2024.', finds: [] },
  ],
  checkSide: (prose) => (mayHaveDates(prose) ? reportsIn(prose) : []),
}

function* reportsIn(prose: Prose): Generator<Report> {
  for (const found of datesOf(prose)) {
    const at = spotIn(prose, found.start, found.end)
    const date = prose.text.slice(found.start, found.end)
    if (found.day > lengthOfMonth(found)) yield { message: 'none', values: { date }, at }
    else if (isAnotherWeekday(found)) yield { message: 'weekday', values: { date }, at }
  }
}

/** A day as a text names it. */
interface Day {
  readonly year?: number
  readonly month: number
  readonly day: number
  /** 0 to 6, from Sunday. */
  readonly weekday?: number
  readonly start: number
  readonly end: number
}

const CHINESE =
  /(?<![\d月历])(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?: ?[（(，,]? ?(?:星期|周|礼拜)([一二三四五六日天]))?/gu
const WEEKDAY = '(?:(Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day,? (?:the )?)?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.:%]\\d|\\d)'
const ENGLISH = new RegExp(
  `\\b${WEEKDAY}(?:(${MONTH}) ${DAY}|${DAY} (?:of )?(${MONTH}))(?![a-z])(?:,? (\\d{4})(?!\\d))?`,
  'gu',
)
const ISO = /(?<![\d./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu
const CHINESE_WEEKDAYS = '日一二三四五六'
const ENGLISH_WEEKDAYS = ['Sun', 'Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur']
// How far before a date the word for the lunar calendar stands.
const NEAR = 12

// What every date has: one quick look.
const ISO_CUE = /\d-\d\d-\d/
const MONTH_CUE = /Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec/

function mayHaveDates({ text, language }: Prose): boolean {
  return (language === 'en' ? MONTH_CUE.test(text) : text.includes('月')) || ISO_CUE.test(text)
}

function* datesOf({ text, language }: Prose): Generator<Day> {
  for (const found of text.matchAll(ISO)) yield dayOf(found, [found[1], found[2], found[3]])
  if (language === 'en')
    for (const found of text.matchAll(ENGLISH)) {
      const [, weekday, month, day, dayBefore, monthBehind, year] = found
      const parts = [year, `${monthOf(month ?? monthBehind ?? '')}`, day ?? dayBefore] as const
      yield dayOf(found, parts, weekday ? ENGLISH_WEEKDAYS.indexOf(weekday) : undefined)
    }
  else
    for (const found of text.matchAll(CHINESE)) {
      const [, year, month, day, weekday] = found
      const before = text.slice(Math.max(0, found.index - NEAR), found.index)
      if (/[农阴夏旧]历|闰/.test(before)) continue
      const number = weekday && CHINESE_WEEKDAYS.indexOf(weekday.replace('天', '日'))
      yield dayOf(
        found,
        [year, month, day],
        number === undefined || number === '' ? undefined : number,
      )
    }
}

function dayOf(
  { 0: text, index }: RegExpExecArray,
  [year, month, day]: readonly [string | undefined, string | undefined, string | undefined],
  weekday?: number,
): Day {
  // The bracket before a day of the week has its partner behind it.
  const end = index + text.length + (/[（(]/.test(text) ? 1 : 0)
  return {
    ...(year !== undefined && { year: Number(year) }),
    month: Number(month),
    day: Number(day),
    ...(weekday !== undefined && { weekday }),
    start: index,
    end,
  }
}

// Months that no year has are as long as nothing; of a day without a year it takes a leap year to be sure.
function lengthOfMonth({ year = 2000, month, day }: Day): number {
  if (year < 1753 || day === 0) return Number.POSITIVE_INFINITY
  if (month < 1 || month > 12) return 0
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isAnotherWeekday({ year, month, day, weekday }: Day): boolean {
  if (year === undefined || year < 1912 || weekday === undefined) return false
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() !== weekday
}
