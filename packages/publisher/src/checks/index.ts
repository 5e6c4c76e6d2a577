import { acronymMismatch } from './acronym-mismatch.ts'
import { approximatorDropped } from './approximator-dropped.ts'
import { articleAAn } from './article-a-an.ts'
import { bookTitleMarks } from './book-title-marks.ts'
import { capitalisationInconsistent } from './capitalisation-inconsistent.ts'
import type { Check } from './check.ts'
import { chineseNumeralParse } from './chinese-numeral-parse.ts'
import { cjkLatinSpacing } from './cjk-latin-spacing.ts'
import { codeBlockChanged } from './code-block-changed.ts'
import { currencyMismatch } from './currency-mismatch.ts'
import { dateImpossible } from './date-impossible.ts'
import { dateMismatch } from './date-mismatch.ts'
import { deadLink } from './dead-link.ts'
import { decadeCenturyMismatch } from './decade-century-mismatch.ts'
import { directiveMismatch } from './directive-mismatch.ts'
import { doubleEscapedEntity } from './double-escaped-entity.ts'
import { doubleSpace } from './double-space.ts'
import { doubledPhrase } from './doubled-phrase.ts'
import { doubledWord } from './doubled-word.ts'
import { eachDropped } from './each-dropped.ts'
import { emphasisMismatch } from './emphasis-mismatch.ts'
import { emptyLabel } from './empty-label.ts'
import { enFullwidthPunctuation } from './en-fullwidth-punctuation.ts'
import { enSpaceAfterPunctuation } from './en-space-after-punctuation.ts'
import { enSpaceBeforePunctuation } from './en-space-before-punctuation.ts'
import { endPunctuationMismatch } from './end-punctuation-mismatch.ts'
import { extraTarget } from './extra-target.ts'
import { footnoteMismatch } from './footnote-mismatch.ts'
import { fractionMultipleMismatch } from './fraction-multiple-mismatch.ts'
import { frontMatterMismatch } from './front-matter-mismatch.ts'
import { fullwidthAlnum } from './fullwidth-alnum.ts'
import { headingAnchorMismatch } from './heading-anchor-mismatch.ts'
import { headingLevelMismatch } from './heading-level-mismatch.ts'
import { homoglyph } from './homoglyph.ts'
import { htmlTagMismatch } from './html-tag-mismatch.ts'
import { i18nextEmptyValue } from './i18next-empty-value.ts'
import { i18nextInterpolationMismatch } from './i18next-interpolation-mismatch.ts'
import { i18nextKeyExtra } from './i18next-key-extra.ts'
import { i18nextKeyMissing } from './i18next-key-missing.ts'
import { i18nextNestingMismatch } from './i18next-nesting-mismatch.ts'
import { i18nextPluralMissing } from './i18next-plural-missing.ts'
import { i18nextPluralSuperfluous } from './i18next-plural-superfluous.ts'
import { imageMismatch } from './image-mismatch.ts'
import { inconsistentTermTranslation } from './inconsistent-term-translation.ts'
import { inconsistentTranslation } from './inconsistent-translation.ts'
import { inlineCodeMismatch } from './inline-code-mismatch.ts'
import { inlineCodeUnmarked } from './inline-code-unmarked.ts'
import { invalidSuppression } from './invalid-suppression.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { leadingSpace } from './leading-space.ts'
import { linkMissing } from './link-missing.ts'
import { linkTargetMismatch } from './link-target-mismatch.ts'
import { listStructureMismatch } from './list-structure-mismatch.ts'
import { midSentenceCapital } from './mid-sentence-capital.ts'
import { missingTranslation } from './missing-translation.ts'
import { mojibake } from './mojibake.ts'
import { nameInconsistent } from './name-inconsistent.ts'
import { nameOrder } from './name-order.ts'
import { nameRomanisation } from './name-romanisation.ts'
import { nearDuplicateClause } from './near-duplicate-clause.ts'
import { negationMismatch } from './negation-mismatch.ts'
import { noBreakSpace } from './no-break-space.ts'
import { numberInconsistent } from './number-inconsistent.ts'
import { numberMagnitude } from './number-magnitude.ts'
import { numberMismatch } from './number-mismatch.ts'
import { numberStyleEn } from './number-style-en.ts'
import { numberStyleZh } from './number-style-zh.ts'
import { ordinalMismatch } from './ordinal-mismatch.ts'
import { percentMismatch } from './percent-mismatch.ts'
import { placeholderMismatch } from './placeholder-mismatch.ts'
import { rangeMismatch } from './range-mismatch.ts'
import { repeatedAroundAnd } from './repeated-around-and.ts'
import { repeatedSentence } from './repeated-sentence.ts'
import { replacementCharacter } from './replacement-character.ts'
import { sameTargetDifferentSource } from './same-target-different-source.ts'
import { scriptVariantMix } from './script-variant-mix.ts'
import { sentenceCaseEn } from './sentence-case-en.ts'
import { sentenceFragmentHeading } from './sentence-fragment-heading.ts'
import { sentenceOmitted } from './sentence-omitted.ts'
import { sourceResidue } from './source-residue.ts'
import { staleTarget } from './stale-target.ts'
import { tableStructureMismatch } from './table-structure-mismatch.ts'
import { termForbidden } from './term-forbidden.ts'
import { termMissing } from './term-missing.ts'
import { termVariant } from './term-variant.ts'
import { trailingSpace } from './trailing-space.ts'
import { unbalancedPairs } from './unbalanced-pairs.ts'
import { unitOfMeasureMismatch } from './unit-of-measure-mismatch.ts'
import { unmarkedHeading } from './unmarked-heading.ts'
import { untranslatedTarget } from './untranslated-target.ts'
import { unusedSuppression } from './unused-suppression.ts'
import { webBoilerplate } from './web-boilerplate.ts'
import { zhDash } from './zh-dash.ts'
import { zhEllipsis } from './zh-ellipsis.ts'
import { zhEnumerationComma } from './zh-enumeration-comma.ts'
import { zhHalfwidthPunctuation } from './zh-halfwidth-punctuation.ts'
import { zhQuotes } from './zh-quotes.ts'
import { zhSpaceBetweenHan } from './zh-space-between-han.ts'

/** Every check, in the order of the guide: what is there, what it says, its markup, its typography. */
export const checks: readonly Check[] = [
  missingTranslation,
  sentenceOmitted,
  extraTarget,
  staleTarget,
  untranslatedTarget,
  sourceResidue,
  inconsistentTranslation,
  sameTargetDifferentSource,
  inconsistentTermTranslation,
  numberMismatch,
  numberMagnitude,
  chineseNumeralParse,
  dateMismatch,
  numberInconsistent,
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
  invalidSuppression,
  unusedSuppression,
  zhEllipsis,
  zhDash,
  zhQuotes,
  zhEnumerationComma,
  bookTitleMarks,
  cjkLatinSpacing,
  zhSpaceBetweenHan,
  fullwidthAlnum,
  scriptVariantMix,
  enFullwidthPunctuation,
  enSpaceBeforePunctuation,
  enSpaceAfterPunctuation,
  endPunctuationMismatch,
  doubleSpace,
  trailingSpace,
  leadingSpace,
  noBreakSpace,
  invisibleCharacters,
  mojibake,
  replacementCharacter,
  homoglyph,
  doubleEscapedEntity,
]
