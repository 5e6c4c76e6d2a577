import type { Vagueness } from './quantity.ts'

type Row = readonly [vague: Vagueness, pattern: string]

/** Words that make a number vague, before and behind it. */
interface Approximators {
  readonly before: readonly Row[]
  readonly behind: readonly Row[]
}

// 大约有240万, 超过了300: a verb may stand between.
const ZH_MODAL = '能得可应要会宜许该'
const ZH_VERB = '(?:有|为|是|达到?|在|占|需要?|用了?|了|计)?[第]?[￥¥$]? ?'
// More than 16,000; nearly US$300: an article and a sign may.
const EN_LINK = ' (?:the |a |an |another |as many as )?(?:US|HK|RMB)? ?[$€£¥~]?'

const APPROXIMATORS: Readonly<Record<'zh' | 'en', Approximators>> = {
  zh: {
    before: [
      [
        'less',
        `(?:不到|不足|不满|未满|(?<!不[${ZH_MODAL}]?)(?:低于|少于|小于|短于)|不[${ZH_MODAL}]?(?:超过|超出|多于|大于|高于|长于)|至多|最多|顶多)${ZH_VERB}`,
      ],
      [
        'more',
        `(?:(?<!不[${ZH_MODAL}]?)(?:超过|超出|多于|大于|高于|长于)|逾|突破|至少|最少|不[${ZH_MODAL}]?(?:少于|小于|低于|短于)|起码|不止|(?<!不|[一-鿿])超)${ZH_VERB}`,
      ],
      ['about', `(?:大约|大概|大致|约莫|约(?![定会束])|差不多|左右|估计|上下)${ZH_VERB}`],
      ['nearly', `(?:将近|接近|(?<![最附远临靠])近|几近|几乎)${ZH_VERB}`],
    ],
    behind: [
      [
        'more',
        '\\+| ?(?:[个名位人年岁元里米次条所座家字天公斤吨亩公顷%]{0,3}|版本?) ?(?:及|或)?其?(?:以上|有余|之上|开外|出头)',
      ],
      ['more', ' ?[多余来](?![年次]?[前来])'],
      ['more', ' ?[个名位人项条]{0,2} ?或(?:更)?多'],
      [
        'less',
        '[个名位人年岁元里米次条所座家字天公斤吨亩公顷%]{0,3}版?本? ?(?:及|或)?(?:以下|之下)',
      ],
      ['about', ' ?[一-鿿]{0,3}(?:左右|上下)'],
    ],
  },
  en: {
    before: [
      [
        'more',
        `(?:(?:no|not) (?:be )?(?:less|fewer|shorter|smaller|lower|younger) than|(?<!(?:no|not|never|not be) )(?:more|greater|bigger|higher|longer|older|larger) than|over|above|(?<!not )exceed(?:s|ed|ing)?|in excess of|at least|upwards? of|(?:just|well|was|were|is|am|are) past|surpass(?:es|ed|ing)?|top(?:s|ped|ping)|beyond|a minimum of)${EN_LINK}`,
      ],
      [
        'less',
        `(?:(?:no|not) (?:be )?(?:more|greater|bigger|higher|longer|older|larger) than|(?<!(?:no|not|never|not be) )(?:less|fewer|shorter|smaller|lower|younger) than|inferior to|under|below|at most|up to|not exceed(?:ing)?|(?:a )?max(?:imum)?(?: is| of)?|limited to)${EN_LINK}`,
      ],
      [
        'about',
        `(?:about|around|approximately|approx\\.|roughly|some|circa|c\\.|an estimated|estimated at|an average of|somewhere around|in the region of|on the order of)${EN_LINK}`,
      ],
      [
        'nearly',
        `(?:nearly|almost|close to|just shy of|just short of|well-nigh|nearing|approaching)${EN_LINK}`,
      ],
      ['about', '[~≈] ?'],
    ],
    behind: [
      ['more', '(?:\\+| ?plus| or more|-odd| or older| or over| and (?:above|over|more))'],
      ['less', '(?: or less| or fewer| or under| or below| and under)'],
      ['about', '(?: or so| or thereabouts|-ish)'],
      ['about', ' [a-z]{1,12} or so'],
    ],
  },
}

