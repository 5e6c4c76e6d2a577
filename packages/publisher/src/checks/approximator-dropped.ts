import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import { mayBeVague } from '../numbers/approximators.ts'
import { type Figure, figuresOf, spotOfFigure, wordsOfFigure } from '../numbers/figures.ts'
import type { Quantity, Vagueness } from '../numbers/quantity.ts'
import type { Check, Report } from './check.ts'

/** Numbers that one side gives exactly and the other does not. */
export const approximatorDropped: Check = {
  id: 'approximator-dropped',
  severity: 'warning',
  summary:
    'A number is approximate on one side and exact on the other, or more than it instead of less.',
  reason: `约240万, 60多万 and 1.6万人以上 are estimates; without “about” or “more than” a translation claims to have counted, and 超过 rendered as “less
than” says the contrary.

Which word it is does not matter as long as both sides are vague and do not contradict each other (余 as “about” is fine). Small number
words are left alone, and so are 多 for “many” and “over” for a stretch of time.`,
  profiles: { literary: 'info', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '总人口约240万，支前的60多万人，现有学生2800余人，近300家参展。',
      target:
        'The population was about 2.4 million, more than 600,000 supported the front, there are over 2,800 students, and nearly 300 firms exhibit.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '总人口约240万，支前的60多万人。',
      target: 'The population was 2.4 million, and more than 600,000 supported the front.',
      finds: ['2.4 million'],
    },
    {
      locales: ['en', 'zh'],
      source: 'More than 300 people came, 120 of them by train.',
      target: '来了不到300人，其中120人坐火车。',
      finds: ['300'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Nearly 300 firms came; there are 2,800 guests in less than 500 rooms.',
      target: '来了300多家企业，2800名客人住在不到500个房间里。',
      finds: ['300'],
    },
    {
      locales: ['zh', 'en'],
      source: '学生2800余人，面积不足500平方米，编号不得超过12。',
      target:
        'There are 2,800 students on less than 500 square metres; numbers must not exceed 12.',
      finds: ['2,800'],
    },
  ],
  check: (pair) => reportAgreements(pair, reportOf),
}

function reportOf([ours, theirs]: Agreement): Report | undefined {
  const [one, other] = [vaguenessOf(ours.quantity), vaguenessOf(theirs.quantity)]
  if (one === other || ours.quantity.soft || theirs.quantity.soft) return undefined
  const message = messageOf([ours, one], [theirs, other])
  if (message === undefined) return undefined
  return {
    message,
    values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
    at: spotOfFigure(theirs),
    against: spotOfFigure(ours),
  }
}

type Estimate = readonly [figure: Figure, vague: Vagueness | undefined]

function messageOf([ours, one]: Estimate, [theirs, other]: Estimate): string | undefined {
  if (one !== undefined && other !== undefined)
    return isContrary(one, other) ? 'contrary' : undefined
  if (other === undefined) return mightBeVague(theirs) ? undefined : 'dropped'
  return mightBeVague(ours) ? undefined : 'added'
}

function vaguenessOf({ vague, to }: Quantity): Vagueness | undefined {
  return to === undefined ? vague : 'about'
}

function mightBeVague({ quantity, prose }: Figure): boolean {
  const language = prose.language === 'zh' ? 'zh' : 'en'
  const { start, end } = quantity
  const others = figuresOf([prose]).filter((other) => !other.quantity.weak)
  const from = others.findLast((other) => other.quantity.end <= start)?.quantity.end ?? 0
  const to = others.find((other) => other.quantity.start >= end)?.quantity.start
  return mayBeVague(prose.text, { start, end, from, to: to ?? prose.text.length }, language)
}

function isContrary(one: Vagueness, other: Vagueness): boolean {
  return [one, other].includes('more') && (isBelow(one) || isBelow(other))
}

function isBelow(vague: Vagueness): boolean {
  return vague === 'less' || vague === 'nearly'
}
