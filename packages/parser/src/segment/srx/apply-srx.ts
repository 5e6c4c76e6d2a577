import type { Locale } from '../../model/locale.ts'
import { isSpace } from '../characters.ts'
import type { Srx } from './srx.ts'

/** How far a user's pattern sees, before and behind a place, in UTF-16 code units: a pattern that goes back over its text costs no more than this. */
export const SRX_SIGHT = 200

/** What a user's rules say about a place. */
export interface Verdict {
  readonly isBreak: boolean
  /** `srx:`, the name of the rules and the line of the rule. */
  readonly rule: `srx:${string}`
}

/** A place where a user's rules break. */
export interface SrxBreak {
  /** Offset into the text, in UTF-16 code units. */
  readonly offset: number
  readonly rule: Verdict['rule']
}

interface CompiledRule extends Verdict {
  readonly before: RegExp
  readonly after: RegExp
}

/** A user's rules for one language, ready to be asked. */
export interface CompiledSrx {
  readonly rules: readonly CompiledRule[]
  /** Each finds wherever a rule that breaks matches, were there no rule before it. */
  readonly breaks: readonly RegExp[]
}

const compiled = new WeakMap<Srx, Map<Locale, CompiledSrx>>()

/** Picks the rules for a language by the file's maps, and compiles them once. */
export function compileSrx(srx: Srx, locale: Locale): CompiledSrx {
  const known = compiled.get(srx) ?? new Map<Locale, CompiledSrx>()
  compiled.set(srx, known)
  const found = known.get(locale) ?? compile(srx, locale)
  known.set(locale, found)
  return found
}

function compile({ maps, languages, cascade }: Srx, locale: Locale): CompiledSrx {
  // Files write `en`, `EN_US` and `[Ee][Nn].*` alike.
  const fitting = maps.filter(({ pattern }) => {
    const expression = new RegExp(`^(?:${pattern})$`, 'iv')
    return expression.test(locale) || expression.test(locale.replaceAll('-', '_'))
  })
  const names = (cascade ? fitting : fitting.slice(0, 1)).map(({ language }) => language)
  const chosen = names.flatMap((name) =>
    languages
      .filter((language) => language.name === name)
      .flatMap(({ rules }) => rules.map((rule) => ({ name, rule }))),
  )
  return {
    rules: chosen.map(({ name, rule }) => ({
      isBreak: rule.isBreak,
      rule: `srx:${name}:${rule.line}`,
      before: new RegExp(`(?<=${rule.before})`, 'vy'),
      after: new RegExp(rule.after, 'vy'),
    })),
    breaks: chosen
      .filter(({ rule }) => rule.isBreak)
      .map(({ rule: { before, after } }) => new RegExp(`(?<=${before})(?=${after})`, 'gv')),
  }
}

/** Returns what the first rule that matches at an offset says; undefined where none does (SRX 2.0, section 4.5). */
function verdictAt({ rules }: CompiledSrx, text: string, offset: number): Verdict | undefined {
  const start = Math.max(0, offset - SRX_SIGHT)
  const sight = text.slice(start, offset + SRX_SIGHT)
  return rules.find(
    ({ before, after }) =>
      matchesAt(before, sight, offset - start) && matchesAt(after, sight, offset - start),
  )
}

function matchesAt(expression: RegExp, text: string, offset: number): boolean {
  expression.lastIndex = offset
  return expression.test(text)
}

/** Finds the offsets where a user's rules break, rising, with the rule that does. */
export function findBreaks(srx: CompiledSrx, text: string): readonly SrxBreak[] {
  const found: SrxBreak[] = []
  // Piece by piece, so that a pattern that goes back over all it sees stays linear in the text.
  for (let from = 0; from < text.length; from += SRX_SIGHT) {
    const offsets = new Set(srx.breaks.flatMap((pattern) => offsetsIn(pattern, text, from)))
    for (const offset of [...offsets].sort((one, other) => one - other)) {
      const verdict = verdictAt(srx, text, offset)
      if (verdict?.isBreak) found.push({ offset, rule: verdict.rule })
    }
  }
  return found
}

/** Lists where a pattern matches in the piece of the text at an offset. */
function offsetsIn(pattern: RegExp, text: string, from: number): number[] {
  const start = Math.max(0, from - SRX_SIGHT)
  const piece = text.slice(start, from + 2 * SRX_SIGHT)
  const offsets: number[] = []
  pattern.lastIndex = from - start
  for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
    const offset = start + match.index
    if (offset >= from + SRX_SIGHT) break
    if (offset >= from) offsets.push(offset)
    // By whole characters: from inside a surrogate pair JavaScript would step back and never end.
    pattern.lastIndex = match.index + ((piece.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1)
  }
  return offsets
}

/** Returns what a user's rules say about the white space before an offset: a break anywhere in it, or else that the sentence goes on. */
export function verdictBefore(srx: CompiledSrx, text: string, offset: number): Verdict | undefined {
  let goesOn: Verdict | undefined
  const first = Math.max(0, offset - SRX_SIGHT)
  for (let at = offset; ; at -= 1) {
    const verdict = verdictAt(srx, text, at)
    if (verdict?.isBreak) return verdict
    goesOn ??= verdict
    if (at <= first || !isSpace(text.charCodeAt(at - 1))) return goesOn
  }
}
