import type { Rule } from './quantity.ts'

/** Makes a rule of the Chinese grammar. */
export const chineseRule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, flagsOf(pattern)),
  read,
})

/** Makes a rule of the English grammar, whatever the case of the letters. */
export const englishRule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, `i${flagsOf(pattern)}`),
  read,
})

// Unicode's own cases of letters double the time it takes to make a matcher: only a pattern that names a property needs them.
function flagsOf(pattern: string): string {
  return pattern.includes('\\p{') ? 'uy' : 'y'
}
