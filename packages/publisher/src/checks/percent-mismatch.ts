import { type Agreement, reportAgreements } from '../numbers/agreed-numbers.ts'
import { spotOfFigure, wordsOfFigure } from '../numbers/figures.ts'
import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Check, Report } from './check.ts'

/** Percentages that the two sides say differently. */
export const percentMismatch: Check = {
  id: 'percent-mismatch',
  severity: 'error',
  summary: 'A percentage of one side is another one on the other.',
  reason: `15% is 百分之十五 and 15 percent; 三成 is 30 %, 千分之三 is 0.3 % and 万分之五 is 0.05 %; 打八折 is 20 % off. The denominators are small words that
are easily exchanged.

百分点 are percentage points: from 10 % to 13 % is three points, but 30 percent. The word 成 counts only behind a numeral and never as a verb
(成立, 一成不变).`,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '约三成的人赞成，万分之五弃权，降幅15%～20%，现打八折。',
      target:
        'About 30 percent agreed, 0.05% abstained, it fell 15–20 percent, and now it is 20% off.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '逾期每日按万分之五付违约金。',
      target: 'For late payment, 5% is due per day.',
      finds: ['5%'],
    },
    {
      locales: ['zh', 'en'],
      source: '增速提高3个百分点。',
      target: 'Growth rose by 3 percent.',
      finds: ['3 percent'],
    },
    {
      locales: ['en', 'zh'],
      source: 'The price fell by half.',
      target: '价格下降了三成。',
      finds: ['三成'],
    },
    {
      locales: ['zh', 'en'],
      source: '五分之一的人不去，六成五的票已售出，利率下调25个基点，全场八折。',
      target:
        'One in five stays away, 65 percent of the tickets are sold, the rate falls by 25 basis points, and all is 20% off.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '全场八折，失业率从10%降至8.5%。',
      target: 'All is 80% off, and unemployment fell from 10 to 8.5 percent.',
      finds: ['80% off'],
    },
  ],
  check: (pair) => {
    const differences = reportDifferences(pair, 'percent', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    })
    const points = reportAgreements(pair, pointsReport)
    return points.length === 0 ? differences : [...differences, ...points]
  },
}

function pointsReport([ours, theirs]: Agreement): Report | undefined {
  const [one, other] = [ours.quantity, theirs.quantity]
  if (one.kind !== 'percent' || one.points === other.points) return undefined
  if ([ours, theirs].some((figure) => BASIS_POINTS.test(wordsOfFigure(figure)))) return undefined
  return {
    message: 'points',
    values: { source: wordsOfFigure(ours), target: wordsOfFigure(theirs) },
    at: spotOfFigure(theirs),
    against: spotOfFigure(ours),
    severity: 'warning',
  }
}

// Hundredths of a percentage point, which may also stand for 万分之五.
const BASIS_POINTS = /basis point|基点/i
