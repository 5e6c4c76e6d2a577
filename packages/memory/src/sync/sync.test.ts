import type { Bitext, Document } from '@collate/parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../test/plain-document.ts'
import { editTarget, setState } from '../review/edit.ts'
import { readBitext } from '../review/read-bitext.ts'
import type { StoredBitext } from '../review/stored-unit.ts'
import { writeBitext } from '../review/write-bitext.ts'
import { adopt } from './adopt.ts'
import { resolveConflict } from './resolve.ts'
import { start, sync } from './sync.ts'

const NOW = { by: 'Li', when: '2026-01-02T03:04:05Z' }

const chinese = [
  ['茶是一种饮料。', '它来自中国。', '很多人每天都喝茶。'],
  ['绿茶没有发酵。', '红茶是全发酵的。'],
]
const english = [
  ['Tea is a drink.', 'It comes from China.', 'Many people drink it every day.'],
  ['Green tea is not fermented.', 'Black tea is fully fermented.'],
]

const zh = (paragraphs = chinese): Document => plainDocument('zh', paragraphs)
const en = (paragraphs = english): Document => plainDocument('en', paragraphs)

function adopted(source = zh(), target = en()): StoredBitext {
  const links = chinese
    .flat()
    .map((_, index) => ({ source: [index], target: [index], confidence: 0.987 }))
  return adopt(source, target, links, { path: 'tea', ...NOW })
}

const stored = (bitext: Bitext): StoredBitext =>
  readBitext({ path: 'tea', source: 'zh', target: 'en' }, writeBitext(bitext))

const texts = ({ units }: Bitext) => units.map(({ source, target }) => [source, target])
const without = (paragraphs: string[][], text: string) =>
  paragraphs.map((sentences) => sentences.filter((sentence) => sentence !== text))
const replaced = (paragraphs: string[][], before: string, after: string) =>
  paragraphs.map((sentences) =>
    sentences.map((sentence) => (sentence === before ? after : sentence)),
  )

describe('adopt', () => {
  it('makes a unit of each link, with texts, places and the state translated', () => {
    const [first] = adopted().units
    expect(first).toMatchObject({
      source: '茶是一种饮料。',
      target: 'Tea is a drink.',
      state: 'translated',
      outdated: false,
      confidence: 0.99,
      sourcePassage: { block: 0, start: 0, end: 7 },
      targetPassage: { block: 0, start: 0, end: 15 },
      ...NOW,
    })
  })

  it('joins the segments of a link as they stand in the block, and keeps one-sided links', () => {
    const links = [
      { source: [0, 1], target: [0, 1], confidence: 1 },
      { source: [2], target: [], confidence: 0.5 },
      { source: [], target: [2], confidence: 0.5 },
    ]
    const bitext = adopt(zh([chinese[0] ?? []]), en([english[0] ?? []]), links, {
      path: 'tea',
      ...NOW,
    })
    expect(texts(bitext)).toEqual([
      ['茶是一种饮料。它来自中国。', 'Tea is a drink. It comes from China.'],
      ['很多人每天都喝茶。', ''],
      ['', 'Many people drink it every day.'],
    ])
    expect(bitext.units.map(({ state }) => state)).toEqual([
      'translated',
      'translated',
      'translated',
    ])
  })

  it('gives a sentence the key that it has in the source file of another target locale', () => {
    const now = zh(replaced(chinese, '它来自中国。', '它来自古代中国。'))
    const first = sync(adopted(), now, undefined).bitext
    const { sourceJson } = writeBitext(first)
    const known = readBitext({ path: 'tea', source: 'zh', target: 'fr' }, { sourceJson })
    const links = chinese.flat().map((_, at) => ({ source: [at], target: [at], confidence: 1 }))
    const second = adopt(now, en(), links, { path: 'tea', ...NOW, stored: known })
    expect(writeBitext(second).sourceJson).toBe(sourceJson)
  })

  it('breaks a link that runs over a block into a unit a block', () => {
    const links = [{ source: [2, 3], target: [2], confidence: 0.6 }]
    expect(texts(adopt(zh(), en(), links, { path: 'tea', ...NOW }))).toEqual([
      ['很多人每天都喝茶。', 'Many people drink it every day.'],
      ['绿茶没有发酵。', ''],
    ])
  })
})

