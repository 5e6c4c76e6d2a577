import { CollateError, SEVERITIES } from '@collate/parser'
import { type CheckOptions, checks, type Profile, type Setting } from '@collate/publisher'
import type { Checking } from '../workspace/documents.ts'
import { unknownCheck } from './nearest-check.ts'

/** What the command line says of a checking run; it goes before what the configuration says. */
export interface RunSettings {
  readonly profile?: Profile
  /** Only these checks. */
  readonly checks?: readonly string[]
  readonly severities: Readonly<Record<string, Setting>>
}

/** The words of the command line that make settings. */
export interface SettingWords {
  readonly profile?: Profile
  readonly check?: readonly string[]
  /** `CHECK=SEVERITY`. */
  readonly severity?: readonly string[]
}

/** A run that leaves everything to the configuration. */
export const NO_SETTINGS: RunSettings = { severities: {} }

const SETTINGS: readonly string[] = [...SEVERITIES, 'off']

/**
 * Reads the words of the command line.
 *
 * @throws {CollateError} `usage/unknown-check`, `usage/severity`.
 */
export function runSettingsOf({ profile, check, severity = [] }: SettingWords): RunSettings {
  const severities = Object.fromEntries(severity.map(readSeverity))
  requireKnown([...(check ?? []), ...Object.keys(severities)])
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(check === undefined ? {} : { checks: check }),
    severities,
  }
}

/** Puts together what the configuration says of a document and what the command line says of the run. */
export function checkOptionsOf(
  { profile: ownProfile = 'technical', checks: own = {}, conventions }: Partial<Checking>,
  run: RunSettings,
): CheckOptions {
  const profile = run.profile ?? ownProfile
  const options = {
    profile,
    severities: { ...own, ...run.severities },
    ...(run.checks === undefined ? {} : { checks: run.checks }),
    ...(conventions === undefined ? {} : { conventions }),
  }
  return options
}

function readSeverity(word: string): readonly [id: string, setting: Setting] {
  const [id = '', setting = '', ...more] = word.split('=')
  if (SETTINGS.includes(setting) && more.length === 0) return [id, setting as Setting]
  throw new CollateError('usage/severity', `Cannot read the severity \`${word}\``, {
    values: { word, choices: SETTINGS.join(', ') },
  })
}

// A check that doesn't exist finds nothing, which would look like a clean text.
function requireKnown(ids: readonly string[]): void {
  const known = checks.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return
  throw new CollateError('usage/unknown-check', `Cannot run the check \`${unknown}\``, {
    values: unknownCheck(unknown, known),
  })
}
