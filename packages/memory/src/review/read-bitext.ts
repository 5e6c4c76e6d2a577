import type { Bitext, Locale, State } from '@collate/parser'
import { readLocaleFile } from '../locale-file/read-locale-file.ts'
import { mergeOrder } from './merge-order.ts'
import { type ReviewRecord, readReviewFile } from './review-record.ts'
import type { StoredBitext, StoredUnit } from './stored-unit.ts'
import { textHash } from './text-hash.ts'

/** The contents of the three files that hold a bitext. */
export interface BitextFiles {
  /** `locales/<source>/<path>.json`, shared by all target locales. */
  readonly sourceJson: string
  /** `locales/<target>/<path>.json`. */
  readonly targetJson: string
  /** `locales/<target>/<path>.review.jsonl`. */
  readonly review: string
}

/** Which bitext it is. */
export type BitextName = Pick<Bitext, 'path' | 'source' | 'target'>

/**
 * Reads a bitext from its files; a file that does not exist yet is undefined or empty.
 *
 * The review file is the order; keys that it lacks are slotted in by their neighbours in the locale files. Three things
 * are found by comparing hashes: a source that is no longer what the translation was made for makes the unit `outdated`; a
 * translation edited by hand in the locale file falls back to `translated` (`initial` when emptied); and the target
 * document then still holds the old text. `writeBitext` of an untouched bitext gives the files back byte for byte.
 *
 * @param names how errors name the files.
 * @throws {CollateError} `locale-file/…`, `review/…`
 */
export function readBitext(
  name: BitextName,
  files: { readonly [File in keyof BitextFiles]?: string | undefined },
  names: BitextFiles = namesOf(name),
): Bitext {
  const { path, source, target } = name
  const sources = readLocaleFile(files.sourceJson || '{}', names.sourceJson)
  const targets = readLocaleFile(files.targetJson || '{}', names.targetJson)
  const records = new Map(
    readReviewFile(files.review ?? '', names.review).map((record) => [record.key, record]),
  )
  const order = mergeOrder(records.keys(), sources.keys(), targets.keys())
  const units = order
    .map((key) => unitOf(key, sources.get(key) ?? '', targets.get(key) ?? '', records.get(key)))
    .filter((unit) => unit.source !== '' || unit.target !== '' || unit.document)
  return { path, source, target, units } satisfies StoredBitext
}

function namesOf({ path, source, target }: BitextName): BitextFiles {
  const file = (locale: Locale, ending: string) => `locales/${locale}/${path}${ending}`
  return {
    sourceJson: file(source, '.json'),
    targetJson: file(target, '.json'),
    review: file(target, '.review.jsonl'),
  }
}

function unitOf(
  key: string,
  source: string,
  target: string,
  record: ReviewRecord | undefined,
): StoredUnit {
  if (record === undefined) return { key, source, target, state: stateOf(target), outdated: false }
  const isEdited = textHash(target) !== (record.target ?? '')
  const state = isEdited ? stateOf(target) : record.state
  const { confidence, by, when, ignores } = record
  const document = isEdited ? (record.document ?? record.target ?? '') : record.document
  return {
    key,
    source,
    target,
    state,
    ...stalenessOf(source, state, record),
    ...(document === undefined || document === textHash(target) ? {} : { document }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(by === undefined ? {} : { by }),
    ...(when === undefined ? {} : { when }),
    ...(ignores === undefined ? {} : { ignores }),
  }
}

function stateOf(target: string): State {
  return target === '' ? 'initial' : 'translated'
}

// Nothing has been made for the source of an `initial` unit, so nothing of it can be out of date.
function stalenessOf(
  source: string,
  state: State,
  { was, source: madeFor = '' }: ReviewRecord,
): Pick<StoredUnit, 'outdated' | 'was' | 'madeFor'> {
  if (state === 'initial' || textHash(source) === madeFor) return { outdated: false }
  return { outdated: true, ...(was === undefined ? {} : { was }), madeFor }
}
