/** Words with numbers in them that count nothing, each with its reason. Small number words need no row: they never demand a match. */
export const ENGLISH_IDIOMS: readonly (readonly [reason: string, pattern: string])[] = [
  ['“always”', '24/7'],
  ['“for example, in the first place”', '\\b[Ff]or one thing\\b'],
  ['a short while', '\\b[Jj]ust a (?:second|minute)\\b|\\b(?:per|a|each|every) second\\b'],
  ['names', '\\bCatch-22\\b|\\b9/11\\b'],
]
