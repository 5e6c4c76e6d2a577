import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../markdown/front-matter.ts'
import type { Document } from '../model/document.ts'
import { readDocument } from './read.ts'
import { splice } from './splice.ts'

const read = (file: string, locale = 'en'): Document =>
  readDocument(file, { locale, format: 'markdown' })
const texts = (file: string, locale = 'en'): readonly string[] =>
  read(file, locale).blocks.map(({ text }) => text)

describe('blocks', () => {
  test.for<[construct: string, file: string, expected: readonly string[]]>([
    ['a soft break in English joins with a space', 'one\ntwo\n', ['one two']],
    ['a soft break between Han characters joins without one', '一句\n话。\n', ['一句话。']],
    [
      'a soft break between Han and Latin joins with a space',
      '使用\nRust 语言\n',
      ['使用 Rust 语言'],
    ],
    ['a hard break stays', 'one  \ntwo\\\nthree\n', ['one  \ntwo\\\nthree']],
    ['quote marks go', '> one\n> two\n', ['one two']],
    ['a lazy line belongs to its quote', '> one\ntwo\n', ['one two']],
    ['quotes in lists in quotes', '> - one\n>   > two\n>   > three\n', ['one', 'two three']],
    [
      'list items are blocks, each paragraph one',
      '- one\n  more\n\n  para\n- two\n',
      ['one more', 'para', 'two'],
    ],
    ['footnotes', 'x[^1]\n\n[^1]: foot\n    note\n', ['x[^1]', 'foot note']],
    ['setext headings', 'a\nb\n===\n', ['a b']],
    ['closing marks of a heading are not its text', '## Title ##\n', ['Title']],
    ['a heading keeps its anchor', '## Title {#here}\n', ['Title {#here}']],
    [
      'table cells, with escaped bars',
      '| a | b\\|c |\n|---|---|\n| `x\\|y` | |\n',
      ['a', 'b\\|c', '`x\\|y`'],
    ],
    [
      'an image alone is its alternative text and its title',
      '![a *b*](x.png "t")\n',
      ['a *b*', 't'],
    ],
    ['an image among words stays in them', 'see ![a](x.png) here\n', ['see ![a](x.png) here']],
    ['container lines are no prose', '::: tip\nRead this.\n:::\n', ['Read this.']],
    [
      'but a container’s title is',
      '::: tip Read {open}\nthis\n:::\n:::note[That]\n',
      ['Read', 'this', 'That'],
    ],
    [
      'code, tags, definitions and rules hold no prose',
      '```\na\n```\n\n<br>\n\n<script>x</script>\n\n[a]: b\n\n---\n',
      [],
    ],
    ['the title of a definition', '[a]: <b c> "Title"\n', ['Title']],
    [
      'texts inside HTML, lines joined',
      '<div>\n  <p>One <b>two</b>\n  three</p>\n  <li>four</li>\n</div>\n',
      ['One <b>two</b> three', 'four'],
    ],
    [
      'HTML whose end stands elsewhere',
      '<details><summary>More</summary>\n\nPara\n\n</details>\n',
      ['More', 'Para'],
    ],
    ['HTML in a quote', '> <p>one\n> two</p>\n', ['one two']],
    [
      'attributes that readers see',
      '<img src="x.png" alt="A pot">\n\n<Listing caption="Some `code`" number="1">\n',
      ['A pot', 'Some `code`'],
    ],
    [
      'an attribute inside a text stays in it',
      '<p>See <img alt="a"> here</p>\n',
      ['See <img alt="a"> here'],
    ],
    [
      'what scripts, styles and comments say',
      '<div><script>let a</script><style>p{}</style><!-- b --><pre>c</pre><code>d</code>{{ e }}</div>\n',
      [],
    ],
    [
      'front matter that readers see',
      '---\ntitle: "A: b"\nlayout: home\ntags: [x, y]\n---\n',
      ['A: b', 'x', 'y'],
    ],
    ['CRLF', 'one\r\ntwo\r\n\r\nthree\r\n', ['one two', 'three']],
    ['a byte order mark', '\uFEFF# T\n\nx\n', ['T', 'x']],
    ['tabs', '-\tone\n\ttwo\n', ['one two']],
  ])('%s', ([, file, expected]) => {
    expect(texts(file)).toEqual(expected)
    expect(splice(read(file), [])).toBe(file)
  })
})

