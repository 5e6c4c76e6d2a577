import { HAN, hasHan, isHan, TRAITS, WIDE_MARKS } from '../language/characters.ts'
import { conventionsOf } from '../language/conventions.ts'
import { plainFix } from '../reading/plain-fix.ts'
import { ATOM, type Prose, spotIn } from '../reading/prose.ts'
import type { Check } from './check.ts'

// Hyphens and dashes of all widths, the line of a table, the long vowel of Japanese.
const STROKE = '-–—―─－'
const DASH = new RegExp(
  `(?<![${STROKE}ー])(?: ?(?:[${STROKE}]{2,3}|[—–] [—–]|ー{2}) ?| [—–―－-] |[—–―－-])(?![${STROKE}ー])`,
  'g',
)

const CHINESE = new RegExp(`[${HAN}${WIDE_MARKS}“”‘’]`)
const CLAUSE_BEFORE = new RegExp(`[${HAN}]{7}$`)
const CLAUSE_BEHIND = new RegExp(`^[${HAN}]{7}`)

// What a clause ends or begins with and a name does not: particles; pronouns, conjunctions, adverbs.
const ENDS = /[了的吗吧呢着么]$/
const BEGINS =
  /^(?:[我你您他她它这那此就也还都是有不没而但因如即并却才又只其例比更仅]|一[个种条份些]|在这|在那|或者|或许|然后|接着|于是|意思|为了|可以|无论|如果|所以)/

/** A dash that is not the Chinese one. */
export const zhDash: Check = {
  id: 'zh-dash',
  severity: 'warning',
  summary: 'A Chinese dash is not written as two em dashes.',
  reason: `The Chinese dash takes two squares, \`——\`, with no space (GB/T 15834-2011). Two hyphens are a typewriter's, and a single \`—\`
joins places, times and names: 北京—上海.

So a single one is reported only where it parts two clauses or stands between spaces, and a hyphen only between two clauses; a clause is
known by its length or by the word it ends or begins with (了, 的; 我们, 这, 也). Options
such as \`--save\` are left alone, and a document whose own dash is the single one.`,
  profiles: { ui: 'info' },
  languages: ['zh'],
  needs: [TRAITS.han, TRAITS.stroke],
  examples: [
    { locales: ['zh'], source: '水开了--下茶吧。\n', finds: ['--'] },
    { locales: ['zh'], source: '好茶 — 值得等。\n', finds: [' — '] },
    {
      locales: ['zh'],
      source:
        '茶――人人都爱。\n\n水烧开了–我们泡茶。\n\n先用 `brew`--再用 `pour`。\n\n水烧开了-再下茶。\n',
      finds: ['――', '–', '--', '-'],
    },
    { locales: ['zh'], source: '任-洛方程、中-英词典、8-10 克和 1990–2000 年。\n', finds: [] },
    { locales: ['zh'], source: '北京—上海，水开了——下茶，用--save 选项。\n', finds: [] },
  ],
  *checkSide(prose, context) {
    const { text } = prose
    if (!ANY.test(text) || !hasHan(prose)) return
    for (const { 0: dash, index } of text.matchAll(DASH)) {
      const end = index + dash.length
      if (!isDash(prose, index, dash)) continue
      const isSingle = dash.trim().length === 1
      if (isSingle && conventionsOf(prose, context).dash === 'single') continue
      yield {
        message: 'dash',
        values: { dash: dash.trim() },
        at: spotIn(prose, index, end),
        ...(isSingle ? {} : plainFix(prose, index, end, '——')),
        ...(dash.trim() === '-' ? { severity: 'info' } : {}),
      }
    }
  },
}

const ANY = new RegExp(`[${STROKE}ー]`)

function isDash({ text }: Prose, at: number, dash: string): boolean {
  const stroke = dash.trim()
  if (stroke === '——') return false
  const [before, behind] = [text.slice(0, at), text.slice(at + dash.length)]
  const isWide = dash !== stroke && dash.startsWith(' ')
  if (stroke.length > 1 || (isWide && stroke !== '-'))
    return isBesideChinese(before, behind, stroke)
  // Places, pairs of words and titles are joined with short marks; between two clauses they are dashes.
  if (CLAUSE_BEFORE.test(before.slice(-7)) && CLAUSE_BEHIND.test(behind.slice(0, 7)))
    return stroke !== '-' || isWide || isTurn(before, behind)
  // A short head with a hyphen behind it is an entry of a list of words.
  if (isWide && before.length <= HEAD) return false
  if (isTurn(before, behind)) return true
  return stroke !== '-' && isBesideCode(before, behind)
}

function isBesideChinese(before: string, behind: string, stroke: string): boolean {
  const [one, other] = [before.slice(-1), behind.charAt(0)]
  // An option begins with hyphens; a row of signs is a drawing.
  if (stroke.endsWith('-') && /[a-z]/.test(other)) return false
  if (CHINESE.test(one)) return /^$|[A-Za-z\d]/.test(other) || CHINESE.test(other) || other === ATOM
  return isHan(other) && (one === ATOM || /^$|[A-Za-z)]/.test(one))
}

// Three characters on either side, and a word at the seam that only sentences have.
function isTurn(before: string, behind: string): boolean {
  if (!HAN_BEFORE.test(before.slice(-3)) || !HAN_BEHIND.test(behind.slice(0, 3))) return false
  return ENDS.test(before) || BEGINS.test(behind)
}

const HEAD = 10
const HAN_BEFORE = new RegExp(`[${HAN}]{3}$`)
const HAN_BEHIND = new RegExp(`^[${HAN}]{3}`)

// Behind code, a Latin word or a bracket: such are not joined with what a clause begins with.
function isBesideCode(before: string, behind: string): boolean {
  if (/[A-Za-z)）”’]$/.test(before) || before.endsWith(ATOM))
    return CLAUSE_BEHIND.test(behind.slice(0, 7))
  return CLAUSE_BEFORE.test(before.slice(-7)) && behind.startsWith(ATOM)
}
