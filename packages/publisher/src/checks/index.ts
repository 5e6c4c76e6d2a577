import type { Check } from './check.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { missingTranslation } from './missing-translation.ts'
import { untranslatedTarget } from './untranslated-target.ts'

/** Every check, in the order of the guide: what is there, what it says, its markup, its typography. */
export const checks: readonly Check[] = [
  missingTranslation,
  untranslatedTarget,
  inlineCodeMismatch,
  linkTargetMismatch,
  headingLevelMismatch,
]