test('inline syntax is found with its place, value and target', () => {
  const { blocks } = read(
    'A `b` [c][r] <d@e.f> *g* ![h](i) <b>j</b>[^1] {{k}} https://l.m/n。后\n\n[r]: /s\n\n[^1]: x\n',
  )
  const [block] = blocks
  const inlines = block?.inlines.map(({ kind, start, end, value, url }) => [
    kind,
    block.text.slice(start, end),
    value ?? url,
  ])
  expect(inlines).toEqual([
    ['code', '`b`', 'b'],
    ['link', '[c][r]', '/s'],
    ['link', '<d@e.f>', 'mailto:d@e.f'],
    ['emphasis', '*g*', undefined],
    ['image', '![h](i)', 'h'],
    ['html', '<b>', '<b>'],
    ['html', '</b>', '</b>'],
    ['footnote-reference', '[^1]', undefined],
    ['expression', '{{k}}', '{{k}}'],
    ['link', 'https://l.m/n', 'https://l.m/n'],
  ])
})

test('the flow tree names what a comparison needs', () => {
  const { flow } = read('# A\n\n1. b\n\n```js\nc\n```\n')
  expect(flow).toMatchObject([
    { kind: 'heading', depth: 1, firstBlock: 0, endBlock: 1 },
    { kind: 'list', ordered: true, firstBlock: 1, endBlock: 2, children: [{ kind: 'item' }] },
    { kind: 'code', language: 'js', value: 'c', firstBlock: 2, endBlock: 2 },
  ])
})

test('recorded units are segments: joined sentences stay joined, split ones split', () => {
  const units = ['One. Two.', 'Three, ', 'four.'].map((unit) => unit.trim())
  const document = readDocument('Zero. One. Two. Three, four. Five.\n', {
    locale: 'en',
    format: 'markdown',
    units,
  })
  expect(document.blocks[0]?.segments.map(({ text }) => text)).toEqual([
    'Zero.',
    'One. Two.',
    'Three,',
    'four.',
    'Five.',
  ])
})

test('a recorded unit does not match in the middle of a longer sentence', () => {
  const document = readDocument('Tea is good for you.\n', {
    locale: 'en',
    format: 'markdown',
    units: ['Tea'],
  })
  expect(document.blocks[0]?.segments.map(({ text }) => text)).toEqual(['Tea is good for you.'])
})

test('broken front matter is an error with its place', () => {
  const place = expect.objectContaining({ start: expect.objectContaining({ line: 2 }) })
  expect(() => read('---\ntitle: "a" b\n---\n')).toThrow(
    expect.objectContaining({ code: 'document/front-matter', place }),
  )
})

test.for([
  ['quotes', `${'>'.repeat(1200)} tea\n`],
  ['lists', Array.from({ length: 600 }, (_, level) => `${'  '.repeat(level)}- tea\n`).join('')],
] as const)('%s nested deeper than any page has are refused', ([, file]) => {
  expect(() => read(file)).toThrow(expect.objectContaining({ code: 'document/too-deep' }))
})

test('a billion laughs in the front matter are refused', () => {
  const levels = Array.from({ length: 9 }, (_, at) => {
    const aliases = Array.from({ length: 9 }, () => `*l${at}`).join(', ')
    return `l${at + 1}: &l${at + 1} [${aliases}]`
  })
  const document = read(`---\n${['l0: &l0 ha', ...levels].join('\n')}\n---\n`)
  expect(() => readFrontMatter(document)).toThrow(
    expect.objectContaining({ code: 'document/front-matter' }),
  )
})

