// How fast the checks run over pairs of documents: node test/bench/checks.ts FOLDER [RUNS]
// FOLDER holds the same names below `en` and `zh`, or folders that each hold `en.md` and `zh.md`. Documents are read (parsed, cut into
// sentences, aligned) once and before; all that `checkPair` does is timed, its own indexes included. Times are those of the processor,
// on all threads, the fastest of some runs.
import { type Document, type Link, pairBlocks, readDocument } from '@collate/parser'
import { checkPair, checks } from '@collate/publisher'
import { linkDocuments } from '../../apps/cli/src/aligning/align-with-evidence.ts'
import { documentOf, readCorpus } from './corpus.ts'
import { row, timeOf } from './timing.ts'

const [folder = '.', runs = '20'] = process.argv.slice(2)
const write = (line: string) => process.stdout.write(`${line}\n`)

interface Pair {
  readonly source: Document
  readonly target: Document
  readonly links: readonly Link[]
}

const pairs = readPairs()
const count = (of: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0)
const units = count(({ links }) => links.length)
const blocks = count(({ source, target, links }) => pairBlocks(source, target, links).length)
if (units > 0) {
  measureAll()
  measureGrowth()
  measureEach()
}

function readPairs(): readonly Pair[] {
  const documents = new Map(readCorpus(folder).map((file) => [file.name, documentOf(file)]))
  return [...documents].flatMap(([name, source]) => {
    const other = name.replace(/(^|\/)en(\/|\.md$)/, '$1zh$2')
    const target = other === name ? undefined : documents.get(other)
    return target === undefined
      ? []
      : [{ source, target, links: linkDocuments([source, target], {}) }]
  })
}

function measureAll(): void {
  const [first = 0, ...others] = Array.from({ length: Number(runs) }, () => timeOf(() => runAll()))
  const best = Math.min(first, ...others)
  const perSecond = (things: number, time: number) => ((things / time) * 1000).toFixed(0)
  write(`${pairs.length} pairs of documents, ${units} units, ${blocks} pairs of blocks`)
  write(`default checks: ${best.toFixed(0)} ms, cold ${first.toFixed(0)} ms`)
  write(row('units a second', `${perSecond(units, best)}, cold ${perSecond(units, first)}`))
  write(row('pairs of blocks a second', perSecond(blocks, best)))
}

// The same text once, twice and four times over in one document: what is linear takes as much longer.
function measureGrowth(): void {
  const longest = pairs.toSorted((one, other) => other.source.file.length - one.source.file.length)
  const [{ source, target } = { source: undefined, target: undefined }] = longest
  if (source === undefined || target === undefined) return
  const times = [1, 2, 4].map((times) => {
    const [one, other] = [source, target].map((document) => {
      const { locale, format } = document
      return readDocument(`${document.file}\n\n`.repeat(times), { locale, format })
    })
    if (one === undefined || other === undefined) return Number.NaN
    const links = linkDocuments([one, other], {})
    return fastest(() => checkPair(one, other, links))
  })
  write(row('once, twice, four times', `${times.map((time) => time.toFixed(1)).join(', ')} ms`))
}

// Each by itself, with the indexes it needs: what several need is in the time of each.
function measureEach(): void {
  const reading = fastest(() => runAll([]))
  write('')
  write(row('', 'µs a unit'))
  write(row('(what all need)', perUnit(reading)))
  const times = checks
    .filter(({ id }) => id !== 'unused-suppression')
    .map(({ id }) => ({ id, time: fastest(() => runAll([id])) - reading }))
  for (const { id, time } of times.sort((one, other) => other.time - one.time))
    write(row(id, perUnit(Math.max(0, time))))
}

function runAll(ids?: readonly string[]): void {
  const options = ids === undefined ? {} : { checks: ids }
  for (const { source, target, links } of pairs) checkPair(source, target, links, options)
}

function perUnit(milliseconds: number): string {
  return ((milliseconds / units) * 1000).toFixed(2)
}

function fastest(work: () => void): number {
  return Math.min(...Array.from({ length: Number(runs) }, () => timeOf(work)))
}