describe('sync of the source', () => {
  it('changes nothing where nothing changed', () => {
    const before = adopted()
    const { bitext, ...changes } = sync(stored(before), zh(), en())
    expect(writeBitext(bitext)).toEqual(writeBitext(before))
    expect(changes).toEqual({
      added: [],
      changed: [],
      moved: [],
      removed: [],
      taken: [],
      conflicts: [],
      unmatchedTarget: [],
    })
  })

  it('keeps key and translation of a changed sentence, beside the source it was made for', () => {
    const before = adopted()
    const now = zh(replaced(chinese, '它来自中国。', '它来自古代中国。'))
    const { bitext, changed } = sync(stored(before), now, en())
    expect(changed).toEqual([before.units[1]?.key])
    expect(bitext.units[1]).toMatchObject({
      key: before.units[1]?.key,
      source: '它来自古代中国。',
      target: 'It comes from China.',
      outdated: true,
      was: '它来自中国。',
      state: 'translated',
    })
    expect(bitext.units.filter(({ outdated }) => outdated)).toHaveLength(1)
  })

  it('keeps what the translation was made for through several changes, and clears the flag when that returns', () => {
    const once = sync(adopted(), zh(replaced(chinese, '它来自中国。', '它来自古代中国。')), en())
    const twice = sync(
      stored(once.bitext),
      zh(replaced(chinese, '它来自中国。', '它来自古代的中国。')),
      en(),
    )
    expect(twice.bitext.units[1]).toMatchObject({ outdated: true, was: '它来自中国。' })
    const back = sync(stored(twice.bitext), zh(), en())
    expect(writeBitext(back.bitext)).toEqual(writeBitext(adopted()))
  })

  it('keeps the translation of a sentence that was rewritten altogether where it stands', () => {
    const { bitext, changed, removed } = sync(
      stored(adopted()),
      zh(replaced(chinese, '它来自中国。', '请用滚开之泉水冲泡。')),
      en(),
    )
    expect(changed).toHaveLength(1)
    expect(removed).toEqual([])
    expect(bitext.units[1]).toMatchObject({
      source: '请用滚开之泉水冲泡。',
      target: 'It comes from China.',
      outdated: true,
      was: '它来自中国。',
    })
  })

  it('confirms an outdated translation when somebody reviews it', () => {
    const { bitext } = sync(
      adopted(),
      zh(replaced(chinese, '它来自中国。', '它来自古代中国。')),
      en(),
    )
    const key = bitext.units[1]?.key ?? ''
    const unit = stored(setState(bitext, [key], 'reviewed', NOW)).units[1]
    expect(unit).toMatchObject({ state: 'reviewed', outdated: false })
    expect(unit).not.toHaveProperty('was')
  })

  it('moves a sentence with its key and translation', () => {
    const moved = [
      ['很多人每天都喝茶。'],
      ['绿茶没有发酵。', '红茶是全发酵的。', '茶是一种饮料。', '它来自中国。'],
    ]
    const before = adopted()
    const result = sync(before, zh(moved), undefined)
    expect(new Map(texts(result.bitext) as [string, string][])).toEqual(
      new Map(texts(before) as [string, string][]),
    )
    expect(result.moved.length).toBeGreaterThan(0)
    expect([result.added, result.changed, result.removed]).toEqual([[], [], []])
  })

  it('hands removed units back with their translations', () => {
    const { bitext, removed } = sync(adopted(), zh(without(chinese, '它来自中国。')), undefined)
    expect(removed).toMatchObject([{ source: '它来自中国。', target: 'It comes from China.' }])
    expect(bitext.units).toHaveLength(4)
  })

  it('fills a new unit from the memory, told its neighbours, and never as reviewed', () => {
    const asked: string[][] = []
    const added = [[...(chinese[0] ?? []), '我也喝茶。'], chinese[1] ?? []]
    const { bitext, added: keys } = sync(adopted(), zh(added), undefined, {
      recall: (...words) => {
        asked.push(words)
        return {
          score: 100,
          kind: 'exact',
          source: '我也喝茶。',
          target: 'So do I.',
          origin: 'old',
        }
      },
    })
    expect(asked).toEqual([['我也喝茶。', '很多人每天都喝茶。', '绿茶没有发酵。']])
    expect(keys).toEqual([bitext.units[3]?.key])
    expect(bitext.units[3]).toMatchObject({ target: 'So do I.', state: 'translated' })
  })

  it('takes a fuzzy match as a start only', () => {
    const bitext = start(
      zh([['我也喝茶。']]),
      { path: 'tea', target: 'en' },
      {
        recall: () => ({
          score: 80,
          kind: 'fuzzy',
          source: '他也喝茶。',
          target: 'So does he.',
          origin: 'old',
        }),
      },
    )
    expect(bitext.units).toMatchObject([{ target: 'So does he.', state: 'initial' }])
  })

  it('keeps a unit of two sentences together when one of them is edited', () => {
    const links = [{ source: [0, 1], target: [0], confidence: 1 }]
    const before = adopt(
      zh([['茶是一种饮料。', '它来自中国。']]),
      en([['Tea is a drink from China.']]),
      links,
      {
        path: 'tea',
        ...NOW,
      },
    )
    const { bitext, added } = sync(before, zh([['茶是一种饮料。', '它来自古代中国。']]), undefined)
    expect(added).toEqual([])
    expect(bitext.units).toMatchObject([
      {
        key: before.units[0]?.key,
        source: '茶是一种饮料。它来自古代中国。',
        was: '茶是一种饮料。它来自中国。',
      },
    ])
  })

  it('joins two units whose sentences have become one', () => {
    const joined = [['茶是一种饮料，它来自中国。', '很多人每天都喝茶。'], chinese[1] ?? []]
    const { bitext, removed } = sync(adopted(), zh(joined), undefined)
    expect(bitext.units[0]).toMatchObject({
      target: 'Tea is a drink. It comes from China.',
      was: '茶是一种饮料。它来自中国。',
      outdated: true,
    })
    expect(removed).toMatchObject([{ source: '它来自中国。' }])
  })

  it('finds a unit again whose source another locale has already taken out of the shared file', () => {
    const french = adopted()
    const files = writeBitext(french)
    const sourceJson = writeBitext(
      sync(french, zh(without(chinese, '它来自中国。')), undefined).bitext,
    ).sourceJson
    const behind = readBitext({ path: 'tea', source: 'zh', target: 'fr' }, { ...files, sourceJson })
    expect(writeBitext(sync(behind, zh(), undefined).bitext)).toEqual(files)
    expect(sync(behind, zh(without(chinese, '它来自中国。')), undefined).removed).toMatchObject([
      { target: 'It comes from China.' },
    ])
  })

  it('marks as outdated what another locale has already brought up to date in the shared file', () => {
    const files = writeBitext(adopted())
    const now = zh(replaced(chinese, '它来自中国。', '它来自古代中国。'))
    const { sourceJson } = writeBitext(sync(adopted(), now, undefined).bitext)
    const behind = readBitext({ path: 'tea', source: 'zh', target: 'fr' }, { ...files, sourceJson })
    expect(sync(behind, now, undefined).bitext.units.map(({ outdated }) => outdated)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ])
    expect(writeBitext(sync(behind, zh(), undefined).bitext)).toEqual(files)
  })
})

