import { CollateError, type Finding, lineStartsOf, placeAt, pointAt } from '@collate/parser'
import type { CheckedDocument } from './checked.ts'
import { fingerprintOf } from './fingerprint.ts'

/** Findings of one kind that are known: as many as `count` of them are not reported. */
export interface BaselineEntry {
  /** What `CheckedDocument` calls it. */
  readonly document: string
  readonly check: string
  /** Hash of the words the findings are about. */
  readonly excerpt: string
  /** Hash of the text of the block they stand in; so it doesn't matter on which line that is. */
  readonly block: string
  readonly count: number
}

/** The entries of a baseline, by what they are about. */
export type Baseline = ReadonlyMap<string, BaselineEntry>

/** An entry that knows more findings than there are. */
export interface UnusedEntry {
  readonly entry: BaselineEntry
  readonly found: number
}

const VERSION = 1

/** Takes known findings out of what was found in a document; of more alike than are known, the last stay. */
export function withoutKnown(
  baseline: Baseline,
  name: string,
  findings: readonly Finding[],
): readonly Finding[] {
  if (baseline.size === 0) return findings
  const left = new Map<string, number>()
  return findings.filter((finding) => {
    const key = keyOf(entryOf(name, finding))
    const known = left.get(key) ?? baseline.get(key)?.count ?? 0
    left.set(key, known - 1)
    return known <= 0
  })
}

/** Finds what a baseline knows and a run has not found, although it looked. */
export function unusedEntries(
  baseline: Baseline,
  documents: readonly CheckedDocument[],
  { isWhole, known }: { readonly isWhole: boolean; readonly known: ReadonlySet<string> },
): readonly UnusedEntry[] {
  const looked = new Map(documents.map(({ name, ran }) => [name, ran]))
  const found = baselineOf(documents)
  return [...baseline].flatMap(([key, entry]) => {
    const ran = looked.get(entry.document)
    const wasLooked = ran === undefined ? isWhole : ran.has(entry.check) || !known.has(entry.check)
    const count = found.get(key)?.count ?? 0
    return wasLooked && count < entry.count ? [{ entry, found: count }] : []
  })
}

/** Makes a baseline of a run; what the run has not looked at stays as it was. */
export function updateBaseline(
  baseline: Baseline,
  documents: readonly CheckedDocument[],
  { isWhole }: { readonly isWhole: boolean },
): Baseline {
  const looked = new Map(documents.map(({ name, ran }) => [name, ran]))
  const kept = [...baseline].filter(([, { document, check }]) => {
    const ran = looked.get(document)
    return ran === undefined ? !isWhole : !ran.has(check)
  })
  return new Map([...kept, ...baselineOf(documents)])
}

/** Writes a baseline: an entry a line, in an order that depends on nothing but the entries. */
export function writeBaseline(baseline: Baseline): string {
  const lines = [...baseline]
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([, entry]) => JSON.stringify(entry))
  return `{\n"schemaVersion": ${VERSION},\n"findings": [\n${lines.join(',\n')}\n]\n}\n`
}

/**
 * Reads a baseline.
 *
 * @param file how the caller names the file in errors.
 * @throws {CollateError} `baseline/json`, `baseline/version`, `baseline/entry`.
 */
export function readBaseline(text: string, file: string): Baseline {
  const data = parse(text, file)
  if (!isRecord(data) || !Array.isArray(data['findings']))
    throw new CollateError('baseline/json', `Cannot read \`${file}\`, it is no baseline`, { file })
  if (data['schemaVersion'] !== VERSION) {
    throw new CollateError('baseline/version', `Cannot read \`${file}\`, its version is not ours`, {
      file,
      values: { version: String(data['schemaVersion']), known: VERSION },
    })
  }
  return new Map(
    data['findings'].map((entry: unknown, at) => {
      if (isEntry(entry)) return [keyOf(entry), entry]
      throw new CollateError('baseline/entry', `Cannot read entry ${at + 1} of \`${file}\``, {
        file,
        values: { number: at + 1 },
      })
    }),
  )
}

/** Where an entry stands in the text of a baseline: its line. */
export function placeOfEntry(text: string, entry: BaselineEntry) {
  const line = JSON.stringify(entry)
  const offset = Math.max(0, text.indexOf(line))
  return placeAt(lineStartsOf(text), offset, offset + line.length)
}

function baselineOf(documents: readonly CheckedDocument[]): Baseline {
  const entries = new Map<string, BaselineEntry>()
  for (const { name, findings } of documents) {
    for (const finding of findings) {
      const entry = entryOf(name, finding)
      const key = keyOf(entry)
      entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 })
    }
  }
  return entries
}

function entryOf(document: string, finding: Finding): BaselineEntry {
  return { document, check: finding.check, ...fingerprintOf(finding), count: 1 }
}

function keyOf({ document, check, excerpt, block }: BaselineEntry): string {
  return [document, check, block, excerpt].join('\n')
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const [, position] = /at position (\d+)/.exec((cause as Error).message) ?? []
    const at = pointAt(lineStartsOf(text), Number(position ?? 0))
    throw new CollateError('baseline/json', `Cannot read \`${file}\`, it is no JSON`, {
      file,
      place: { start: at, end: at },
      cause,
    })
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isEntry(value: unknown): value is BaselineEntry {
  if (!isRecord(value)) return false
  const { document, check, excerpt, block, count } = value
  const areTexts = [document, check, excerpt, block].every((text) => typeof text === 'string')
  return areTexts && Number.isInteger(count) && Number(count) > 0
}
