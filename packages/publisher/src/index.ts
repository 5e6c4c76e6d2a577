export { canFix } from './checking/can-fix.ts'
export { checkDocument, checkPair } from './checking/check-pair.ts'
export {
  checkPublication,
  type PublicationOptions,
  type PublicationPart,
} from './checking/check-publication.ts'
export type {
  Check,
  CheckOptions,
  CheckResult,
  Example,
  Profile,
  Setting,
} from './checks/check.ts'
export { checks } from './checks/index.ts'
export { type Change, diffText } from './diff/diff-text.ts'
export { diffUnits, type ReleaseDocument, type UnitChange } from './diff/diff-units.ts'
export { unifiedDiff } from './diff/unified-diff.ts'
export {
  effectiveState,
  type GateOptions,
  type GateResult,
  gate,
  isDraft,
  type Refusal,
  type RefusalReason,
} from './gate/gate.ts'
export {
  type Conventions,
  type DeclaredConventions,
  PRESETS,
  type Preset,
} from './language/conventions.ts'
export type { Chapter, Translation } from './output/chapter.ts'
export type { PublicationMetadata } from './output/edition.ts'
export { guardSkeleton, type SkeletonBreak } from './output/markdown/guard-skeleton.ts'
export type { OwnSkeletonOptions, WrittenDocument } from './output/markdown/own-skeleton.ts'
export { writeTarget } from './output/markdown/write-target.ts'
export type { Note } from './output/note.ts'
export type { OutputKind, PublicationInput, PublishedFile } from './output/publication/input.ts'
export { publish } from './output/publication/publish.ts'
export { type Release, readRelease } from './output/publication/release.ts'
export type { PublicationWords, WordsByLocale } from './output/words.ts'
