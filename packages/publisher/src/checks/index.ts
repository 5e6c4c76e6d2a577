import type { Check } from './check.ts'
import { codeBlockChanged } from './code-block-changed.ts'
import { dateMismatch } from './date-mismatch.ts'
import { directiveMismatch } from './directive-mismatch.ts'
import { doubledPhrase } from './doubled-phrase.ts'
import { emphasisMismatch } from './emphasis-mismatch.ts'
import { footnoteMismatch } from './footnote-mismatch.ts'
import { frontMatterMismatch } from './front-matter-mismatch.ts'
import { headingAnchorMismatch } from './heading-anchor-mismatch.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { htmlTagMismatch } from './html-tag-mismatch.ts'
import { i18nextEmptyValue } from './i18next-empty-value.ts'
import { i18nextInterpolationMismatch } from './i18next-interpolation-mismatch.ts'
import { i18nextKeyExtra } from './i18next-key-extra.ts'
import { i18nextKeyMissing } from './i18next-key-missing.ts'
import { i18nextNestingMismatch } from './i18next-nesting-mismatch.ts'
import { i18nextPluralMissing } from './i18next-plural-missing.ts'
import { i18nextPluralSuperfluous } from './i18next-plural-superfluous.ts'
import { imageMismatch } from './image-mismatch.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { inlineCodeUnmarked } from './inline-code-unmarked.ts'
import { linkMissing } from './link-missing.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { listStructureMismatch } from './list-structure-mismatch.ts'
import { missingTranslation } from './missing-translation.ts'
import { numberMismatch } from './number-mismatch.ts'
import { placeholderMismatch } from './placeholder-mismatch.ts'
import { tableStructureMismatch } from './table-structure-mismatch.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { untranslatedTarget } from './untranslated-target.ts'
import { zhHalfwidthPunctuation } from './zh-halfwidth-punctuation.ts'

/** Every check, in the order of the guide: what is there, what it says, its markup, its typography. */
export const checks: readonly Check[] = [
  missingTranslation,
  untranslatedTarget,
  numberMismatch,
  dateMismatch,
  termMissing,
  termForbidden,
  inlineCodeMismatch,
  linkTargetMismatch,
  headingLevelMismatch,
  headingAnchorMismatch,
  placeholderMismatch,
  frontMatterMismatch,
  listStructureMismatch,
  tableStructureMismatch,
  codeBlockChanged,
  directiveMismatch,
  inlineCodeUnmarked,
  footnoteMismatch,
  htmlTagMismatch,
  linkMissing,
  imageMismatch,
  emphasisMismatch,
  i18nextKeyMissing,
  i18nextKeyExtra,
  i18nextPluralMissing,
  i18nextPluralSuperfluous,
  i18nextInterpolationMismatch,
  i18nextNestingMismatch,
  i18nextEmptyValue,
  doubledPhrase,
  zhHalfwidthPunctuation,
  unbalancedPairs,
]
