// How long the checks take for hostile text, 100 kB in one line: node test/bench/hostile.ts [KIND]
// Each check by itself, so what it takes has the indexes it needs in it: a document alone and beside its like in another language, in
// every kind of text, with a termbase of 5000 terms, and as a publication.
import { type Document, type Format, type Link, readDocument, type Term } from '@collate/parser'
import {
  checkDocument,
  checkPair,
  checkPublication,
  checks,
  type Profile,
} from '@collate/publisher'
import { hostileKinds } from './hostile-kinds.ts'
import { row, timeOf } from './timing.ts'

const LENGTH = 100_000
const BOUND = 50
const [wanted] = process.argv.slice(2)
const write = (line: string) => process.stdout.write(`${line}\n`)

const terms: readonly Term[] = Array.from({ length: 5000 }, (_, at) => {
  const word = at.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
  const han = String.fromCharCode(0x4e00 + at, 0x4e01 + at)
  const only = (text: string) => ({
    preferred: [text],
    admitted: [],
    forbidden: [`${text}${text}`],
  })
  const [en, zh] = at === 0 ? ['the', '茶'] : at === 1 ? ['the cup', '茶叶'] : [word, han]
  return { renderings: { en: only(en), zh: only(zh) }, doNotTranslate: false }
})

/** A way to run a check over two texts. */
interface Manner {
  readonly name: string
  run(ids: readonly string[]): unknown
}

let worst = 0
for (const { name, piece, format = 'text' } of hostileKinds)
  if (wanted === undefined || name === wanted) measureKind(name, textOf(piece), format)
write('')
write(row('slowest check of all', `${worst.toFixed(0)} ms`))

function textOf(piece: string): string {
  return `x${piece.repeat(Math.ceil(LENGTH / piece.length))}x`.slice(0, LENGTH)
}

function measureKind(name: string, text: string, format: Format): void {
  const times = mannersOf(text, format).flatMap(({ name: manner, run }) => {
    const base = fewest(() => run([]), Number.POSITIVE_INFINITY)
    return checks
      .filter(({ id }) => id !== 'unused-suppression')
      .map(({ id }) => ({ id, manner, time: fewest(() => run([id]), base) - base }))
  })
  const slowest = new Map<string, (typeof times)[number]>()
  for (const one of times.sort((a, b) => b.time - a.time))
    if (!slowest.has(one.id)) slowest.set(one.id, one)
  const top = [...slowest.values()].slice(0, 3)
  worst = Math.max(worst, top[0]?.time ?? 0)
  const told = top.map(({ id, manner, time }) => `${id} ${time.toFixed(0)} (${manner})`)
  write(row(name, `${(top[0]?.time ?? 0) > BOUND ? 'SLOW ' : ''}${told.join(', ')}`))
}

function mannersOf(text: string, format: Format): readonly Manner[] {
  const file = format === 'i18next' ? JSON.stringify({ a: text }) : text
  const documents = ['en', 'zh-Hans'].map((locale) => readDocument(file, { locale, format }))
  const [one, other] = documents
  if (one === undefined || other === undefined) return []
  const links = linksOf(one, other)
  // As much text in two documents.
  const half = text.slice(0, text.length / 2)
  const [part, translated] = documents.map(({ locale }) =>
    readDocument(format === 'i18next' ? JSON.stringify({ a: half }) : half, { locale, format }),
  )
  if (part === undefined || translated === undefined) return []
  const partLinks = linksOf(part, translated)
  const beside = (source: Document, target: Document, profile: Profile): Manner => ({
    name: `${source.locale}–${target.locale} ${profile}`,
    run: (ids) => checkPair(source, target, links, { checks: ids, profile, terms }),
  })
  return [
    ...documents.map((document) => ({
      name: document.locale,
      run: (ids: readonly string[]) => checkDocument(document, { checks: ids, terms }),
    })),
    beside(one, other, 'technical'),
    beside(other, one, 'technical'),
    beside(one, other, 'news'),
    beside(other, one, 'literary'),
    {
      name: 'publication',
      run: (ids) =>
        checkPublication(
          ['a', 'b'].map((path) => ({
            path,
            source: part,
            target: translated,
            links: partLinks,
          })),
          { checks: ids, terms },
        ),
    },
  ]
}

// The aligner is not measured here: sentence by sentence will do.
function linksOf(source: Document, target: Document): readonly Link[] {
  const count = ({ blocks }: Document) =>
    blocks.reduce((sum, { segments }) => sum + segments.length, 0)
  const length = Math.min(count(source), count(target))
  return Array.from({ length }, (_, at) => ({ source: [at], target: [at], confidence: 1 }))
}

// A collection of garbage may fall into any run, so what seems slow is run again.
function fewest(work: () => void, base: number): number {
  let best = timeOf(work)
  for (let again = 0; again < 4 && best > base + BOUND / 3; again += 1)
    best = Math.min(best, timeOf(work))
  return best
}
