import { type Bitext, CollateError, type State } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editTarget, ignoreFinding, setState, unignoreFinding } from './edit.ts'
import { entriesOf } from './entries-of.ts'
import { mergeOrder } from './merge-order.ts'
import { readBitext } from './read-bitext.ts'
import { readReviewFile } from './review-record.ts'
import { textHash } from './text-hash.ts'
import { unitTexts } from './unit-texts.ts'
import { writeBitext } from './write-bitext.ts'

const NAME = { path: 'guide/tea', source: 'zh', target: 'en' }
const NOW = { by: 'Li', when: '2026-01-02T03:04:05Z' }

const bitext: Bitext = {
  ...NAME,
  units: [
    { key: 'bcdfghjk', source: '茶。', target: 'Tea.', state: 'reviewed', outdated: false, ...NOW },
    {
      key: 'cdfghjkm',
      source: '新的。',
      target: 'Old.',
      state: 'final',
      outdated: true,
      was: '旧的。',
      ...NOW,
    },
    {
      key: 'dfghjkmn',
      source: '',
      target: 'A note.',
      state: 'translated',
      outdated: false,
      confidence: 0.456,
    },
    { key: 'fghjkmnp', source: '没有。', target: '', state: 'initial', outdated: false },
  ],
}

function failure(run: () => unknown): CollateError {
  try {
    run()
  } catch (error) {
    if (error instanceof CollateError) return error
    throw error
  }
  throw new Error('Done without complaint')
}

const unitOf = (from: Bitext, key: string) => from.units.find((unit) => unit.key === key)

describe('writeBitext', () => {
  it('writes one line a unit into each file', () => {
    const { sourceJson, targetJson, review } = writeBitext(bitext)
    expect(sourceJson).toBe(
      '{\n  "bcdfghjk": "茶。",\n  "cdfghjkm": "新的。",\n  "fghjkmnp": "没有。"\n}\n',
    )
    expect(targetJson).toBe(
      '{\n  "bcdfghjk": "Tea.",\n  "cdfghjkm": "Old.",\n  "dfghjkmn": "A note."\n}\n',
    )
    expect(review.split('\n').map((line) => (line === '' ? '' : JSON.parse(line)))).toEqual([
      {
        key: 'bcdfghjk',
        state: 'reviewed',
        source: textHash('茶。'),
        target: textHash('Tea.'),
        ...NOW,
      },
      {
        key: 'cdfghjkm',
        state: 'final',
        outdated: true,
        was: '旧的。',
        source: textHash('旧的。'),
        target: textHash('Old.'),
        ...NOW,
      },
      { key: 'dfghjkmn', state: 'translated', target: textHash('A note.'), confidence: 0.46 },
      { key: 'fghjkmnp', state: 'initial', source: textHash('没有。') },
      '',
    ])
  })

  it('gives the files of an untouched bitext back byte for byte', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 })
    const optional = {
      by: text,
      when: text,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }
    const unit = fc
      .record(
        {
          source: text,
          target: text,
          state: fc.constantFrom<State>('initial', 'translated', 'reviewed', 'final'),
          was: text,
          ignores: fc.array(fc.record({ check: text, reason: text }), { maxLength: 2 }),
          ...optional,
        },
        { requiredKeys: ['source', 'target', 'state'] },
      )
      .filter(({ source, target }) => source !== '' || target !== '')
    fc.assert(
      fc.property(fc.array(unit), (drafts) => {
        const units = drafts.map(({ was, ...draft }, index) => {
          const isOutdated = draft.state !== 'initial' && was !== undefined && was !== draft.source
          return {
            ...draft,
            key: `k${index}`,
            outdated: isOutdated,
            ...(isOutdated ? { was } : {}),
          }
        })
        const files = writeBitext({ ...NAME, units })
        const again = readBitext(NAME, files)
        expect(writeBitext(again)).toEqual(files)
        expect(
          again.units.map(({ source, target, state, outdated, was }) => [
            source,
            target,
            state,
            outdated,
            was,
          ]),
        ).toEqual(
          units.map(({ source, target, state, outdated, was }) => [
            source,
            target,
            state,
            outdated,
            was,
          ]),
        )
      }),
    )
  })
})

