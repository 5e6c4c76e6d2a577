// How fast the checks run over pairs of documents, and over hostile text: node test/bench/checks.ts FOLDER [RUNS]
// FOLDER holds the same names below `en` and `zh`. Documents are read and aligned once; only checking is timed.
import { basename } from 'node:path'
import { align, type Document, type Link, pairBlocks, readDocument } from '@collate/parser'
import { checkDocument, checkPair, checks } from '@collate/publisher'
import { documentOf, readCorpus } from './corpus.ts'

const [folder = '.', runs = '5'] = process.argv.slice(2)
const HOSTILE_LENGTH = 100_000
const write = (line: string) => process.stdout.write(`${line}\n`)

interface Pair {
  readonly source: Document
  readonly target: Document
  readonly links: readonly Link[]
}

const pairs = readPairs()
const units = pairs.reduce(
  (sum, { source, target, links }) => sum + pairBlocks(source, target, links).length,
  0,
)
if (units > 0) measurePairs()
measureHostile()

function readPairs(): readonly Pair[] {
  const documents = new Map(readCorpus(folder).map((file) => [file.name, documentOf(file)]))
  return [...documents].flatMap(([name, source]) => {
    const other = name.replace(/(^|\/)en(\/|$)/, '$1zh$2')
    const target = other === name ? undefined : documents.get(other)
    return target === undefined ? [] : [{ source, target, links: align(source, target) }]
  })
}

function measurePairs(): void {
  const all = fastest(() => runAll())
  const reading = fastest(() => runAll([]))
  write(`${pairs.length} pairs, ${units} units`)
  write(`all checks: ${all.toFixed(0)} ms, ${((units / all) * 1000).toFixed(0)} units a second`)
  write(row('', 'µs a unit'))
  write(row('(reading)', perUnit(reading)))
  const rows = checks.map(({ id }) => ({ id, time: fastest(() => runAll([id])) - reading }))
  for (const { id, time } of rows.sort((one, other) => other.time - one.time))
    write(row(id, perUnit(time)))
}

function runAll(ids?: readonly string[]): void {
  const options = ids === undefined ? {} : { checks: ids }
  for (const { source, target, links } of pairs) checkPair(source, target, links, options)
}

function perUnit(milliseconds: number): string {
  return ((milliseconds / units) * 1000).toFixed(2)
}

/** One line of each kind of text that has made a search slow somewhere. */
function hostileTexts(): Readonly<Record<string, string>> {
  const kinds: Readonly<Record<string, string>> = {
    'one letter': 'a',
    'one word': 'the ',
    'two words': 'the cup ',
    'one character': '茶',
    'two characters': '茶叶',
    'one digit': '1',
    'digits and commas': '1,',
    'Chinese numerals': '二十',
    'full stops': '.',
    'sentences of a letter': 'a. ',
    'Chinese sentences': '水。',
    spaces: ' ',
    'open brackets': '(',
    'open quotation marks': '“',
    'closing brackets': ')',
    'title marks': '《',
    colons: 'a:',
    labels: 'Tel: ',
    hyphens: 'a-',
    apostrophes: "a'",
    'mixed scripts': '茶a',
    'half a pair': '\uD800',
    'zero widths': 'a\u200B',
    articles: 'an a ',
    'capitals in mid-sentence': 'a In the ',
    'around and': 'tea and ',
    addresses: 'a.b@',
    domains: 'a.com/',
  }
  return Object.fromEntries(
    Object.entries(kinds).map(([name, piece]) => [
      name,
      `x${piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length))}x`.slice(0, HOSTILE_LENGTH),
    ]),
  )
}

function measureHostile(): void {
  write('')
  write(row('hostile text of 100 kB', 'slowest checks, in ms (source alone; beside itself)'))
  for (const [name, text] of Object.entries(hostileTexts())) {
    const locale = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'
    const source = readDocument(text, { locale, format: 'text', name: basename(folder) })
    const target = readDocument(text, {
      locale: locale === 'en' ? 'zh-Hans' : 'en',
      format: 'text',
    })
    const links = linksOf(source, target)
    const base = timeOf(() => checkPair(source, target, links, { checks: [] }))
    const baseAlone = timeOf(() => checkDocument(source, { checks: [] }))
    const slowest = checks
      .map(({ id }) => ({
        id,
        alone: timeOf(() => checkDocument(source, { checks: [id] })) - baseAlone,
        beside: timeOf(() => checkPair(source, target, links, { checks: [id] })) - base,
      }))
      .sort((one, other) => Math.max(other.alone, other.beside) - Math.max(one.alone, one.beside))
      .slice(0, 4)
      .map(({ id, alone, beside }) => `${id} ${alone.toFixed(0)}; ${beside.toFixed(0)}`)
    write(row(name, `reading ${base.toFixed(0)}, ${slowest.join(', ')}`))
  }
}

// The aligner is not measured here: sentence by sentence will do.
function linksOf(source: Document, target: Document): readonly Link[] {
  const count = (document: Document) =>
    document.blocks.reduce((sum, { segments }) => sum + segments.length, 0)
  const length = Math.min(count(source), count(target))
  return Array.from({ length }, (_, at) => ({ source: [at], target: [at], confidence: 1 }))
}

function row(name: string, value: string): string {
  return `${name.padEnd(30)}${value}`
}

function fastest(work: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < Number(runs); run += 1) best = Math.min(best, timeOf(work))
  return best
}

function timeOf(work: () => void): number {
  // The processor's time, as other programs may want it too while this runs.
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1000
}
