// How much of a corpus goes through reading and splicing untouched: node test/bench/identity.ts FOLDER…
import { splice } from '@collate/parser'
import { type CorpusFile, documentOf, readCorpus } from './corpus.ts'

interface Tally {
  files: number
  identical: number
  blocks: number
  runs: number
  wrongRuns: number
  edits: number
  wrongEdits: number
}

const write = (line: string) => process.stdout.write(`${line}\n`)

for (const folder of process.argv.slice(2)) {
  const tally: Tally = {
    files: 0,
    identical: 0,
    blocks: 0,
    runs: 0,
    wrongRuns: 0,
    edits: 0,
    wrongEdits: 0,
  }
  for (const file of readCorpus(folder)) measure(file, tally)
  write(`${folder}: ${JSON.stringify(tally)}`)
}

function measure(file: CorpusFile, tally: Tally): void {
  const document = documentOf(file)
  tally.files += 1
  const whole = document.blocks.map(({ index, text }) => ({
    block: index,
    start: 0,
    end: text.length,
    text,
  }))
  if (splice(document, whole) === file.text) tally.identical += 1
  else write(`not identical: ${file.name}`)
  for (const block of document.blocks) {
    tally.blocks += 1
    for (const run of block.runs) {
      tally.runs += 1
      const shown = block.text.slice(run.text, run.text + run.length)
      if (file.text.slice(run.file, run.file + run.length) !== shown) tally.wrongRuns += 1
    }
    const { start, end } = block.place
    const after = splice(document, [
      { block: block.index, start: 0, end: block.text.length, text: 'One changed unit' },
    ])
    tally.edits += 1
    const keepsLines =
      after.startsWith(file.text.slice(0, start.offset)) &&
      after.endsWith(file.text.slice(end.offset))
    if (!keepsLines) {
      tally.wrongEdits += 1
      write(`more than one unit changed: ${file.name}:${start.line}:${start.column}`)
    }
  }
}