describe('sync of the target document', () => {
  it('takes in what was changed there only', () => {
    const now = en(replaced(english, 'It comes from China.', 'It came from China long ago.'))
    const { bitext, taken, conflicts } = sync(
      setState(
        adopted(),
        adopted().units.map(({ key }) => key),
        'final',
        NOW,
      ),
      zh(),
      now,
    )
    expect(taken).toEqual([bitext.units[1]?.key])
    expect(bitext.units[1]).toMatchObject({
      target: 'It came from China long ago.',
      state: 'translated',
    })
    expect(bitext.units[0]).toMatchObject({ state: 'final' })
    expect(conflicts).toEqual([])
  })

  it('waits for publication where only the locale file was changed', () => {
    const before = adopted()
    const edited = editTarget(
      before,
      before.units[1]?.key ?? '',
      'China is where it comes from.',
      NOW,
    )
    const { bitext, taken, conflicts } = sync(stored(edited), zh(), en())
    expect([taken, conflicts]).toEqual([[], []])
    expect(writeBitext(bitext)).toEqual(writeBitext(edited))
    expect(bitext.units[1]?.targetPassage).toEqual(before.units[1]?.targetPassage)
    const published = en(replaced(english, 'It comes from China.', 'China is where it comes from.'))
    expect(sync(stored(bitext), zh(), published).bitext.units[1]).not.toHaveProperty('document')
  })

  it('notices an edit of the locale file by hand, which the document does not have yet', () => {
    const files = writeBitext(setState(adopted(), [adopted().units[1]?.key ?? ''], 'final', NOW))
    const targetJson = files.targetJson.replace('It comes from China.', 'China it comes from.')
    const byHand = readBitext({ path: 'tea', source: 'zh', target: 'en' }, { ...files, targetJson })
    expect(byHand.units[1]).toMatchObject({ state: 'translated', target: 'China it comes from.' })
    const { bitext, conflicts, taken } = sync(byHand, zh(), en())
    expect([conflicts, taken]).toEqual([[], []])
    expect(bitext.units[1]).toMatchObject({ target: 'China it comes from.' })
  })

  it('shows a conflict where both were changed, and overwrites nothing until a person decides', () => {
    const before = adopted()
    const key = before.units[1]?.key ?? ''
    const edited = editTarget(before, key, 'It comes from old China.', NOW)
    const now = en(replaced(english, 'It comes from China.', 'It comes from new China.'))
    const { bitext, conflicts } = sync(stored(edited), zh(), now)
    const [conflict] = conflicts
    expect(conflict).toMatchObject({
      key,
      localeFile: 'It comes from old China.',
      document: 'It comes from new China.',
    })
    expect(writeBitext(bitext)).toEqual(writeBitext(edited))
    if (conflict === undefined) return
    const kept = sync(stored(resolveConflict(bitext, conflict, 'locale-file', NOW)), zh(), now)
    expect([kept.conflicts, kept.taken]).toEqual([[], []])
    expect(kept.bitext.units[1]).toMatchObject({ target: 'It comes from old China.' })
    const given = sync(stored(resolveConflict(bitext, conflict, 'document', NOW)), zh(), now)
    expect(given.bitext.units[1]).toMatchObject({ target: 'It comes from new China.' })
    expect(given.conflicts).toEqual([])
  })

  it('is in step where both were changed to the same', () => {
    const before = adopted()
    const edited = editTarget(before, before.units[1]?.key ?? '', 'From China it comes.', NOW)
    const now = en(replaced(english, 'It comes from China.', 'From China it comes.'))
    const { bitext, conflicts, taken } = sync(stored(edited), zh(), now)
    expect([conflicts, taken]).toEqual([[], []])
    expect(bitext.units[1]).not.toHaveProperty('document')
  })

  it('shows a translation that was deleted from the document as a conflict', () => {
    const { bitext, conflicts } = sync(
      adopted(),
      zh(),
      en(without(english, 'It comes from China.')),
    )
    expect(conflicts).toEqual([
      { key: bitext.units[1]?.key, localeFile: 'It comes from China.', document: '' },
    ])
    expect(bitext.units[1]?.target).toBe('It comes from China.')
  })

  it('lists new text that no unit accounts for', () => {
    const longer = [[...(english[0] ?? []), 'So do I, says the translator.'], english[1] ?? []]
    const { unmatchedTarget, bitext } = sync(adopted(), zh(), en(longer))
    expect(unmatchedTarget).toMatchObject([
      { text: 'So do I, says the translator.', passage: { block: 0 } },
    ])
    expect(bitext.units).toHaveLength(5)
  })

  it('pairs a new paragraph with the translation that a team has written beside it', () => {
    const source = [chinese[0] ?? [], ['白茶很少见。', '它很贵。'], chinese[1] ?? []]
    const target = [english[0] ?? [], ['White tea is rare.', 'It is dear.'], english[1] ?? []]
    const { bitext, taken, added, unmatchedTarget } = sync(adopted(), zh(source), en(target))
    expect(taken).toEqual(added)
    expect(texts(bitext).slice(3, 5)).toEqual([
      ['白茶很少见。', 'White tea is rare.'],
      ['它很贵。', 'It is dear.'],
    ])
    expect(unmatchedTarget).toEqual([])
  })

  it('does not take the absence of a translation that was never published for a deletion', () => {
    const longer = [[...(chinese[0] ?? []), '我也喝茶。'], chinese[1] ?? []]
    const { bitext } = sync(adopted(), zh(longer), en())
    const edited = editTarget(bitext, bitext.units[3]?.key ?? '', 'So do I.', NOW)
    const again = sync(stored(edited), zh(longer), en())
    expect(again.conflicts).toEqual([])
    expect(again.bitext.units[3]).toMatchObject({ target: 'So do I.', document: '' })
  })
})

