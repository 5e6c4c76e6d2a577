// Reads and splices mutated stretches of real files: node test/bench/fuzz.ts FOLDER [CASES] [SEED]
import { readDocument, splice } from '@collate/parser'
import { readCorpus } from './corpus.ts'

const [folder = '.', cases = '1000', seed = '1'] = process.argv.slice(2)
const files = readCorpus(folder)
const STRETCH = 1500
const NOISE = [
  ...'*_`[]()!<>#-+|>~:{}\n\r\t\\&;"\'$.。“”',
  '\n\n',
  '\r\n',
  '    ',
  '> ',
  '- ',
  '1. ',
  '```\n',
  '<div>',
  '[^1]',
  '\uFEFF',
  '🙂',
  '校',
]

// A small generator of its own, so that a case can be made again from its number (Vigna 2015, splitmix32).
let state = Number(seed) >>> 0
function random(below: number): number {
  state = (state + 0x9e3779b9) >>> 0
  let value = state ^ (state >>> 16)
  value = Math.imul(value, 0x21f0aaad)
  value ^= value >>> 15
  value = Math.imul(value, 0x735a2d97)
  return ((value ^ (value >>> 15)) >>> 0) % below
}

function mutant(): string {
  const { text = '' } = files[random(files.length)] ?? {}
  const start = random(Math.max(1, text.length - STRETCH))
  let stretch = text.slice(start, start + random(STRETCH))
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const at = random(stretch.length + 1)
    const length = random(3) === 0 ? random(40) : 0
    const put =
      random(3) === 0 ? stretch.slice(at, at + random(60)) : (NOISE[random(NOISE.length)] ?? '')
    stretch = stretch.slice(0, at) + put + stretch.slice(at + length)
  }
  return stretch.toWellFormed()
}

function problemOf(file: string): string | undefined {
  const document = readDocument(file, { locale: random(2) === 0 ? 'zh' : 'en', format: 'markdown' })
  const whole = document.blocks.map(({ index, text }) => ({
    block: index,
    start: 0,
    end: text.length,
    text,
  }))
  if (splice(document, whole) !== file) return 'not the same when nothing changes'
  const block = document.blocks[random(Math.max(1, document.blocks.length))]
  if (block === undefined) return undefined
  const after = splice(document, [
    { block: block.index, start: 0, end: block.text.length, text: 'Changed 了。' },
  ])
  const keeps =
    after.startsWith(file.slice(0, block.place.start.offset)) &&
    after.endsWith(file.slice(block.place.end.offset))
  return keeps ? undefined : 'an edit changes more than its block'
}

let failed = 0
const refused = new Map<string, number>()
for (let number = 0; number < Number(cases); number += 1) {
  const before = state
  const file = mutant()
  try {
    const problem = problemOf(file)
    if (problem === undefined) continue
    failed += 1
    process.stdout.write(`case ${number} (seed ${before}): ${problem}\n${JSON.stringify(file)}\n`)
  } catch (error) {
    // Front matter that is no YAML is refused with a place; anything else is a fault.
    const { code = String(error) } = error as { readonly code?: string }
    refused.set(code, (refused.get(code) ?? 0) + 1)
  }
}
process.stdout.write(
  `${cases} cases, seed ${seed}: ${failed} failed, refused ${JSON.stringify([...refused])}\n`,
)
