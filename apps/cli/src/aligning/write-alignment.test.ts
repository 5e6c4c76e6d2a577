import { readTmx } from '@collate/memory'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { loadMessages } from '../console/messages.ts'
import type { Alignment } from './alignment.ts'
import type { AlignFormat } from './choose-format.ts'
import { writeAlignment } from './write-alignment.ts'

// Every character that means something in one of the forms, a line break, and a sentence on either side alone.
const alignment: Alignment = {
  source: {
    file: 'a&<b>.md',
    locale: 'zh',
    segments: ['红茶\t| **全**发酵\n好。', '第二。', '=1+1', '只有原文 _x0041_ \\| `a|b`'],
    isMarkdown: true,
  },
  target: {
    file: 'a.en.md',
    locale: 'en',
    segments: [
      '</td><script>"Tea"</script> \\n is & **fully** fermented.',
      'Two.',
      'Three.',
      'Alone.',
    ],
    isMarkdown: true,
  },
  units: [
    { source: [0, 1], target: [0], confidence: 0.9123 },
    { source: [2], target: [1, 2], confidence: 0.7999 },
    { source: [3], target: [], confidence: 0.3 },
    { source: [], target: [3], confidence: 1 },
  ],
  below: 0.8,
}

async function written(
  format: AlignFormat,
  { isReview = false, language = 'en', given = alignment } = {},
): Promise<Buffer> {
  const layout = {
    t: await loadMessages(language),
    language,
    width: 60,
    paint: (_: unknown, text: string) => text,
  }
  const pieces = [...(await writeAlignment(given, { format, isReview }, layout))]
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)))
}

test('pretty has a question mark where a unit is doubtful, and says what has no counterpart', async () => {
  expect(String(await written('pretty'))).toBe(
    `   1  0.91  红茶\t| **全**发酵好。第二。
            </td><script>"Tea"</script> \\n is & **fully**
            fermented.
   2  0.79? =1+1
            Two. Three.
   3  0.30? 只有原文 _x0041_ \\| \`a|b\`
            — no counterpart
   4  1.00  — no counterpart
            Alone.
`.replace('红茶\t|', '红茶 |'),
  )
})

test('a review starts with the most doubtful unit, between its neighbours', async () => {
  const lines = String(await written('pretty', { isReview: true })).split('\n')
  expect(lines[0]).toMatch(/^── 1 of 2: unit 3, confidence 0\.30 ─+$/)
  const heads = lines.filter((line) => /^(▸| ) +\d/.test(line)).map((line) => line.slice(0, 6))
  expect(heads).toEqual(['     2', '▸    3', '     4', '     1', '▸    2', '     3'])
})

test('JSON holds indices and segments, and a review only when asked for', async () => {
  const { units, source, target } = alignment
  const contract = {
    schemaVersion: 1,
    units,
    sourceSegments: source.segments,
    targetSegments: target.segments,
  }
  expect(JSON.parse(String(await written('json')))).toEqual(contract)
  expect(JSON.parse(String(await written('json', { isReview: true })))).toEqual({
    ...contract,
    review: {
      below: 0.8,
      units: [
        { unit: 2, confidence: 0.3, before: 1, after: 3 },
        { unit: 1, confidence: 0.7999, before: 0, after: 2 },
      ],
    },
  })
})

test('a row of TSV is a unit, and its cells read back as the text they were', async () => {
  const [head, ...rows] = String(await written('tsv'))
    .trimEnd()
    .split('\n')
  expect(head).toBe('number\tconfidence\tsource_indices\ttarget_indices\tsource\ttarget')
  const letters: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' }
  const cells = rows.map((row) =>
    row.split('\t').map((cell) => cell.replace(/\\(.)/g, (_, letter) => letters[letter] ?? '')),
  )
  expect(cells).toEqual([
    ['1', '0.9123', '0,1', '0', '红茶\t| **全**发酵\n好。第二。', alignment.target.segments[0]],
    ['2', '0.7999', '2', '1,2', '=1+1', 'Two. Three.'],
    ['3', '0.3', '3', '', '只有原文 _x0041_ \\| `a|b`', ''],
    ['4', '1', '', '3', '', 'Alone.'],
  ])
})

