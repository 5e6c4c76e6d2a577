// How whole documents align: node test/bench/alignment.ts FOLDER [EVERY]
// FOLDER holds the same names below `en` and `zh`. Counts the blocks that have a counterpart, the doubtful links by cause, and what a
// paragraph that is missing on one side costs the others: of every EVERY-th paragraph (20 where nothing is said) that is taken out.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zstdDecompressSync } from 'node:zlib'
import {
  align,
  type Document,
  type Link,
  pairBlocks,
  readDictionary,
  readDocument,
  segmentsOf,
} from '@collate/parser'
import { documentOf, readCorpus } from './corpus.ts'

const [folder = '.', every = '20'] = process.argv.slice(2)
// Below this a link is worth a look.
const DOUBTFUL = 0.8
// So few characters hold a word or two: a caption, a heading, a cell.
const SHORT = 12
const write = (line: string) => process.stdout.write(`${line}\n`)
const packed = import.meta.resolve('@collate/parser/data/zh-en.dictionary.zst')
const knowledge = {
  dictionary: readDictionary(zstdDecompressSync(readFileSync(fileURLToPath(packed)))),
}

interface Pair {
  readonly source: Document
  readonly target: Document
  readonly links: readonly Link[]
}

const pairs = readPairs()
countBlocks()
countDoubts()
takeOut()

function readPairs(): readonly Pair[] {
  const documents = new Map(readCorpus(folder).map((file) => [file.name, documentOf(file)]))
  return [...documents].flatMap(([name, source]) => {
    const other = name.replace(/(^|\/)en(\/|$)/, '$1zh$2')
    const target = other === name ? undefined : documents.get(other)
    if (target === undefined) return []
    return [{ source, target, links: align(source, target, knowledge) }]
  })
}

function countBlocks(): void {
  const counts = new Map<string, number>()
  for (const { source, target, links } of pairs) {
    for (const group of pairBlocks(source, target, links)) {
      const [ours, theirs] = [group.source.length, group.target.length]
      if (ours === 1 && theirs === 1) count(counts, 'one with one')
      else if (ours > 0 && theirs > 0) count(counts, 'paragraphs split or joined')
      else count(counts, `only in ${(ours > 0 ? source : target).locale}`)
    }
  }
  write(`${pairs.length} pairs of documents`)
  writeCounts('groups of blocks', counts)
}

function countDoubts(): void {
  const counts = new Map<string, number>()
  let doubtful = 0
  for (const pair of pairs) {
    pair.links.forEach((link, at) => {
      if (link.confidence >= DOUBTFUL) return
      doubtful += 1
      count(counts, causeOf(pair, link, at))
    })
  }
  const all = pairs.reduce((sum, { links }) => sum + links.length, 0)
  writeCounts(`doubtful links, ${doubtful} of ${all}`, counts)
}

function causeOf({ source, target, links }: Pair, link: Link, at: number): string {
  const isAlone = ({ source: ours, target: theirs }: Link) => ours.length * theirs.length === 0
  if (isAlone(link)) return 'without counterpart'
  const neighbours = [links[at - 1], links[at + 1]].filter((other) => other !== undefined)
  if (neighbours.some(isAlone)) return 'beside one without counterpart'
  const [ours, theirs] = [textOf(source, link.source), textOf(target, link.target)]
  if (Math.min(ours.length, theirs.length) < SHORT) return 'a word or two'
  if (link.source.length > 1 && link.target.length > 1) return 'several with several'
  if (link.source.length + link.target.length > 2) return 'a sentence split or joined'
  return neighbours.some(({ confidence }) => confidence < DOUBTFUL)
    ? 'beside another doubtful one'
    : 'other'
}

function textOf(document: Document, indices: readonly number[]): string {
  const segments = segmentsOf(document)
  return indices.map((index) => segments[index]?.text ?? '').join('')
}

/** Takes out paragraphs of the targets, one at a time, and counts the other blocks that change their counterpart. */
function takeOut(): void {
  let taken = 0
  let harmless = 0
  let moved = 0
  let others = 0
  for (const { source, target, links } of pairs) {
    const before = counterpartsOf(source, target, links)
    const paragraphs = target.blocks.filter(({ kind }) => kind === 'paragraph')
    for (const [at, { index, place }] of paragraphs.entries()) {
      if (at % Number(every) !== Math.floor(Number(every) / 2)) continue
      const file = target.file.slice(0, place.start.offset) + target.file.slice(place.end.offset)
      const less = readDocument(file, { ...target, ...target.reading, name: 'less' })
      // A paragraph whose lines held more than its text is another document without it.
      if (less.blocks.length !== target.blocks.length - 1) continue
      const after = counterpartsOf(source, less, align(source, less, knowledge))
      const renamed = (block: number) => (block < index ? block : block - 1)
      const changed = before.filter((blocks, block) => {
        if (blocks.includes(index)) return false
        return blocks.map(renamed).join() !== after[block]?.join()
      }).length
      taken += 1
      others += before.length
      moved += changed
      if (changed === 0) harmless += 1
    }
  }
  write('')
  write(`paragraphs taken out one at a time: ${taken}`)
  write(
    `cost only themselves: ${harmless}; other blocks with another counterpart: ${moved} of ${others}`,
  )
}

/** The target blocks that each source block is grouped with. */
function counterpartsOf(
  source: Document,
  target: Document,
  links: readonly Link[],
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = source.blocks.map(() => [])
  for (const group of pairBlocks(source, target, links))
    for (const block of group.source) found[block] = group.target
  return found
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

function writeCounts(title: string, counts: ReadonlyMap<string, number>): void {
  write('')
  write(title)
  for (const [name, number] of [...counts].sort(([, one], [, other]) => other - one))
    write(`${name.padEnd(32)}${number}`)
}
