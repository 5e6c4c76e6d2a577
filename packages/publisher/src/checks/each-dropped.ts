import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import { type Figure, spotOfFigure, wordsOfFigure } from '../numbers/figures.ts'
import type { Check, Report } from './check.ts'

/** Numbers that hold for each of several, and on one side for all of them together. */
export const eachDropped: Check = {
  id: 'each-dropped',
  severity: 'warning',
  summary: 'A number holds for each of several on one side, and on the other for all together.',
  reason: `四县的烈士均在1.6万人以上 gives each county more than 16,000; “more than 16,000 in the four counties” divides them. 均, 各, 分别 and 每 want
“each”, “both”, “respectively”, “apiece” or “every”, and these want one of those.

The words are looked for in the clause of the number on the one side and in its whole sentence on the other. 平均, 人均 and 各 for “various”
are no such words.`,
  profiles: { literary: 'info', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '四个县的烈士均在1.6万人以上。双方各执12份。',
      target: 'Each of the four counties had more than 16,000 martyrs. Both sides keep 12 copies.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '四个县的烈士均在1.6万人以上。',
      target: 'The four counties had more than 16,000 martyrs.',
      finds: ['16,000'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The two teams had 25 members each, and the average age was 30.',
      target: '两队有25名队员，平均年龄为30岁。',
      finds: ['25'],
    },
  ],
  check: (pair) => reportAgreements(pair, reportOf),
}

function reportOf([ours, theirs]: Agreement): Report | undefined {
  if (ours.quantity.soft && theirs.quantity.soft) return undefined
  const [one, other] = [distributes(ours), distributes(theirs)]
  if (one === other || (one ? mayDistribute(theirs) : mayDistribute(ours))) return undefined
  return {
    message: one ? 'dropped' : 'added',
    values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
    at: spotOfFigure(theirs),
    against: spotOfFigure(ours),
  }
}

type Words = Readonly<Record<'near' | 'behind' | 'any' | 'clause' | 'sentence', RegExp>>

// Near: what says outright that the number before or behind it is each one's. Any: what can render it.
const WORDS: Readonly<Record<string, Words>> = {
  zh: {
    // 各 and 分别 stand before the number, 均 too; 平均, 人均 and 年均 are averages.
    near: /(?:(?<![平人年月日户村])均(?![匀衡价])|分别|各(?![种类地界位项级国方个自式处色])|各自|各有)[^，。；！？,;!?]{0,8}$/u,
    behind: /^(?!)/u,
    any: /(?<![平人年月日])均|[各每都皆俱]|分别|一[人个]|人手|依次|先后|同为|也[是为有]/u,
    clause: /[，。；！？、,;!?]/u,
    sentence: /[。！？!?\n]/u,
  },
  en: {
    near: /\b(?:each|both) (?:[a-z]+ ){0,2}(?:have|has|had|with|of|is|are|was|were|got|gets?|received?|takes?|contains?|holds?|costs?|pays?|paid)(?: [a-z]+){0,3} $/iu,
    behind: /^[- ](?:[a-z-]+ ){0,3}(?:each|apiece|respectively)\b/iu,
    any: /\b(?:each|every(?:one|body)?|both|either|neither|respective(?:ly)?|apiece|all|per|individual(?:ly)?|separate(?:ly)?|equal(?:ly)?|average|alike|in turn|same|any|also|too|a (?:piece|head|person|day|week|month|year|time))\b|[/@]/iu,
    clause: /[,;!?]\s|\.\s|\n/u,
    sentence: /[.!?;]\s|\n/u,
  },
}

const NEAR = 60
const FAR = 400

function distributes({ quantity, prose }: Figure): boolean {
  const words = WORDS[prose.language]
  if (words === undefined) return false
  const before = prose.text.slice(Math.max(0, quantity.start - NEAR), quantity.start)
  const behind = prose.text.slice(quantity.end, quantity.end + NEAR)
  return words.near.test(before) || words.behind.test(behind.split(words.clause)[0] ?? '')
}

function mayDistribute({ quantity, prose }: Figure): boolean {
  const words = WORDS[prose.language]
  if (words === undefined) return true
  const before = prose.text.slice(Math.max(0, quantity.start - FAR), quantity.start)
  const behind = prose.text.slice(quantity.end, quantity.end + FAR)
  const sentence = `${before.split(words.sentence).at(-1)}${behind.split(words.sentence)[0]}`
  return words.any.test(sentence)
}
