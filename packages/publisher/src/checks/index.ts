import { approximatorDropped } from './approximator-dropped.ts'
import type { Check } from './check.ts'
import { chineseNumeralParse } from './chinese-numeral-parse.ts'
import { currencyMismatch } from './currency-mismatch.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateMismatch } from './date-mismatch.ts'
import { decadeCenturyMismatch } from './decade-century-mismatch.ts'
import { doubledPhrase } from './doubled-phrase.ts'
import { eachDropped } from './each-dropped.ts'
import { fractionMultipleMismatch } from './fraction-multiple-mismatch.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { missingTranslation } from './missing-translation.ts'
import { numberMagnitude } from './number-magnitude.ts'
import { numberMismatch } from './number-mismatch.ts'
import { numberStyleEn } from './number-style-en.ts'
import { numberStyleZh } from './number-style-zh.ts'
import { ordinalMismatch } from './ordinal-mismatch.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { rangeMismatch } from './range-mismatch.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { unitOfMeasureMismatch } from './unit-of-measure-mismatch.ts'
import { untranslatedTarget } from './untranslated-target.ts'
import { zhHalfwidthPunctuation } from './zh-halfwidth-punctuation.ts'

/** Every check, in the order of the guide: what is there, what it says, its markup, its typography. */
export const checks: readonly Check[] = [
  missingTranslation,
  untranslatedTarget,
  numberMismatch,
  numberMagnitude,
  chineseNumeralParse,
  dateMismatch,
  dateImpossible,
  decadeCenturyMismatch,
  ordinalMismatch,
  percentMismatch,
  fractionMultipleMismatch,
  rangeMismatch,
  approximatorDropped,
  eachDropped,
  unitOfMeasureMismatch,
  currencyMismatch,
  numberStyleZh,
  numberStyleEn,
  termMissing,
  termForbidden,
  inlineCodeMismatch,
  linkTargetMismatch,
  headingLevelMismatch,
  doubledPhrase,
  zhHalfwidthPunctuation,
  unbalancedPairs,
]
