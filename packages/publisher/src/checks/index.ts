import { acronymMismatch } from './acronym-mismatch.ts'
import type { Check } from './check.ts'
import { dateMismatch } from './date-mismatch.ts'
import { deadLink } from './dead-link.ts'
import { doubledPhrase } from './doubled-phrase.ts'
import { extraTarget } from './extra-target.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { inconsistentTermTranslation } from './inconsistent-term-translation.ts'
import { inconsistentTranslation } from './inconsistent-translation.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { missingTranslation } from './missing-translation.ts'
import { nameInconsistent } from './name-inconsistent.ts'
import { nameOrder } from './name-order.ts'
import { nameRomanisation } from './name-romanisation.ts'
import { negationMismatch } from './negation-mismatch.ts'
import { numberInconsistent } from './number-inconsistent.ts'
import { numberMismatch } from './number-mismatch.ts'
import { sameTargetDifferentSource } from './same-target-different-source.ts'
import { sentenceOmitted } from './sentence-omitted.ts'
import { sourceResidue } from './source-residue.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { termVariant } from './term-variant.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { untranslatedTarget } from './untranslated-target.ts'
import { zhHalfwidthPunctuation } from './zh-halfwidth-punctuation.ts'

/** Every check, in the order of the guide: what is there, what it says, its markup, its typography. */
export const checks: readonly Check[] = [
  missingTranslation,
  sentenceOmitted,
  extraTarget,
  untranslatedTarget,
  sourceResidue,
  inconsistentTranslation,
  sameTargetDifferentSource,
  inconsistentTermTranslation,
  numberMismatch,
  dateMismatch,
  numberInconsistent,
  termMissing,
  termForbidden,
  termVariant,
  nameRomanisation,
  nameOrder,
  nameInconsistent,
  acronymMismatch,
  negationMismatch,
  inlineCodeMismatch,
  linkTargetMismatch,
  deadLink,
  headingLevelMismatch,
  doubledPhrase,
  zhHalfwidthPunctuation,
  unbalancedPairs,
]
