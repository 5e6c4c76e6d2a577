import type { Rule } from './quantity.ts'

/** Makes a rule of the Chinese grammar. */
export const chineseRule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, 'uy'),
  read,
})

/** Makes a rule of the English grammar, whatever the case of the letters. */
export const englishRule = (reason: string, pattern: string, read: Rule['read']): Rule => ({
  reason,
  pattern: new RegExp(pattern, 'iuy'),
  read,
})
