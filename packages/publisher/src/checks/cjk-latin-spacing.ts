import { hasHan, TRAITS } from '../language/characters.ts'
import { conventionsOf } from '../language/conventions.ts'
import { type Boundary, boundariesIn } from '../language/spacing.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** A space between Chinese and Latin text, or none, against the document's custom. */
export const cjkLatinSpacing: Check = {
  id: 'cjk-latin-spacing',
  severity: 'info',
  summary:
    'Chinese and Latin text meet with a space, or without one, unlike elsewhere in the document.',
  reason: `Whether a space is typed there is a matter of house style: the W3C leaves the gap to layout, many technical publishers type it.
What hurts is both in one text.

The declared convention counts, else what the document itself does four times out of five: for letters, figures and code each by itself.`,
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.latin | TRAITS.atom],
  examples: [
    {
      locales: ['zh'],
      source: '用 Tea 和 Pot 煮，加 Milk 或 Honey 调，用Cup喝。\n',
      finds: ['用C', 'p喝'],
    },
    { locales: ['zh'], source: '用 Tea 泡，用Cup喝。\n', finds: [] },
    {
      locales: ['zh'],
      source:
        '用 **Tea** 和 [Pot](a.md) 煮，加 *Milk* 或 [Honey](b.md) 调，[*茶杯*][cups]<!-- ignore -->，茶<br>水。\n\n[cups]: c.md\n',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '用Tea煮。\n',
      conventions: { preset: 'mdn' },
      finds: ['用T', 'a煮'],
    },
    { locales: ['zh'], source: '用 Tea煮。\n', conventions: { spacing: 'unspaced' }, finds: [' '] },
  ],
  *checkSide(prose, context) {
    if (!hasHan(prose)) return
    const boundaries = boundariesIn(prose)
    if (boundaries.length === 0) return
    const { spacing } = conventionsOf(prose, context)
    for (const boundary of boundaries) {
      const wanted = spacing[boundary.neighbour]
      if (wanted !== undefined && boundary.isSpaced !== (wanted === 'spaced'))
        yield report(prose, boundary)
    }
  },
}

function report(prose: Prose, { isSpaced, start, end }: Boundary): Report {
  const around = prose.text.slice(start - 1, end + 1)
  const [before, after] = [around.charAt(0), around.charAt(around.length - 1)]
  const fix = plainFix(prose, start - 1, end + 1, isSpaced ? before + after : `${before} ${after}`)
  if (isSpaced) return { message: 'spaced', at: spotIn(prose, start, end), ...fix }
  return {
    message: 'unspaced',
    at: spotIn(prose, start - 1, end + 1),
    ...besideCode(prose, start, fix),
  }
}

// A space goes between; code itself stays out of the fix.
function besideCode(prose: Prose, at: number, fix: Pick<Report, 'fix'>): Pick<Report, 'fix'> {
  if (fix.fix !== undefined) return { fix: { ...fix.fix } }
  const { start } = spotIn(prose, at, at)
  const end = prose.ends[at - 1]
  return start === end ? { fix: { start, end: start, text: ' ' } } : {}
}
