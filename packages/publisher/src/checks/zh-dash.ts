import { HAN, hasHan, WIDE_MARKS } from './characters.ts'
import type { Check } from './check.ts'
import { conventionsOf } from './conventions.ts'
import { plainFix } from './plain-fix.ts'
import { type Prose, spotIn } from './prose.ts'

// Two hyphens, two dashes apart, the line of a table or the long vowel of Japanese; or one dash alone.
const DASH = /(?<![-—─ー])(?: ?(?:-{2,3}|— —|─{2,4}|ー{2}) ?| — |—| – | - )(?![-—─ー])/g

const CHINESE = new RegExp(`[${HAN}${WIDE_MARKS}“”‘’]`)
const CLAUSE_BEFORE = new RegExp(`[${HAN}]{7}$`)
const CLAUSE_BEHIND = new RegExp(`^[${HAN}]{7}`)

/** A dash that is not the Chinese one. */
export const zhDash: Check = {
  id: 'zh-dash',
  severity: 'warning',
  summary: 'A Chinese dash is not written as two em dashes.',
  reason: `The Chinese dash takes two squares, \`——\`, with no space (GB/T 15834-2011). Two hyphens are a typewriter's, and a single \`—\`
joins places, times and names: 北京—上海.

So a single one is reported only where it parts two clauses or stands between spaces, and a hyphen only between two clauses. Options
such as \`--save\` are left alone, and a document whose own dash is the single one.`,
  profiles: { ui: 'info' },
  languages: ['zh'],
  examples: [
    { locales: ['zh'], source: '水开了--下茶吧。\n', finds: ['--'] },
    { locales: ['zh'], source: '好茶 — 值得等。\n', finds: [' — '] },
    { locales: ['zh'], source: '北京—上海，水开了——下茶，用--save 选项。\n', finds: [] },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    if (!/--|[—─ー–]| - /.test(text) || !hasHan(prose)) return
    for (const { 0: dash, index } of text.matchAll(DASH)) {
      const end = index + dash.length
      if (!isDash(prose, index, dash)) continue
      const isSingle = /^ ?[—–-] ?$/.test(dash)
      if (isSingle && conventionsOf(prose, context).dash === 'single') continue
      yield {
        message: 'dash',
        values: { dash: dash.trim() },
        at: spotIn(prose, index, end),
        ...(isSingle ? {} : plainFix(prose, index, end, '——')),
        ...(dash === ' - ' ? { severity: 'info' } : {}),
      }
    }
  },
}

function isDash({ text }: Prose, at: number, dash: string): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + dash.length)]
  // Places, pairs of words and titles are joined with short marks; between two clauses they are dashes.
  if (dash === '—' || dash === ' - ') return isBetweenClauses(text, at, at + dash.length)
  // An option begins with hyphens; a row of signs is a drawing.
  if (/-$/.test(dash) && /[a-z]/.test(after)) return false
  return CHINESE.test(before) && (CHINESE.test(after) || /[A-Za-z\d]/.test(after))
}

function isBetweenClauses(text: string, start: number, end: number): boolean {
  return (
    CLAUSE_BEFORE.test(text.slice(Math.max(0, start - 7), start)) &&
    CLAUSE_BEHIND.test(text.slice(end, end + 7))
  )
}
