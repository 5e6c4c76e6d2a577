import { isHan } from '../language/characters.ts'
import { oncePerReading } from '../reading/once.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { seam } from '../reading/traits.ts'
import type { Check } from './check.ts'

const BLANK = ' \\t\\u00A0\\u2000-\\u200A'
const SPACES = /(?<=[^\s])[ \t\u00A0\u2000-\u200A]{2,}(?=[^\s])/g
const STOP = /[.?!:]["”’')\]]?$/

/** Two spaces or more where one belongs. */
export const doubleSpace: Check = {
  id: 'double-space',
  severity: 'info',
  summary: 'Two spaces or more stand where one belongs.',
  reason: `It is the trace of a word taken out. Web pages hide it, books do not.

A document that sets two spaces after each sentence throughout has decided to. Spaces at a line's end are another check's business.`,
  needsSeams: [seam(BLANK, BLANK)],
  examples: [
    { locales: ['en'], source: 'Boil the  water.\n', finds: ['  '] },
    { locales: ['zh'], source: '请用  Tea 泡茶。\n', finds: ['  '] },
    { locales: ['en'], source: 'Boil the water.  \nPour it over the tea.\n', finds: [] },
    { locales: ['en'], source: 'Boil it.  Pour it.  Wait.  Drink.\n', finds: [] },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    for (const { 0: spaces, index } of text.matchAll(SPACES)) {
      const end = index + spaces.length
      // Inside a Chinese sentence there should be no space at all.
      if (/[，。；：！？、]/.test(text.charAt(index - 1)) || isHan(text.charAt(index - 1)))
        if (isHan(text.charAt(end))) continue
      const reading = context[prose.side]
      if (isBehindStop(prose, index) && reading !== undefined && setsTwo(reading)) continue
      yield {
        message: 'spaces',
        values: { count: spaces.length },
        at: spotIn(prose, index, end),
        ...plainFix(prose, index, end, ' '),
      }
    }
  },
}

function isBehindStop({ text }: Prose, at: number): boolean {
  return STOP.test(text.slice(Math.max(0, at - 2), at))
}

const setsTwo = oncePerReading(({ proses }: Reading): boolean => {
  let [two, one] = [0, 0]
  for (const { text } of proses)
    for (const { 0: found } of text.matchAll(/[.?!]["”’')\]]? {1,2}(?=[“"A-Z])/g))
      if (found.endsWith('  ')) two += 1
      else one += 1
  return two >= 3 && two > one
})
