export { align } from './align/align.ts'
export { alignSentences, type SentenceOptions } from './align/align-sentences.ts'
export type { ConfirmedLink } from './align/confirmed.ts'
export type { Dictionary, Rendering } from './align/dictionary/dictionary.ts'
export { readDictionary } from './align/dictionary/read-dictionary.ts'
export type { SentenceEmbeddings } from './align/embeddings.ts'
export { type AlignedPair, type LearntWords, learnWords } from './align/learn-words.ts'
export { type BlockPair, pairBlocks } from './align/pair-blocks.ts'
export type { Knowledge } from './align/text-pair.ts'
export type { KnownTerm } from './align/words/known-terms.ts'
export { formatOf } from './document/format.ts'
export { type FileRange, fileRangeOf, placeOfPassage } from './document/place-of-passage.ts'
export { type ReadOptions, readDocument } from './document/read.ts'
export {
  applyReplacements,
  type Edit,
  type Replacement,
  replacementOf,
  replacementsOf,
  splice,
} from './document/splice.ts'
export { READER_VERSION, restoreDocument, storeDocument } from './document/stored-form.ts'
export { importFile } from './import/import-file.ts'
export type {
  Imported,
  ImportedDocument,
  ImportedImage,
  ImportFormat,
  ImportNote,
  ImportOptions,
  LeftOut,
  LeftOutReason,
} from './import/imported.ts'
export { codeTexts } from './markdown/code-texts.ts'
export { readFrontMatter } from './markdown/front-matter.ts'
export { lintText, type TextProblem, type TextProblemKind } from './markdown/lint-text.ts'
export { plainText } from './markdown/plain-text.ts'
export {
  type Block,
  type BlockKind,
  type CodeText,
  type Dialect,
  type Document,
  type Encoding,
  type FlowKind,
  type FlowNode,
  type Format,
  type Inline,
  type InlineKind,
  type Passage,
  type Reading,
  type Run,
  type Segment,
  type Skipped,
  type SkipReason,
  segmentsOf,
} from './model/document.ts'
export { CollateError, type ErrorDetails } from './model/error.ts'
export {
  type Finding,
  type FindingSide,
  type Fix,
  type Message,
  SEVERITIES,
  type Severity,
} from './model/finding.ts'
export { canonicalLocale, jointOf, type Locale, languageOf, lookupLocale } from './model/locale.ts'
export type { Match, MatchKind, MemoryEntry } from './model/match.ts'
export {
  type LineStarts,
  lineStartsOf,
  type Place,
  type Point,
  placeAt,
  pointAt,
} from './model/place.ts'
export type { Renderings, Term } from './model/term.ts'
export {
  type Bitext,
  type Ignore,
  isAtLeast,
  type Link,
  STATES,
  type State,
  type Unit,
} from './model/unit.ts'
export type { Cut, CutRule } from './segment/cut.ts'
export type { QuoteStyle } from './segment/guards.ts'
export { type BlockText, explainBlock } from './segment/segment-block.ts'
export {
  explainCuts,
  SEGMENTER_VERSION,
  type SplitOptions,
  splitSentences,
} from './segment/split-sentences.ts'
export { readSrx } from './segment/srx/read-srx.ts'
export type { Srx, SrxLanguage, SrxMap, SrxRule } from './segment/srx/srx.ts'
