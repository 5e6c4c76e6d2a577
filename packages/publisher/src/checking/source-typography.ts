import type { Finding } from '@collate/parser'

/** The checks of how marks and spaces are set: an edition does it in one way from its first page to its last. */
export const TYPOGRAPHY: ReadonlySet<string> = new Set([
  'zh-halfwidth-punctuation',
  'zh-ellipsis',
  'zh-dash',
  'zh-quotes',
  'zh-enumeration-comma',
  'zh-space-between-han',
  'cjk-latin-spacing',
  'fullwidth-alnum',
  'en-fullwidth-punctuation',
  'en-space-before-punctuation',
  'en-space-after-punctuation',
  'double-space',
  'trailing-space',
  'leading-space',
  'no-break-space',
])

/**
 * Leaves out, of what a check of typography finds in the source of a translation, all but the first place. The source of a novel is an
 * edition that its translator cannot set anew, and hundreds of such places hide what is wrong with the translation.
 */
export function withoutRepeatedTypography(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>()
  return findings.filter(({ check, side }) => {
    if (side !== 'source' || !TYPOGRAPHY.has(check)) return true
    const isFirst = !told.has(check)
    told.add(check)
    return isFirst
  })
}
