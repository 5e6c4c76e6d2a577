// Checks hostile texts of one line, of N and of 4 N characters, with each check of numbers; a ratio far above 4 is no linear time:
//   node test/bench/numbers.ts [N] [CHECK,…]
import { type Document, type Link, readDocument, segmentsOf } from '@collate/parser'
import { checkPair, checks } from '@collate/publisher'

const [length = '25000', ids] = process.argv.slice(2)
const wanted =
  ids?.split(',') ??
  checks.flatMap(({ id }) =>
    /number|numeral|date|decade|ordinal|percent|fraction|range|approx|each|measure|currency/.test(
      id,
    )
      ? [id]
      : [],
  )
const STEP = 4
const write = (line: string) => process.stdout.write(`${line}\n`)

// What begins a quantity again and again, and what might be one until its last character.
const PIECES = [
  ...['1', '1-', '1,', '1.2.', '12, ', '1,234,567 ', '5% ', '$', 'a1', '{{', '9'],
  ...[
    '一',
    '一百',
    '万',
    '两',
    '百分之',
    '三分之',
    '一点',
    '9月11日',
    '1990年',
    '世纪',
    '周一',
    '第三',
  ],
  ...['约1', '5公里', '各有', '万历', '正月初', '壹', '1·', '六·', '3、', '一米'],
  ...['twenty-', 'a hundred ', 'one hundred and ', 'May ', 'first ', 'third year of the ', 'each '],
  ...['about 1 ', 'between 1 and ', 'half past ', 'two score ', '10 Sept ', 'quarter to ', ' '],
]

for (const id of wanted) {
  let worst = { piece: '', short: 0, long: 0 }
  for (const piece of PIECES) {
    const [short, long] = [
      timeOf(id, piece, Number(length)),
      timeOf(id, piece, STEP * Number(length)),
    ]
    if (long > worst.long) worst = { piece, short, long }
  }
  const { piece, short, long } = worst
  const ratio = (long / Math.max(short, 0.1)).toFixed(1)
  write(
    `${id.padEnd(28)} slowest on ${JSON.stringify(piece)}: ${long.toFixed(0)} ms, ratio ${ratio}`,
  )
}

// The fastest of three, each time with documents that nothing is known of yet, less what the run costs without the check.
function timeOf(id: string, piece: string, size: number): number {
  const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
  const times = Array.from({ length: 3 }, () => run([id], text) - run([], text))
  return Math.max(0, Math.min(...times))
}

function run(only: readonly string[], text: string): number {
  const [source, target] = [read(text, 'zh'), read(`7 ${text.replaceAll('1', '3')}`, 'en')]
  const link: Link = { source: allOf(source), target: allOf(target), confidence: 1 }
  const start = performance.now()
  checkPair(source, target, [link], { checks: only })
  return performance.now() - start
}

function read(text: string, locale: string): Document {
  return readDocument(text, { locale, format: 'text' })
}

function allOf(document: Document): number[] {
  return segmentsOf(document).map((_, index) => index)
}