test('TMX holds the units with two sides, inline syntax protected, and reads back', async () => {
  const tmx = String(await written('tmx'))
  expect(tmx).toContain('<ph x="2" type="x-tag">&lt;script&gt;</ph>')
  const entries = [...readTmx(tmx, { file: 'a.tmx', origin: 'a.tmx' })]
  expect(
    entries.map(({ source, target, before, after, origin }) => [
      source,
      target,
      before,
      after,
      origin,
    ]),
  ).toEqual([
    ['红茶\t| **全**发酵\n好。第二。', alignment.target.segments[0], '', '=1+1', 'a&<b>.md'],
    [
      '=1+1',
      'Two. Three.',
      '红茶\t| **全**发酵\n好。第二。',
      alignment.source.segments[3],
      'a&<b>.md',
    ],
  ])
})

test('a row of Markdown is a unit: bars are escaped, line breaks gone, inline syntax kept, tags shown', async () => {
  const rows = String(await written('markdown'))
    .split('\n')
    .slice(4)
  expect(rows).toEqual([
    '| No. | Source (zh) | Target (en) | Confidence |',
    '| ---: | --- | --- | --- |',
    '| 1 | 红茶\t\\| **全**发酵好。第二。 | \\</td>\\<script>"Tea"\\</script> \\n is & **fully** fermented. | 0.91 |',
    '| 2 | =1+1 | Two. Three. | 0.79 · **doubtful** |',
    '| 3 | 只有原文 _x0041_ \\| `a\\|b` | — | 0.30 · **doubtful** · one-sided |',
    '| 4 | — | Alone. | 1.00 · one-sided |',
    '',
  ])
})

test('text that is not Markdown is escaped in Markdown', async () => {
  const target = { ...alignment.target, isMarkdown: false }
  const page = String(await written('markdown', { given: { ...alignment, target } }))
  expect(page).toContain(
    '\\</td\\>\\<script\\>"Tea"\\</script\\> \\\\n is \\& \\*\\*fully\\*\\* fermented.',
  )
})

test.for(['en', 'zh'])('the page in %s escapes all text and runs nothing', async (language) => {
  const page = String(await written('html', { language }))
  expect(page).toContain(`<html lang="${language}">`)
  expect(page).toContain('<title>a&amp;&lt;b&gt;.md ↔ a.en.md</title>')
  expect(page).toContain('<td class="text" lang="zh" dir="auto">红茶')
  expect(page).toContain('<td class="text" lang="en" dir="auto">&lt;/td&gt;&lt;script&gt;&quot;Tea')
  expect(page).not.toMatch(/<script|<img|<link|\son\w+=|https?:/)
  expect(page.match(/<tr id="unit-\d+" class="[^"]*"/g)).toEqual([
    '<tr id="unit-1" class="sure"',
    '<tr id="unit-2" class="doubtful"',
    '<tr id="unit-3" class="doubtful one-sided"',
    '<tr id="unit-4" class="sure one-sided"',
  ])
  expect(page.match(language === 'zh' ? /<strong>存疑/g : /<strong>doubtful/g)).toHaveLength(2)
})

test('a workbook holds strings, never formulas, and marks what is doubtful in words', async () => {
  const workbook = await written('xlsx')
  const files = unzipSync(workbook)
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const sheet = part('xl/worksheets/sheet1.xml')
  const strings = part('xl/sharedStrings.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/<row /g)).toHaveLength(5)
  expect(strings).toContain('=1+1')
  expect(strings).toContain('_x005F_x0041_')
  expect(strings).toContain('&lt;script&gt;')
  expect(strings).toContain('doubtful; one-sided')
  // DOS time counts in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await written('xlsx')).toEqual(workbook)
})

test('a unit too long for a cell is an error, not a damaged workbook', async () => {
  const source = { ...alignment.source, segments: ['茶'.repeat(32_768), '', '', ''] }
  await expect(written('xlsx', { given: { ...alignment, source } })).rejects.toMatchObject({
    code: 'align/cell-too-long',
    values: { number: 1 },
  })
})

test.for<AlignFormat>(['pretty', 'json', 'tsv', 'tmx', 'markdown', 'html', 'xlsx'])(
  'an alignment of nothing can be written as %s',
  async (format) => {
    const side = { ...alignment.source, segments: [] }
    const given = { ...alignment, source: side, target: side, units: [] }
    await expect(written(format, { given })).resolves.toBeDefined()
  },
)
