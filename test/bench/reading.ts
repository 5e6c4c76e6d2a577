// Reading and segmenting against remark-parse alone, in alternating runs: node test/bench/reading.ts FOLDER [RUNS]
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { documentOf, readCorpus } from './corpus.ts'

const [folder = '.', runs = '5'] = process.argv.slice(2)
const files = readCorpus(folder)
const remark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze()

const ratios: number[] = []
for (let run = 0; run <= Number(runs); run += 1) {
  const parse = timeOf(() => files.forEach(({ text }) => void remark.parse(text)))
  const read = timeOf(() => files.forEach((file) => void documentOf(file)))
  // The first run warms up the compiler.
  if (run > 0) ratios.push(read / parse)
  const ratio = (read / parse).toFixed(2)
  process.stdout.write(
    `remark-parse ${parse.toFixed(0)} ms, Collate ${read.toFixed(0)} ms: ${ratio}\n`,
  )
}
const median = ratios.sort((one, other) => one - other)[ratios.length >> 1] ?? Number.NaN
process.stdout.write(`${files.length} files, median ratio ${median.toFixed(2)}\n`)

function timeOf(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