// Sentences that are unlike each other, so that a changed one is never nearer to another than to itself.
const sentence = fc.uuid().map((id) => `${id.replaceAll('-', '')}。`)
const paragraphs = fc.uniqueArray(sentence, { minLength: 2, maxLength: 30 }).chain((sentences) =>
  fc
    .array(fc.boolean(), { minLength: sentences.length, maxLength: sentences.length })
    .map((breaks) => {
      const blocks: string[][] = [[]]
      for (const [index, text] of sentences.entries()) {
        if (breaks[index] === true && blocks.at(-1)?.length !== 0) blocks.push([])
        blocks.at(-1)?.push(text)
      }
      return blocks
    }),
)

function translated(blocks: string[][]): {
  source: Document
  target: Document
  bitext: StoredBitext
} {
  const source = zh(blocks)
  const target = en(
    blocks.map((block) => block.map((text) => `T${text.slice(0, -1).toUpperCase()}.`)),
  )
  const links = blocks
    .flat()
    .map((_, index) => ({ source: [index], target: [index], confidence: 1 }))
  return { source, target, bitext: adopt(source, target, links, { path: 'tea', ...NOW }) }
}

const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''))
const newLines = (before: string, after: string) => {
  const known = new Set(linesOf(before))
  return linesOf(after).filter((line) => !known.has(line))
}
const place = (
  blocks: string[][],
  at: number,
  change: (block: string[], index: number) => void,
) => {
  const copy = blocks.map((block) => [...block])
  let left = at % copy.flat().length
  for (const block of copy) {
    if (left < block.length) {
      change(block, left)
      break
    }
    left -= block.length
  }
  return copy
}

