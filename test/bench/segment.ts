// Splitting into sentences against Intl.Segmenter, in alternating runs:
//   node test/bench/segment.ts FOLDER [RUNS]
// FOLDER holds texts named *.zh and *.en, a sentence a line. Seven sentences make a paragraph; then all of them, repeated, make one of 10 MB.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jointOf, splitSentences } from '@collate/parser'

const [folder = '.', runs = '25'] = process.argv.slice(2)
const SENTENCES = 7
const LONG = 10_000_000
const write = (line: string) => process.stdout.write(`${line}\n`)

for (const locale of ['zh', 'en']) {
  const paragraphs = readParagraphs(locale)
  const whole = paragraphs.join(jointOf(locale))
  if (whole === '') continue
  const long = whole.repeat(Math.ceil(LONG / whole.length)).slice(0, LONG)
  compare(`${locale}, ${paragraphs.length} paragraphs`, paragraphs, Number(runs))
  compare(`${locale}, one paragraph of 1 MB`, [long.slice(0, LONG / 10)], Number(runs))
  compare(`${locale}, one paragraph of 10 MB`, [long], Math.ceil(Number(runs) / 5))

  function compare(name: string, texts: readonly string[], times: number): void {
    const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    const ratios: number[] = []
    let fastest = Number.POSITIVE_INFINITY
    // Runs of at least 200,000 characters: the clock's grain and a single garbage collection weigh little.
    const repeat = Math.max(1, Math.round(200_000 / length))
    for (let run = 0; run < times + 3; run += 1) {
      const theirs = timeOf(repeat, () => {
        for (const text of texts) Array.from(segmenter.segment(text), ({ segment }) => segment)
      })
      const ours = timeOf(repeat, () => {
        for (const text of texts) splitSentences(text, locale)
      })
      // The first runs warm up the compiler.
      if (run >= 3) ratios.push(theirs / ours)
      fastest = Math.min(fastest, ours / repeat)
    }
    ratios.sort((one, other) => one - other)
    const median = ratios[ratios.length >> 1] ?? Number.NaN
    const speed = (length / fastest / 1000).toFixed(0)
    write(
      `${name}: ${median.toFixed(2)} of Intl.Segmenter's throughput (${speed} million characters a second)`,
    )
  }
}

/** Reads a folder's texts in a language, seven sentences a paragraph. */
function readParagraphs(locale: string): readonly string[] {
  return globSync(`**/*.${locale}`, { cwd: folder })
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
      return Array.from({ length: Math.ceil(lines.length / SENTENCES) }, (_, index) =>
        lines.slice(index * SENTENCES, (index + 1) * SENTENCES).join(jointOf(locale)),
      )
    })
}

function timeOf(repeat: number, work: () => void): number {
  const start = performance.now()
  for (let time = 0; time < repeat; time += 1) work()
  return performance.now() - start
}