describe('readBitext', () => {
  const files = writeBitext(bitext)

  it('starts from nothing', () => {
    expect(readBitext(NAME, {}).units).toEqual([])
    expect(writeBitext(readBitext(NAME, {}))).toEqual({
      sourceJson: '{}\n',
      targetJson: '{}\n',
      review: '',
    })
  })

  it('slots keys that the review file lacks in behind their neighbours', () => {
    const sourceJson = files.sourceJson.replace('  "cdf', '  "new": "新。",\n  "cdf')
    const targetJson = files.targetJson.replace('{\n', '{\n  "first": "First.",\n')
    const { units } = readBitext(NAME, { ...files, sourceJson, targetJson })
    expect(units.map(({ key }) => key)).toEqual([
      'first',
      'bcdfghjk',
      'new',
      'cdfghjkm',
      'dfghjkmn',
      'fghjkmnp',
    ])
    expect(units[0]).toMatchObject({ source: '', target: 'First.', state: 'translated' })
    expect(units[2]).toMatchObject({ source: '新。', target: '', state: 'initial' })
  })

  it('takes a translation edited by hand back to translated, and remembers what the document still holds', () => {
    const targetJson = files.targetJson.replace('Tea.', 'Green tea.')
    const unit = readBitext(NAME, { ...files, targetJson }).units[0]
    expect(unit).toMatchObject({
      state: 'translated',
      target: 'Green tea.',
      document: textHash('Tea.'),
    })
  })

  it('takes an emptied translation back to initial', () => {
    const targetJson = files.targetJson.replace('"Tea."', '""')
    expect(readBitext(NAME, { ...files, targetJson }).units[0]).toMatchObject({
      state: 'initial',
      target: '',
    })
  })

  it('sees that the source is another than the translation was made for', () => {
    const sourceJson = files.sourceJson.replace('茶。', '绿茶。')
    const behind = readBitext(NAME, { ...files, sourceJson })
    expect(behind.units[0]).toMatchObject({ outdated: true, state: 'reviewed' })
    const again = readBitext(NAME, writeBitext(behind))
    expect(again.units[0]).toMatchObject({ outdated: true, state: 'reviewed' })
  })

  it('names the files in errors by their place in the workspace', () => {
    expect(failure(() => readBitext(NAME, { targetJson: '{' })).file).toBe(
      'locales/en/guide/tea.json',
    )
    expect(failure(() => readBitext(NAME, { review: '{' })).file).toBe(
      'locales/en/guide/tea.review.jsonl',
    )
  })
})

describe('readReviewFile', () => {
  const line = (text: string) =>
    failure(() => readReviewFile(`{"key":"a","state":"final"}\n\n${text}\n`, 'r.jsonl'))

  it.each([
    ['{"key":"b"', 'json'],
    ['[]', 'json'],
    ['{"state":"final"}', 'key'],
    ['{"key":"b","state":"done"}', 'state'],
    ['{"key":"b","state":"final","colour":"red"}', 'colour'],
    ['{"key":"b","state":"final","ignores":[{"check":"x"}]}', 'ignores'],
    ['{"key":"a","state":"final"}', 'repeated-key'],
  ])('refuses %s with its line and what is wrong', (text, reason) => {
    expect(line(text)).toMatchObject({
      code: reason === 'json' ? 'review/json' : 'review/line',
      file: 'r.jsonl',
      values: { line: 3, reason },
      place: { start: { line: 3, column: 1, offset: 29 } },
    })
  })

  it('says so where git left a conflict', () => {
    expect(line('<<<<<<< HEAD').code).toBe('review/merge-conflict')
  })
})

describe('mergeOrder', () => {
  it('keeps the first list in order and every key once', () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 2 }))
    fc.assert(
      fc.property(list, list, list, (first, second, third) => {
        const order = mergeOrder(first, second, third)
        expect(order.filter((key) => first.includes(key))).toEqual(first)
        expect([...order].sort()).toEqual(
          Array.from(new Set([...first, ...second, ...third])).sort(),
        )
      }),
    )
  })
})

describe('setState', () => {
  it('sets state, person and time of the units named, and of no other', () => {
    const later = { by: 'Wang', when: '2026-02-02T00:00:00Z' }
    const { units } = setState(bitext, ['dfghjkmn'], 'reviewed', later)
    expect(units[2]).toMatchObject({ state: 'reviewed', ...later })
    expect(units.filter((_, index) => index !== 2)).toEqual(
      bitext.units.filter((_, index) => index !== 2),
    )
  })

  it('confirms an outdated unit as reviewed, but not as translated', () => {
    const reviewed = unitOf(setState(bitext, ['cdfghjkm'], 'reviewed', NOW), 'cdfghjkm')
    expect(reviewed).toEqual({
      key: 'cdfghjkm',
      source: '新的。',
      target: 'Old.',
      state: 'reviewed',
      outdated: false,
      ...NOW,
    })
    expect(unitOf(setState(bitext, ['cdfghjkm'], 'translated', NOW), 'cdfghjkm')).toMatchObject({
      outdated: true,
      was: '旧的。',
    })
  })

  it('names near keys where there is no such unit', () => {
    const error = failure(() => setState(bitext, ['bcdfghj'], 'final', NOW))
    expect(error).toMatchObject({
      code: 'review/unknown-key',
      values: { key: 'bcdfghj', path: 'guide/tea' },
    })
    expect(error.values['near']).toMatch(/^bcdfghjk/)
    expect(failure(() => setState(bitext, ['zzz'], 'final', NOW)).code).toBe('review/no-key')
  })
})