// Between two numbers with so little between them, a word can bend both: more than 75 percent of 100.
const APART = { zh: 4, en: 10 }

// How far an approximator can stand from its number.
const NEAR = 32

const compile = ({ before, behind }: Approximators, edge = '') => ({
  before: before.map(([vague, one]) => [vague, new RegExp(`${edge}(?:${one})$`, 'i')] as const),
  behind: behind.map(([vague, one]) => [vague, new RegExp(one, 'iy')] as const),
})

const PATTERNS = { zh: compile(APPROXIMATORS.zh), en: compile(APPROXIMATORS.en, '(?<![a-z])') }

// What makes a whole clause an estimate, wherever in it the word stands.
const LOOSE: Readonly<Record<'zh' | 'en', RegExp>> = {
  zh: /[约近逾余超]|多达|大?多[于半]|之多|之久|[高长]达|几[近乎]|数以|不止|大概|估计|预计|左右|上下|以[上下内]|[不未][到足满]|[至最许][少多]|差不多|版本/u,
  en: /\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|more|less|fewer|least|most|up to|close to|circa|estimate[ds]?|exceed(?:s|ed|ing)?|above|below|average|version|every|within|as (?:many|much))\b|[~≈+<>]/iu,
}
const CLAUSE: Readonly<Record<'zh' | 'en', RegExp>> = {
  zh: /[，。；！？\n]|,\s|\.\s/u,
  en: /[,;.!?]\s|\n/u,
}

/** A number in a text, and where the numbers beside it end and begin. */
export interface NumberPlace {
  readonly start: number
  readonly end: number
  /** The end of the number before it, 0 where there is none. */
  readonly from: number
  /** The start of the number behind it, or the end of the text. */
  readonly to: number
}

/** Tells whether a word in the clause of a number might make it vague, even if not beside it; but no word of another number. */
export function mayBeVague(
  text: string,
  { start, end, from, to }: NumberPlace,
  language: 'zh' | 'en',
): boolean {
  const isCut = { before: start - from >= APART[language], behind: to - end >= APART[language] }
  const first = from > 0 && isCut.before ? ownEnd(text, from, language) : 0
  const last = to < text.length && isCut.behind ? ownStart(text, to, language) : text.length
  const before =
    text
      .slice(Math.max(first, start - NEAR), start)
      .split(CLAUSE[language])
      .at(-1) ?? ''
  const behind = text.slice(end, Math.min(last, end + NEAR)).split(CLAUSE[language])[0] ?? ''
  return LOOSE[language].test(before) || LOOSE[language].test(behind)
}

// Where the words begin that bend the number at `start`.
function ownStart(text: string, start: number, language: 'zh' | 'en'): number {
  const head = text.slice(Math.max(0, start - NEAR), start)
  const lengths = PATTERNS[language].before.map(([, pattern]) => pattern.exec(head)?.[0].length)
  return start - Math.max(0, ...lengths.map((length = 0) => length))
}

// Where the words end that bend the number before `end`.
function ownEnd(text: string, end: number, language: 'zh' | 'en'): number {
  const lengths = PATTERNS[language].behind.map(([, pattern]) => {
    pattern.lastIndex = end
    return pattern.exec(text)?.[0].length
  })
  return end + Math.max(0, ...lengths.map((length = 0) => length))
}

/** Reads how the words beside a number bend it. */
export function readVagueness(
  text: string,
  [start, end]: readonly [start: number, end: number],
  language: 'zh' | 'en',
): Vagueness | undefined {
  const { before, behind } = PATTERNS[language]
  const head = text.slice(Math.max(0, start - NEAR), start)
  const found = before.find(([, pattern]) => pattern.test(head))
  if (found !== undefined) return found[0]
  return behind.find(([, pattern]) => {
    pattern.lastIndex = end
    return pattern.test(text)
  })?.[0]
}
