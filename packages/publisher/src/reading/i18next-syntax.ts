import { oncePerProse } from './once.ts'
import type { Prose } from './prose.ts'

/** A value that i18next fills in: `{{count}}`, `{{- html}}`, `{{price, currency}}`. */
export interface Interpolation {
  readonly name: string
  readonly isUnescaped: boolean
  /** What stands behind the comma, without white space. */
  readonly format: string
  readonly raw: string
  readonly start: number
  readonly end: number
}

/** Another string that i18next takes in: `$t(key)`. */
interface Nesting {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** What of a string i18next reads, and what only looks as if. */
export interface StringSyntax {
  readonly interpolations: readonly Interpolation[]
  readonly nestings: readonly Nesting[]
  /** Double braces without partners: where they stand. */
  readonly braces: readonly { readonly start: number; readonly end: number }[]
  /** Where a `$t(` starts that nothing closes. */
  readonly unclosed: readonly number[]
}

const INTERPOLATION = /\{\{(-?)([^{}]*)\}\}/g
// Brackets in a nesting go one level deep, as options do; i18next itself reads no more.
const NESTING = /\$t\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g
const BRACES = /\{\{|\}\}/g

/** Reads the syntax of a string, with offsets into its text. */
export const stringSyntaxOf: (prose: Prose) => StringSyntax = oncePerProse(
  ({ block: { text } }: Prose): StringSyntax => {
    if (!/[{}]|\$t\(/.test(text)) return NONE
    const interpolations = Array.from(
      text.matchAll(INTERPOLATION),
      ({ index, 0: raw, 1: minus, 2: content = '' }): Interpolation => {
        const [name = '', ...format] = content.split(',')
        return {
          name: name.trim(),
          isUnescaped: minus === '-',
          format: format.join(',').replace(/\s/g, ''),
          raw,
          start: index,
          end: index + raw.length,
        }
      },
    )
    const nestings = Array.from(text.matchAll(NESTING), ({ index, 0: raw, 1: content = '' }) => ({
      key: (content.split(',', 1)[0] ?? '').trim(),
      start: index,
      end: index + raw.length,
    }))
    // The options of a nesting are JSON, whose braces may well stand side by side.
    const rest = blank(text, [...interpolations.filter(({ name }) => name !== ''), ...nestings])
    const braces = Array.from(rest.matchAll(BRACES), ({ index }) => ({
      start: index,
      end: index + 2,
    }))
    const unclosed = Array.from(rest.matchAll(/\$t\(/g), ({ index }) => index)
    return { interpolations, nestings, braces, unclosed }
  },
)

const NONE: StringSyntax = { interpolations: [], nestings: [], braces: [], unclosed: [] }

function blank(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): string {
  const sorted = ranges.toSorted((one, other) => one.start - other.start)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(text.slice(at, from), ' '.repeat(end - from))
    at = end
  }
  return pieces.join('') + text.slice(at)
}
