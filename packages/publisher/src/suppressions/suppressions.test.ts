import { align, type Document, readDocument } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument, checkPair } from '../checking/check-pair.ts'
import { Scopes } from './scopes.ts'

const DOUBLED = 'Row the boat row the boat ashore.'
const OFF = 'collate-disable-next-line doubled-phrase -- a refrain'

function read(file: string, dialects: readonly 'mdx'[] = []): Document {
  return readDocument(file, { locale: 'en', format: 'markdown', dialects })
}

// What other checks say of these texts is not the matter here; asking for unused suppressions runs them all.
const asked = {
  checks: [
    'doubled-phrase',
    'number-mismatch',
    'unbalanced-pairs',
    'invalid-suppression',
    'unused-suppression',
  ],
}

/** What is found in a text, each finding with its line. */
function found(file: string, dialects?: readonly 'mdx'[]): readonly string[] {
  return checkDocument(read(file, dialects), asked).findings.map(
    ({ check, source }) => `${source?.place.start.line} ${check}`,
  )
}

describe('a comment for the next line speaks of', () => {
  test.for<[what: string, file: string, finds: readonly string[]]>([
    [
      'the paragraph behind it',
      `<!-- ${OFF} -->\n${DOUBLED}\n\n${DOUBLED}\n`,
      ['4 doubled-phrase'],
    ],
    ['it across empty lines', `<!-- ${OFF} -->\n\n\n${DOUBLED}\n`, []],
    ['all of its lines', `<!-- ${OFF} -->\nAshore.\n${DOUBLED}\n`, []],
    ['a heading', `<!-- ${OFF} -->\n# ${DOUBLED}\n\n${DOUBLED}\n`, ['4 doubled-phrase']],
    [
      'the first item of a list',
      `<!-- ${OFF} -->\n\n- ${DOUBLED}\n- ${DOUBLED}\n`,
      ['4 doubled-phrase'],
    ],
    [
      'an item, from inside the list',
      `- Ashore.\n\n  <!-- ${OFF} -->\n- ${DOUBLED}\n- ${DOUBLED}\n`,
      ['5 doubled-phrase'],
    ],
    [
      'the whole of a table',
      `<!-- ${OFF} -->\n\n| a | b |\n|---|---|\n| x | ${DOUBLED} |\n\n${DOUBLED}\n`,
      ['7 doubled-phrase'],
    ],
    [
      'the cell it stands in',
      `| a | b |\n|---|---|\n| <!-- ${OFF} --> ${DOUBLED} | ${DOUBLED} |\n`,
      ['3 doubled-phrase'],
    ],
    [
      'the rest of its own line',
      `<!-- ${OFF} --> ${DOUBLED}\n\n${DOUBLED}\n`,
      ['3 doubled-phrase'],
    ],
    ['the paragraph it stands in', `Ashore. <!-- ${OFF} --> ${DOUBLED}\n`, []],
    ['a piece of HTML', `<!-- ${OFF} -->\n<div>\n<p>${DOUBLED}</p>\n</div>\n`, []],
    ['a quote', `<!-- ${OFF} -->\n> ${DOUBLED}\n`, []],
    ['nothing where it is code', `\`<!-- ${OFF} -->\`\n\n${DOUBLED}\n`, ['3 doubled-phrase']],
    [
      'its own check only',
      `<!-- collate-disable-next-line unbalanced-pairs -->\n${DOUBLED})\n`,
      ['2 doubled-phrase'],
    ],
    [
      'each check it names',
      `<!-- collate-disable-next-line unbalanced-pairs, doubled-phrase -->\n${DOUBLED})\n`,
      [],
    ],
    [
      'each check it names, with a Chinese comma',
      `<!-- collate-disable-next-line unbalanced-pairs，doubled-phrase -->\n${DOUBLED})\n`,
      [],
    ],
  ])('%s', ([, file, finds]) => {
    expect(found(file)).toEqual(finds)
  })

  test('a paragraph of MDX too, from above and from inside', () => {
    const mdx = (text: string) => found(text, ['mdx'])
    expect(mdx(`{/* ${OFF} */}\n\n${DOUBLED}\n\n${DOUBLED}\n`)).toEqual(['5 doubled-phrase'])
    expect(mdx(`Ashore. {/* ${OFF} */} ${DOUBLED}\n`)).toEqual([])
    expect(mdx(`<Aside>\n{/* ${OFF} */}\n${DOUBLED}\n\n${DOUBLED}\n</Aside>\n`)).toEqual([
      '5 doubled-phrase',
    ])
  })
})

describe('a region', () => {
  const region = (from: string, to: string) =>
    `${DOUBLED}\n\n<!-- ${from} -->\n\n${DOUBLED}\n\n${DOUBLED}\n\n<!-- ${to} -->\n\n${DOUBLED}\n`

  test('goes from where a check is disabled to where it is enabled', () => {
    const around = ['1 doubled-phrase', '11 doubled-phrase']
    expect(
      found(region('collate-disable doubled-phrase', 'collate-enable doubled-phrase')),
    ).toEqual(around)
    expect(found(region('collate-disable doubled-phrase', 'collate-enable'))).toEqual(around)
  })

  test('goes to the end of the file where nothing enables the check', () => {
    expect(found(region('collate-disable doubled-phrase', 'ashore'))).toEqual(['1 doubled-phrase'])
  })

  test('is not ended by enabling another check', () => {
    expect(
      found(region('collate-disable doubled-phrase', 'collate-enable unbalanced-pairs')),
    ).toEqual(['1 doubled-phrase', '9 unused-suppression'])
  })

  test('is not ended by a slip', () => {
    expect(found(region('collate-disable doubled-phrase', 'collate-enable nonsuch'))).toEqual([
      '1 doubled-phrase',
      '9 invalid-suppression',
    ])
  })
})

