/** How many letters of each script a text holds. */
export interface ScriptCounts {
  readonly letters: number
  readonly han: number
  readonly kana: number
  readonly hangul: number
  readonly cyrillic: number
}

// So much of a text tells its language. In UTF-16 code units.
const SAMPLE = 20_000

/** Counts the letters at the beginning of a text by their scripts. */
export function countScripts(text: string): ScriptCounts {
  const sample = text.slice(0, SAMPLE)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  return {
    letters: count(/\p{L}/gu),
    han: count(/\p{Script=Han}/gu),
    kana: count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
    cyrillic: count(/\p{Script=Cyrillic}/gu),
  }
}