describe('editTarget', () => {
  it('makes the text translated by default, in step with the source as it is now', () => {
    const unit = unitOf(editTarget(bitext, 'cdfghjkm', 'New.', NOW), 'cdfghjkm')
    expect(unit).toMatchObject({
      target: 'New.',
      state: 'translated',
      outdated: false,
      document: textHash('Old.'),
    })
    expect(unit).not.toHaveProperty('was')
    expect(unitOf(editTarget(bitext, 'cdfghjkm', '', NOW), 'cdfghjkm')?.state).toBe('initial')
    expect(
      unitOf(editTarget(bitext, 'cdfghjkm', 'New.', { ...NOW, state: 'final' }), 'cdfghjkm')?.state,
    ).toBe('final')
  })

  it('remembers the text that the document holds through several edits, and forgets it when that comes back', () => {
    const twice = editTarget(editTarget(bitext, 'bcdfghjk', 'A.', NOW), 'bcdfghjk', 'B.', NOW)
    expect(unitOf(twice, 'bcdfghjk')).toMatchObject({ document: textHash('Tea.') })
    expect(unitOf(editTarget(twice, 'bcdfghjk', 'Tea.', NOW), 'bcdfghjk')).not.toHaveProperty(
      'document',
    )
  })

  it('remembers no text of a document that does not exist', () => {
    const alone = { ...bitext, hasDocument: false }
    expect(unitOf(editTarget(alone, 'bcdfghjk', 'A.', NOW), 'bcdfghjk')).not.toHaveProperty(
      'document',
    )
  })
})

describe('ignoreFinding', () => {
  it('keeps one reason a check', () => {
    const once = ignoreFinding(bitext, 'bcdfghjk', 'number-mismatch', 'A dozen.')
    const twice = ignoreFinding(
      ignoreFinding(once, 'bcdfghjk', 'other', 'Why.'),
      'bcdfghjk',
      'number-mismatch',
      'Twelve.',
    )
    expect(unitOf(twice, 'bcdfghjk')?.ignores).toEqual([
      { check: 'other', reason: 'Why.' },
      { check: 'number-mismatch', reason: 'Twelve.' },
    ])
  })
})

describe('unignoreFinding', () => {
  it('takes back one check, and leaves no trace of the last', () => {
    const one = ignoreFinding(bitext, 'bcdfghjk', 'number-mismatch', 'A dozen.')
    const two = ignoreFinding(one, 'bcdfghjk', 'other', 'Why.')
    expect(unignoreFinding(two, 'bcdfghjk', 'other')).toEqual(one)
    expect(unignoreFinding(one, 'bcdfghjk', 'number-mismatch')).toEqual(bitext)
  })

  it('asks for an ignore that is there', () => {
    expect(() => unignoreFinding(bitext, 'bcdfghjk', 'other')).toThrow('does not ignore other')
    expect(() => unignoreFinding(bitext, 'nokey', 'other')).toThrow('nokey')
  })
})

describe('entriesOf', () => {
  it('lists translations with their context, an outdated one for the source it was made for', () => {
    expect(entriesOf(bitext, 'translated')).toEqual([
      {
        sourceLocale: 'zh',
        targetLocale: 'en',
        source: '茶。',
        target: 'Tea.',
        before: '',
        after: '新的。',
        origin: 'guide/tea',
        ...NOW,
      },
      {
        sourceLocale: 'zh',
        targetLocale: 'en',
        source: '旧的。',
        target: 'Old.',
        before: '茶。',
        after: '没有。',
        origin: 'guide/tea',
        ...NOW,
      },
    ])
  })

  it('leaves out what is not far enough or not wanted', () => {
    expect(entriesOf(bitext, 'final').map(({ target }) => target)).toEqual(['Old.'])
    expect(entriesOf(bitext, 'final', ({ key }) => key === 'bcdfghjk')).toEqual([])
  })
})

describe('unitTexts', () => {
  it('lists the texts of a side that has any', () => {
    expect(unitTexts(bitext, 'target')).toEqual(['Tea.', 'Old.', 'A note.'])
  })
})