// Pieces that have bitten Markdown tools: containers, breaks, marks, scripts, line ends.
const piece = fc.constantFrom(
  ...[
    'a',
    '字',
    '。',
    ' ',
    '  \n',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '    ',
    '|',
    '|---|',
    '`',
    '``',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](u)',
    '[^1]',
    '[^1]: ',
    '<b>',
    '</b>',
    '<!-- c -->',
    '\\',
    '\\\n',
  ],
  ...[
    '&amp;',
    '---\n',
    '===',
    '```',
    ':::',
    '{{x}}',
    '{#i}',
    'http://e.f',
    '\uFEFF',
    '😀',
    'e.g. ',
    '!',
    '“',
    '”',
    '\u00A0',
    '\u3000',
  ],
)
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

function readOrNothing(file: string): Document | undefined {
  try {
    return read(file)
  } catch (error) {
    expect(error).toMatchObject({ code: 'document/front-matter' })
    return undefined
  }
}

describe('on any Markdown', () => {
  test('splicing nothing gives back the file', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        const document = readOrNothing(file)
        if (document === undefined) return
        expect(splice(document, [])).toBe(file)
        const same = document.blocks.flatMap(({ segments }) => segments)
        expect(splice(document, same)).toBe(file)
      }),
      { numRuns: 500 },
    )
  })

  test('runs are slices of the file, blocks rise, segments cover their block', () => {
    fc.assert(
      fc.property(markdown, (file) => {
        const document = readOrNothing(file)
        let end = 0
        for (const block of document?.blocks ?? []) {
          expect(block.place.start.offset).toBeGreaterThanOrEqual(end)
          end = block.place.end.offset
          for (const run of block.runs) {
            const here = block.text.slice(run.text, run.text + run.length)
            expect(file.slice(run.file, run.file + run.length).replace('\r', '\n')).toBe(here)
          }
          const breaks = block.inlines.filter(({ kind }) => kind === 'break')
          const rest = breaks.reduceRight(
            (text, at) => text.slice(0, at.start) + text.slice(at.end),
            block.text,
          )
          expect(
            block.segments.map(({ text }) => text.replace(/\s/g, '')).join('').length,
          ).toBeGreaterThanOrEqual(rest.replace(/\s/g, '').length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('dialects', () => {
  const skippedIn = (file: string, name?: string) =>
    readDocument(file, { locale: 'en', format: 'markdown', name }).skipped.map(
      ({ reason }) => reason,
    )

  test('formulas are seen by their fences, and are atoms', () => {
    const file = 'Let $a_1 * b_1$ be *c*.\n\n$$\na_b_c\n$$\n'
    const document = read(file)
    expect(document.reading.dialects).toEqual(['math'])
    expect(document.blocks.map(({ text }) => text)).toEqual(['Let $a_1 * b_1$ be *c*.'])
    expect(document.blocks[0]?.inlines.map(({ kind, value }) => [kind, value])).toEqual([
      ['expression', 'a_1 * b_1'],
      ['emphasis', undefined],
    ])
    expect(skippedIn(file)).toEqual(['math'])
    expect(splice(document, [])).toBe(file)
  })

  test('a dollar is money where a space goes before it or a figure behind', () => {
    const file = '$$\nx\n$$\n\nIt costs $5. And $6, but $a$ is one.\n'
    const { blocks } = read(file)
    expect(blocks[0]?.segments).toHaveLength(2)
    expect(blocks[0]?.inlines.map(({ value }) => value)).toEqual(['a'])
  })

  test('a dollar is money where there are no fences', () => {
    expect(read('It costs $5, not $6.\n').reading.dialects).toEqual([])
  })

  test('MDX is read where the file’s name says so', () => {
    const file =
      'import A from "a"\n\n# Title {props.x}\n\n<Note title="Tip">\n\nSome <b>bold</b> text.\n\n</Note>\n\n{list}\n'
    const document = readDocument(file, { locale: 'en', format: 'markdown', name: 'a.mdx' })
    expect(document.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Title {props.x}'],
      ['attribute', 'Tip'],
      ['paragraph', 'Some <b>bold</b> text.'],
    ])
    expect(document.blocks[2]?.inlines.map(({ value }) => value)).toEqual(['<b>', '</b>'])
    expect(skippedIn(file, 'a.mdx')).toEqual(['script', 'expression'])
    expect(splice(document, [])).toBe(file)
  })

  test('what is no MDX is refused with its place', () => {
    expect(() => skippedIn('One <br> two\n', 'a.mdx')).toThrow(
      expect.objectContaining({ code: 'document/mdx', file: 'a.mdx' }),
    )
    expect(skippedIn('One <br> two\n')).toEqual([])
  })
})

test('fields, comments and strings are read where they are asked for', () => {
  const file =
    '---\nlabel: Tea\ntitle: T\n---\n\n> ```rust\n> // Boil it.\n> let a = "Hot water";\n> ```\n'
  const options = { locale: 'en', format: 'markdown', fields: ['label'] } as const
  const texts = (code: ('comments' | 'strings')[]) =>
    readDocument(file, { ...options, code }).blocks.map(({ text }) => text)
  expect(texts([])).toEqual(['Tea', 'T'])
  expect(texts(['comments'])).toEqual(['Tea', 'T', 'Boil it.'])
  const document = readDocument(file, { ...options, code: ['comments', 'strings'] })
  const edits = document.blocks.slice(2).map(({ index, text }) => ({
    block: index,
    start: 0,
    end: text.length,
    text: 'say "x"',
  }))
  expect(splice(document, edits)).toContain('> // say "x"\n> let a = "say \\"x\\"";\n')
})

test('keys of i18next nest by the separator it is told', () => {
  const names = (file: string, keySeparator?: string | false) =>
    readDocument(file, {
      locale: 'en',
      format: 'i18next',
      ...(keySeparator === undefined ? {} : { keySeparator }),
    }).blocks.map(({ name }) => name)
  const file = '{"a": {"b.c": "x"}, "a.b": "y"}'
  expect(names(file)).toEqual(['a.b.c', 'a.b'])
  expect(names(file, '::')).toEqual(['a::b.c', 'a.b'])
  const clash = '{"a": {"b": "x"}, "a.b": "y"}'
  expect(() => names(clash)).toThrow(expect.objectContaining({ code: 'document/json-key' }))
  expect(names(clash, '/')).toEqual(['a/b', 'a.b'])
  expect(names(clash, false)).toEqual(['a.b', 'a.b'])
})

test('TOML front matter is read as YAML’s is', () => {
  const file =
    '+++\ntitle = "A \\"b\\""\nweight = 3\ntags = [\'x\', "y"]\n[hero]\ntext = "Hello"\n+++\n\nText.\n'
  expect(texts(file)).toEqual(['A "b"', 'x', 'y', 'Hello', 'Text.'])
  expect(() => read('+++\ntitle = \n+++\n')).toThrow(
    expect.objectContaining({ code: 'document/front-matter' }),
  )
})

test('what is in no block is skipped with a reason', () => {
  const file =
    '---\nlayout: home\n---\n\n```js\nx\n```\n\n<div><!-- c --><script>s</script></div>\n\n::: tip\n{{#include a.rs}}\n:::\n\n[a]: b\n'
  expect(
    read(file).skipped.map(({ reason, start, end }) => [reason, file.slice(start, end)]),
  ).toEqual([
    ['field', '---\nlayout: home\n---'],
    ['code', '```js\nx\n```'],
    ['comment', '<!-- c -->'],
    ['script', 's'],
    ['markup', '::: tip'],
    ['expression', '{{#include a.rs}}'],
    ['markup', ':::'],
    ['address', '[a]: b'],
  ])
})
