import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align, type Finding, splice } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDocument, checkPair } from '../checking/check-pair.ts'
import type { Check, Example } from './check.ts'
import { read, runCheck, runExample } from './examples.fixture.ts'
import { checks } from './index.ts'

const examples = checks.flatMap((check) =>
  check.examples.map((example): [string, Check, Example] => [
    `${check.id}: ${example.source.slice(0, 40)}`,
    check,
    example,
  ]),
)

test.for(examples)('the example holds: %s', ([, check, example]) => {
  expect(runCheck(check, example).findings.map(({ excerpt }) => excerpt)).toEqual(example.finds)
})

describe('every check', () => {
  test('is listed: each file that defines one is in the index', () => {
    const files = globSync('*.ts', { cwd: import.meta.dirname })
    const defining = files.filter((file) =>
      /^export const \w+: Check = \{/m.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
    )
    const ids = checks.map(({ id }) => `${id}.ts`)
    expect(ids.toSorted()).toEqual(defining.toSorted())
  })

  test.for(checks)('$id has an example that fails and one that passes', ({ examples: own }) => {
    expect(own.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(own.some(({ finds }) => finds.length === 0)).toBe(true)
  })
})

test('a fix mends its finding and makes no new one', () => {
  for (const [name, check, example] of examples) {
    const { findings } = runCheck(check, example)
    for (const finding of findings) {
      if (finding.fix === undefined) continue
      const on = { severities: { [check.id]: check.severity } }
      const after = runExample(fixed(example, finding), on).findings
      const left = after.filter(({ check: id }) => id === check.id)
      expect(left.length, name).toBeLessThan(findings.length)
      expect(after.length, name).toBeLessThan(runExample(example, on).findings.length)
    }
  }
})

function fixed(example: Example, { fix }: Finding): Example {
  const side = fix?.side ?? 'source'
  const document = read(
    example[side] ?? '',
    example.locales[side === 'source' ? 0 : 1] ?? 'en',
    example.format,
  )
  return { ...example, [side]: splice(document, fix === undefined ? [] : [fix]) }
}

// What has bitten checks: both scripts, both widths, marks of Markdown, lone halves, figures, addresses.
const piece = fc.constantFrom(
  ...[
    '茶',
    '水开了',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '「',
    '三',
    '十万',
    '二〇二一年',
    '9月11日',
    '百分之',
  ],
  ...[
    'tea ',
    'the the ',
    'water over ',
    ', ',
    '. ',
    '"',
    '(',
    ')',
    ':) ',
    '5" ',
    'twenty-five ',
    'May ',
    'dozen ',
  ],
  ...[
    '1,000',
    '2.4 million',
    '15%',
    '1934',
    '-09-11',
    '３',
    '½',
    '\uD800',
    '\uFFFC',
    '😀',
    '\u00A0',
    '\u3000',
  ],
  ...[
    '`a()`',
    '**',
    '_',
    '[茶](/zh/a#b)',
    '[x](',
    '](u)',
    '![a](i.png)',
    '<b>',
    '[^1]',
    '{{n}}',
    'https://a.cn/1',
    '\\*',
    '&amp;',
  ],
  ...['\n', '\n\n', '\r\n', '# ', '### ', '- ', '1. ', '> ', '| a |\n|---|\n| ', '    '],
)
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const locale = fc.constantFrom('zh', 'en', 'zh-Hant-TW', 'fr', 'ja')
const terms = [
  {
    renderings: {
      en: { preferred: ['tea'], admitted: [], forbidden: ['the water'] },
      zh: { preferred: ['茶'], admitted: [], forbidden: ['水开'] },
    },
    doNotTranslate: false,
  },
]

describe('on any text', () => {
  test('no check throws, and every place lies inside its block', () => {
    fc.assert(
      fc.property(text, text, locale, locale, (ours, theirs, from, to) => {
        const [source, target] = [read(ours, from), read(theirs, to)]
        const { findings } = checkPair(source, target, align(source, target), { terms })
        for (const finding of [...findings, ...checkDocument(source, { terms }).findings]) {
          for (const [side, document] of [
            ['source', source],
            ['target', target],
          ] as const) {
            const place = finding[side]?.place
            if (place === undefined) continue
            expect(place.end.offset).toBeLessThanOrEqual(document.file.length)
            expect(place.start.offset).toBeLessThanOrEqual(place.end.offset)
          }
          const texts = [finding.source?.text, finding.target?.text]
          expect(texts.some((whole) => whole?.includes(finding.excerpt))).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a text compared with itself differs in nothing but that it is untranslated', () => {
    const compared = checks.filter(
      ({ check, id }) => check !== undefined && id !== 'untranslated-target',
    )
    const ids = [...compared.map(({ id }) => id), 'heading-level-mismatch']
    fc.assert(
      fc.property(text, locale, locale, (file, from, to) => {
        const [source, target] = [read(file, from), read(file, to)]
        // The links are given: whether the aligner finds them is not the checks' business.
        const count = source.blocks.flatMap(({ segments }) => segments).length
        fc.pre(count === target.blocks.flatMap(({ segments }) => segments).length)
        const links = Array.from({ length: count }, (_, at) => ({
          source: [at],
          target: [at],
          confidence: 1,
        }))
        expect(checkPair(source, target, links, { checks: ids }).findings).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a fix leaves one finding fewer of its check', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('zh', 'en'), (file, tongue) => {
        const document = read(file, tongue)
        for (const { id } of checks) {
          const { findings } = checkDocument(document, { checks: [id] })
          const fix = findings.find((finding) => finding.fix !== undefined)?.fix
          if (fix === undefined) continue
          const after = checkDocument(read(splice(document, [fix]), tongue), { checks: [id] })
          expect(after.findings.length).toBeLessThan(findings.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