test('a comment in a cell keeps quiet what is found of the figure beside it', () => {
  const table = (head: string, name: string, figure: string) =>
    `| ${head} | n |\n|---|---|\n| ${name} | ${figure} |\n`
  const checked = (figure: string) => {
    const source = readDocument(table('地区', '东', '3'), { locale: 'zh', format: 'markdown' })
    const target = read(table('Region', 'East', figure))
    return checkPair(source, target, align(source, target), asked).findings.map(
      ({ check }) => check,
    )
  }
  expect(checked('<!-- the east --> 5')).toEqual(['number-mismatch'])
  expect(checked('<!-- collate-disable-next-line number-mismatch -->5')).toEqual([])
  expect(checked('<!-- collate-disable-next-line number-mismatch -- in the print --> 5')).toEqual(
    [],
  )
})

test('a comment on either side keeps quiet what is found between the two', () => {
  const texts = (ours: string, theirs: string) => {
    const source = readDocument(`${ours}共7杯。\n`, { locale: 'zh', format: 'markdown' })
    const target = read(`${theirs}Nine cups in all.\n`)
    return checkPair(source, target, align(source, target), asked).findings.map(
      ({ check }) => check,
    )
  }
  const comment = '<!-- collate-disable-next-line number-mismatch -->\n'
  expect(texts('', '')).toEqual(['number-mismatch'])
  expect(texts(comment, '')).toEqual([])
  expect(texts('', comment)).toEqual([])
  expect(texts(comment, comment)).toEqual([])
})

describe('what is wrong with a suppression is found', () => {
  test('with the line and the column of the word', () => {
    const [finding] = checkDocument(
      read('Tea.\n\n<!-- collate-disable-next-line doubled-phrase, nonsuch -->\nHot tea.\n'),
    ).findings
    expect(finding).toMatchObject({
      check: 'invalid-suppression',
      severity: 'error',
      excerpt: 'nonsuch',
      source: { place: { start: { line: 3, column: 48 } } },
    })
  })

  test('one of two comments for the same is unused', () => {
    expect(found(`<!-- ${OFF} -->\n<!-- ${OFF} -->\n${DOUBLED}\n`)).toEqual([
      '2 unused-suppression',
    ])
  })

  test('a comment with nothing behind it is unused', () => {
    expect(found(`Tea.\n\n<!-- ${OFF} -->\n`)).toEqual(['3 unused-suppression'])
  })

  test('only where the check ran', () => {
    const file = `<!-- ${OFF} -->\nTea.\n`
    const run = (options: object) => checkDocument(read(file), options).findings.length
    expect(run({})).toBe(1)
    expect(run({ severities: { 'doubled-phrase': 'off' } })).toBe(0)
    expect(run({ severities: { 'unused-suppression': 'off' } })).toBe(0)
    expect(run({ checks: ['unbalanced-pairs'] })).toBe(0)
    expect(run({ checks: ['unused-suppression'] })).toBe(1)
  })

  test('an ignore of a unit is found where the unit stands', () => {
    const [source, target] = [read('Seven cups.\n'), read('Seven cups, hot.\n')]
    const unit = {
      key: 'abc',
      source: 'Seven cups.',
      target: 'Seven cups, hot.',
      state: 'reviewed',
      outdated: false,
      ignores: [{ check: 'number-mismatch', reason: 'as in the print' }],
      sourcePassage: { block: 0, start: 0, end: 11 },
      targetPassage: { block: 0, start: 0, end: 16 },
    } as const
    const bitext = { path: 'tea', source: 'en', target: 'en', units: [unit] }
    const { findings } = checkPair(source, target, align(source, target), { ...asked, bitext })
    expect(findings).toMatchObject([
      {
        check: 'unused-suppression',
        message: { key: 'unused-suppression.ignore', values: { name: 'number-mismatch' } },
        side: 'target',
        excerpt: 'Seven cups, hot.',
        unit: 'abc',
      },
    ])
  })
})

const stretch = fc
  .tuple(fc.nat(40), fc.nat(10))
  .map(([start, length]) => ({ start, end: start + length }))

test('scopes that lie in each other or apart are found like by looking at each', () => {
  const apart = fc.array(stretch, { maxLength: 8 }).map((all) =>
    all.filter((one, at) =>
      all.slice(0, at).every((other) => {
        const isApart = one.end < other.start || other.end < one.start
        const isInside = one.start >= other.start && one.end <= other.end
        return isApart || (isInside && (one.start > other.start || one.end < other.end))
      }),
    ),
  )
  fc.assert(
    fc.property(apart, fc.nat(50), (stretches, offset) => {
      const scopes = new Scopes(stretches.map((range) => [range, range] as const))
      const holding = stretches.filter(({ start, end }) => start <= offset && offset <= end)
      expect(new Set(scopes.at(offset))).toEqual(new Set(holding))
    }),
  )
})

test('thousands of comments are read to the last', () => {
  const file = '<!-- collate-disable-next-line doubled-phrase -->\n\nTea.\n\n'.repeat(4000)
  expect(checkDocument(read(file), asked).findings).toHaveLength(4000)
})
