import { type Bitext, CollateError, type Ignore, type State } from '@collate/parser'
import { diceSimilarity } from '../match/similarity.ts'
import { type StoredBitext, type StoredUnit, without } from './stored-unit.ts'
import { textHash } from './text-hash.ts'

/** Who did something, and when (ISO 8601, UTC). */
export interface Signature {
  readonly by: string
  readonly when: string
}

/**
 * Sets the state of units. `reviewed` and `final` confirm an outdated translation for the source as it is now;
 * `initial` asks for a new one, which cannot be outdated either.
 *
 * @throws {CollateError} `review/unknown-key`
 */
export function setState(
  bitext: Bitext,
  keys: Iterable<string>,
  state: State,
  { by, when }: Signature,
): Bitext {
  return change(bitext, keys, (unit) => {
    const stated = { ...unit, state, by, when }
    return state === 'translated' ? stated : confirmed(stated)
  })
}

/**
 * Changes a translation. It was made looking at the source as it is now, so the unit is no longer outdated.
 * The target document, where there is one, is known to hold the old text until it is published.
 *
 * @throws {CollateError} `review/unknown-key`
 */
export function editTarget(
  bitext: Bitext,
  key: string,
  text: string,
  {
    by,
    when,
    state = text === '' ? 'initial' : 'translated',
  }: Signature & { readonly state?: State },
): Bitext {
  const { hasDocument = true }: StoredBitext = bitext
  return change(bitext, [key], (unit) => {
    const document = unit.document ?? textHash(unit.target)
    const edited = {
      ...without(confirmed(unit), 'document', 'confidence'),
      target: text,
      state,
      by,
      when,
    }
    return hasDocument && document !== textHash(text) ? { ...edited, document } : edited
  })
}

/**
 * Records that a person has decided to live with a check's findings in a unit; a new reason replaces the old one.
 *
 * @throws {CollateError} `review/unknown-key`
 */
export function ignoreFinding(bitext: Bitext, key: string, check: string, reason: string): Bitext {
  return change(bitext, [key], (unit) => {
    const others = (unit.ignores ?? []).filter((ignore: Ignore) => ignore.check !== check)
    return { ...unit, ignores: [...others, { check, reason }] }
  })
}

/**
 * Takes back what `ignoreFinding` recorded: the check's findings in the unit are told of again.
 *
 * @throws {CollateError} `review/unknown-key`; `review/no-ignore` where the unit ignores no such check
 */
export function unignoreFinding(bitext: Bitext, key: string, check: string): Bitext {
  return change(bitext, [key], (unit) => {
    const { ignores = [] } = unit
    const others = ignores.filter((ignore) => ignore.check !== check)
    if (others.length === ignores.length) throw noIgnore(key, check)
    return others.length === 0 ? without(unit, 'ignores') : { ...unit, ignores: others }
  })
}

function noIgnore(unit: string, check: string): CollateError {
  return new CollateError('review/no-ignore', `Unit ${unit} does not ignore ${check}`, {
    values: { unit, check },
  })
}

function confirmed(unit: StoredUnit): StoredUnit {
  return { ...without(unit, 'was', 'madeFor'), outdated: false }
}

function change(
  bitext: Bitext,
  keys: Iterable<string>,
  edit: (unit: StoredUnit) => StoredUnit,
): Bitext {
  const { units }: StoredBitext = bitext
  const wanted = new Set(keys)
  const known = new Set(units.map(({ key }) => key))
  for (const key of wanted) if (!known.has(key)) throw unknownKey(bitext, key)
  return { ...bitext, units: units.map((unit) => (wanted.has(unit.key) ? edit(unit) : unit)) }
}

function unknownKey({ path, units }: Bitext, key: string): CollateError {
  const near = units
    .map((unit) => ({ key: unit.key, likeness: diceSimilarity(unit.key, key) }))
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((first, second) => second.likeness - first.likeness)
    .slice(0, 3)
    .map((candidate) => candidate.key)
    .join(', ')
  const hint = near === '' ? '' : `, did you mean ${near}?`
  return new CollateError(
    near === '' ? 'review/no-key' : 'review/unknown-key',
    `Cannot find the unit \`${key}\` in \`${path}\`${hint}`,
    {
      values: { key, path, near },
    },
  )
}