// Reverses a paragraph, takes a sentence out, or changes one, as often as there are numbers.
const edited = (blocks: string[][], edits: readonly number[]) =>
  edits.reduce(
    (now, edit) =>
      place(now, edit, (block, index) => {
        if (edit % 3 === 0) block.reverse()
        else if (edit % 3 === 1 && block.length > 1) block.splice(index, 1)
        else block.splice(index, 1, `改${block[index]}`)
      }),
    blocks,
  )

describe('sync, for any document', () => {
  it('changes nothing where nothing changed, and is idempotent', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (blocks, others) => {
        const { source, target, bitext } = translated(blocks)
        expect(writeBitext(sync(stored(bitext), source, target).bitext)).toEqual(
          writeBitext(bitext),
        )
        const once = sync(stored(bitext), zh(others), undefined).bitext
        const twice = sync(stored(once), zh(others), undefined)
        expect(writeBitext(twice.bitext)).toEqual(writeBitext(once))
        expect([twice.added, twice.changed, twice.removed, twice.moved]).toEqual([[], [], [], []])
      }),
    )
  })

  it('adds exactly one line to a file for an inserted sentence', () => {
    fc.assert(
      fc.property(paragraphs, sentence, fc.nat(), (blocks, text, at) => {
        fc.pre(!blocks.flat().includes(text))
        const { bitext } = translated(blocks)
        const now = zh(place(blocks, at, (block, index) => block.splice(index, 0, text)))
        const before = writeBitext(bitext)
        const after = writeBitext(sync(stored(bitext), now, undefined).bitext)
        expect(newLines(before.sourceJson, after.sourceJson)).toHaveLength(1)
        expect(after.targetJson).toBe(before.targetJson)
        expect(newLines(before.review, after.review)).toHaveLength(1)
        expect(linesOf(after.review)).toHaveLength(linesOf(before.review).length + 1)
      }),
    )
  })

  it('marks one unit as outdated for one edited sentence', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (blocks, at) => {
        const { bitext } = translated(blocks)
        const now = zh(
          place(blocks, at, (block, index) => block.splice(index, 1, `新的${block[index]}`)),
        )
        const { bitext: after, changed, added, removed } = sync(stored(bitext), now, undefined)
        expect([changed.length, added.length, removed.length]).toEqual([1, 0, 0])
        expect(after.units.filter(({ outdated }) => outdated).map(({ key }) => key)).toEqual(
          changed,
        )
        expect(after.units.map(({ key, target }) => [key, target])).toEqual(
          bitext.units.map(({ key, target }) => [key, target]),
        )
      }),
    )
  })

  it('settles after one sync, whatever becomes of the target document', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.nat(), { maxLength: 12 }), (blocks, edits) => {
        const { source, bitext } = translated(blocks)
        const now = en(
          edited(blocks, edits).map((block) =>
            block.map((text) => `T${text.slice(0, -1).toUpperCase()}.`),
          ),
        )
        const once = sync(stored(bitext), source, now)
        const again = sync(
          stored(once.bitext),
          source,
          readAgain(now, once.bitext, 'targetPassage'),
        )
        expect(writeBitext(again.bitext)).toEqual(writeBitext(once.bitext))
        expect(again.taken).toEqual([])
        expect(again.conflicts).toEqual(once.conflicts)
        expect(again.unmatchedTarget).toEqual(once.unmatchedTarget)
      }),
    )
  })

  it('loses no translation, whatever becomes of the source', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.nat(), { maxLength: 12 }), (blocks, edits) => {
        const { bitext } = translated(blocks)
        const now = edited(blocks, edits)
        const result = sync(stored(bitext), zh(now), undefined)
        const present = [...result.bitext.units, ...result.removed]
          .map(({ target }) => target)
          .join('\n')
        for (const { target } of bitext.units) expect(present).toContain(target)
        expect(result.bitext.units.map(({ source }) => source).join('')).toBe(now.flat().join(''))
        const keys = result.bitext.units.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

// A small stock, so that sentences repeat, resemble each other and are parts of each other.
const repeating = fc.array(
  fc.array(
    fc.constantFrom(
      '茶。',
      '绿茶。',
      '茶来自中国。',
      '茶来自古代中国。',
      '例如：',
      '例如：茶。',
      '水。',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  { minLength: 1, maxLength: 6 },
)

// The document as it is read again: a unit's sentences are one segment, as the locale file records it.
function readAgain(
  document: Document,
  { units }: Bitext,
  side: 'sourcePassage' | 'targetPassage',
): Document {
  const passages = units.flatMap((unit) => unit[side] ?? [])
  const blocks = document.blocks.map((block) =>
    block.segments
      .map(({ start, end }) => ({ start, end }))
      .filter(
        ({ start }) =>
          !passages.some((p) => p.block === block.index && p.start < start && start < p.end),
      )
      .map(({ start, end }) => {
        const passage = passages.find((p) => p.block === block.index && p.start === start)
        return block.text.slice(start, passage?.end ?? end)
      }),
  )
  return plainDocument(document.locale, blocks)
}

describe('sync, where sentences repeat', () => {
  it('is idempotent, covers the document in order, and gives every unit its own key', () => {
    fc.assert(
      fc.property(repeating, repeating, (before, after) => {
        const bitext = start(zh(before), { path: 'tea', target: 'en' })
        const once = sync(stored(bitext), zh(after), undefined).bitext
        expect(once.units.map(({ source }) => source).join('')).toBe(after.flat().join(''))
        expect(new Set(once.units.map(({ key }) => key)).size).toBe(once.units.length)
        const twice = sync(stored(once), readAgain(zh(after), once, 'sourcePassage'), undefined)
        expect(writeBitext(twice.bitext)).toEqual(writeBitext(once))
        expect([twice.added, twice.changed, twice.removed, twice.moved]).toEqual([[], [], [], []])
      }),
      { numRuns: 500 },
    )
  })

  it('adds one line for an inserted sentence that stands elsewhere already', () => {
    fc.assert(
      fc.property(repeating, fc.nat(), (blocks, at) => {
        const bitext = start(zh(blocks), { path: 'tea', target: 'en' })
        const now = zh(place(blocks, at, (block, index) => block.splice(index, 0, '水。')))
        const {
          bitext: after,
          added,
          changed,
          removed,
          moved,
        } = sync(stored(bitext), now, undefined)
        expect([added.length, changed, removed, moved]).toEqual([1, [], [], []])
        expect(newLines(writeBitext(bitext).review, writeBitext(after).review)).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  it('never loses what the locale file says, whatever the target document says', () => {
    fc.assert(
      fc.property(repeating, repeating, (before, after) => {
        const target = en(before)
        const links = before
          .flat()
          .map((_, index) => ({ source: [index], target: [index], confidence: 1 }))
        const adoptedNow = adopt(zh(before), target, links, { path: 'tea', ...NOW })
        const now = en(after)
        const once = sync(stored(adoptedNow), zh(before), now)
        const taken = new Set(once.taken)
        for (const [index, unit] of once.bitext.units.entries()) {
          if (!taken.has(unit.key)) expect(unit.target).toBe(adoptedNow.units[index]?.target)
        }
      }),
      { numRuns: 500 },
    )
  })
})
