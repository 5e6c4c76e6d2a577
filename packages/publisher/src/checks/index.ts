import { articleAAn } from './article-a-an.ts'
import { capitalisationInconsistent } from './capitalisation-inconsistent.ts'
import type { Check } from './check.ts'
import { dateMismatch } from './date-mismatch.ts'
import { doubledPhrase } from './doubled-phrase.ts'
import { doubledWord } from './doubled-word.ts'
import { emptyLabel } from './empty-label.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { midSentenceCapital } from './mid-sentence-capital.ts'
import { missingTranslation } from './missing-translation.ts'
import { nearDuplicateClause } from './near-duplicate-clause.ts'
import { numberMismatch } from './number-mismatch.ts'
import { repeatedAroundAnd } from './repeated-around-and.ts'
import { repeatedSentence } from './repeated-sentence.ts'
import { sentenceCaseEn } from './sentence-case-en.ts'
import { sentenceFragmentHeading } from './sentence-fragment-heading.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { unmarkedHeading } from './unmarked-heading.ts'
import { untranslatedTarget } from './untranslated-target.ts'
import { webBoilerplate } from './web-boilerplate.ts'
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
  doubledPhrase,
  doubledWord,
  repeatedAroundAnd,
  nearDuplicateClause,
  repeatedSentence,
  articleAAn,
  midSentenceCapital,
  sentenceCaseEn,
  capitalisationInconsistent,
  sentenceFragmentHeading,
  unmarkedHeading,
  webBoilerplate,
  emptyLabel,
  zhHalfwidthPunctuation,
  unbalancedPairs,
]
