// Restoring documents from their stored form against reading them again, in alternating runs: node test/bench/warm.ts FOLDER [RUNS]
import { createHash } from 'node:crypto'
import { restoreDocument, storeDocument } from '@collate/parser'
import { documentOf, readCorpus } from './corpus.ts'

const [folder = '.', runs = '5'] = process.argv.slice(2)
const files = readCorpus(folder)
const kept = files.map((file) => storeDocument(documentOf(file)))
const ratios: number[] = []
for (let run = 0; run <= Number(runs); run += 1) {
  const cold = timeOf(() => files.forEach((file) => void documentOf(file)))
  const warm = timeOf(() =>
    files.forEach(({ text }, at) => {
      createHash('sha256').update(text).digest()
      restoreDocument(kept[at] ?? '', text)
    }),
  )
  if (run > 0) ratios.push(cold / warm)
  process.stdout.write(
    `cold ${cold.toFixed(0)} ms, warm ${warm.toFixed(0)} ms: ${(cold / warm).toFixed(1)}\n`,
  )
}
const median = ratios.sort((one, other) => one - other)[ratios.length >> 1] ?? Number.NaN
process.stdout.write(`${files.length} files, median ratio ${median.toFixed(1)}\n`)

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
