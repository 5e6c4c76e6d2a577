export { type ReadTmxOptions, readTmx } from './exchange/tmx/read-tmx.ts'
export { type TmxHeader, writeTmx } from './exchange/tmx/write-tmx.ts'
export { keyOf } from './locale-file/key.ts'
export { readLocaleFile } from './locale-file/read-locale-file.ts'
export { writeLocaleFile } from './locale-file/write-locale-file.ts'
export {
  editTarget,
  ignoreFinding,
  type Signature,
  setState,
  unignoreFinding,
} from './review/edit.ts'
export { entriesOf } from './review/entries-of.ts'
export { type BitextFiles, type BitextName, readBitext } from './review/read-bitext.ts'
export { type ReviewRecord, readReviewFile, writeReviewFile } from './review/review-record.ts'
export type { StoredBitext, StoredUnit } from './review/stored-unit.ts'
export { textHash } from './review/text-hash.ts'
export { unitTexts } from './review/unit-texts.ts'
export { writeBitext } from './review/write-bitext.ts'
export { openSqliteStore, type SqliteStoreOptions } from './sqlite/sqlite-store.ts'
export type { MemoryFilter, MemoryQuery, MemoryStats, MemoryStore } from './store.ts'
export { type AdoptOptions, adopt } from './sync/adopt.ts'
export type { Recall } from './sync/merge-source.ts'
export type { Conflict, UnmatchedTarget } from './sync/merge-target.ts'
export { resolveConflict } from './sync/resolve.ts'
export { type SyncOptions, type SyncResult, start, sync } from './sync/sync.ts'
export { readTermbase } from './termbase/read-termbase.ts'
export { writeTermbase } from './termbase/write-termbase.ts'
