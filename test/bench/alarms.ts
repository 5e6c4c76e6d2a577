// How often the checks raise an alarm over published pairs, and a sample to read:
//   node test/bench/alarms.ts FOLDER… [--seed 1] [--sample 60] [--profile technical] [--source en]
// FOLDER holds the same names below `en` and `zh`. An alarm is an error or a warning; what only several documents together show counts
// too. The sample is drawn with the seed from the alarms of all folders, so the same texts, checks and seed give the same sample.
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Document, Finding, Link, Severity } from '@collate/parser'
import { checkPair, checkPublication, type Profile } from '@collate/publisher'
import { linkDocuments } from '../../apps/cli/src/aligning/align-with-evidence.ts'
import { documentOf, readCorpus } from './corpus.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '60' },
    profile: { type: 'string', default: 'technical' },
    source: { type: 'string', default: 'en' },
  },
})
const write = (line: string) => process.stdout.write(`${line}\n`)

interface Part {
  readonly path: string
  readonly source: Document
  readonly target: Document
  readonly links: readonly Link[]
}

interface Placed {
  readonly path: string
  readonly finding: Finding
}

const alarms = positionals.flatMap(countFolder)
for (const [at, placed] of sampleOf(alarms, Number(values.sample)).entries())
  write(lineOf(placed, at + 1))

function countFolder(folder: string): readonly Placed[] {
  const parts = readParts(folder)
  const findings = checkAll(parts)
  const units = parts.reduce((sum, { links }) => sum + links.length, 0)
  write(`${basename(folder)}: ${parts.length} pairs, ${units} units`)
  for (const [name, found] of byCheck(findings)) write(rowOf(name, found, units))
  const alarms = findings.filter(isAlarm)
  write(rowOf('alarms', alarms, units))
  write('')
  return alarms
}

function isAlarm({ finding }: Placed): boolean {
  return finding.severity !== 'info'
}

function readParts(folder: string): readonly Part[] {
  const [ours, theirs] = values.source === 'en' ? ['en', 'zh'] : ['zh', 'en']
  const others = new Map(readCorpus(join(folder, theirs)).map((file) => [file.name, file.text]))
  return readCorpus(join(folder, ours)).flatMap(({ name, text }): Part[] => {
    const other = others.get(name)
    if (other === undefined) return []
    const source = documentOf({ name: `${ours}/${name}`, text })
    const target = documentOf({ name: `${theirs}/${name}`, text: other })
    const links = linkDocuments([source, target], {})
    return [{ path: name.replace(/\.md$/, ''), source, target, links }]
  })
}

function checkAll(all: readonly Part[]): readonly Placed[] {
  const options = { profile: values.profile as Profile }
  const across = checkPublication(
    all.map((part) => ({ ...part, options })),
    options,
  )
  return all.flatMap(({ path, source, target, links }, at) =>
    [...checkPair(source, target, links, options).findings, ...(across[at]?.findings ?? [])].map(
      (finding) => ({ path, finding }),
    ),
  )
}

function byCheck(placed: readonly Placed[]): readonly (readonly [string, readonly Placed[]])[] {
  const groups = Map.groupBy(placed, ({ finding }) => finding.check)
  const alarmsIn = (found: readonly Placed[]) => found.filter(isAlarm).length
  return [...groups].sort(
    ([, one], [, other]) => alarmsIn(other) - alarmsIn(one) || other.length - one.length,
  )
}

function rowOf(name: string, found: readonly Placed[], units: number): string {
  const count = (severity: Severity) =>
    found.filter(({ finding }) => finding.severity === severity).length
  const [errors, warnings, remarks] = [count('error'), count('warning'), count('info')]
  const rate = ((1000 * (errors + warnings)) / units).toFixed(2)
  const counts = `${errors} errors, ${warnings} warnings, ${remarks} remarks`
  return `${name.padEnd(32)}${rate.padStart(6)} per 1,000   ${counts}`
}

// Fisher and Yates, with Marsaglia's xorshift for the draw.
function sampleOf(all: readonly Placed[], count: number): readonly Placed[] {
  const drawn = [...all]
  let state = Math.imul(Number(values.seed) | 0, 0x9e3779b1) || 1
  for (let at = drawn.length - 1; at > 0; at -= 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const other = (state >>> 0) % (at + 1)
    const [one, two] = [drawn[at], drawn[other]]
    if (one !== undefined && two !== undefined) [drawn[at], drawn[other]] = [two, one]
  }
  return drawn.slice(0, count)
}

function lineOf({ path, finding }: Placed, number: number): string {
  const { check, severity, source, target, excerpt, message } = finding
  const places = `${source?.place.start.line ?? '–'}:${target?.place.start.line ?? '–'}`
  const words = excerpt.replace(/\s+/g, ' ').slice(0, 80)
  const [, kind = ''] = message.key.split('.')
  const rest = JSON.stringify(message.values)
  return `${number}. ${check} (${severity}, ${kind}) ${path} ${places} “${words}” ${rest}`
}
