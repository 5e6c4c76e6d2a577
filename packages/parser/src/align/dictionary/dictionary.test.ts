import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CollateError } from '../../model/error.ts'
import { DICTIONARY } from '../dictionary.fixture.ts'
import { HEADER_WORDS } from './compiled-form.ts'
import { readDictionary } from './read-dictionary.ts'
import { type DictionaryContent, writeDictionary } from './write-dictionary.ts'

const word = fc.stringMatching(/^[茶馆館河山水a-c𠮷]{1,4}$/u)
const rendering = fc.tuple(
  fc.stringMatching(/^[a-zé]{1,6}$/u),
  fc.integer({ min: 1, max: 255 }).map((weight) => weight / 255),
)
const content: fc.Arbitrary<DictionaryContent> = fc.record({
  entries: fc.uniqueArray(word, { maxLength: 12 }).chain((words) =>
    fc
      .array(fc.array(rendering, { maxLength: 4 }), {
        minLength: Math.ceil(words.length / 2),
        maxLength: Math.ceil(words.length / 2),
      })
      .map((lists) =>
        lists.map((renderings, at) => ({ words: words.slice(2 * at, 2 * at + 2), renderings })),
      ),
  ),
  readings: fc
    .uniqueArray(fc.constantFrom('茶', '长', '𠮷', '吕'))
    .map(
      (characters) => new Map(characters.map((one, at) => [one, ['chang', 'lv'].slice(at % 2)])),
    ),
})

const TEA: DictionaryContent = {
  entries: [
    { words: ['茶馆', '茶館'], renderings: [['teahous', 1]] },
    {
      words: ['船'],
      renderings: [
        ['boat', 1],
        ['ship', 0.5],
      ],
    },
  ],
  readings: new Map([['长', ['chang', 'zhang']]]),
}

/** The code an action fails with; nothing where it does not. */
function codeOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    if (error instanceof CollateError) return error.code
    throw error
  }
}

describe('a compiled dictionary', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(content, word, (written, other) => {
        const read = readDictionary(writeDictionary(written))
        const words = new Set(written.entries.flatMap(({ words }) => words))
        for (const { words, renderings } of written.entries) {
          for (const one of words) expect(read.renderings(one)).toEqual(renderings)
        }
        for (const [character, syllables] of written.readings) {
          expect(read.readings(character)).toEqual(syllables)
          for (const syllable of syllables) expect(read.isSyllable(syllable)).toBe(true)
        }
        expect(read.has(other)).toBe(words.has(other))
        if (!words.has(other)) expect(read.renderings(other)).toEqual([])
      }),
    )
  })

  it('is the same for the same content, and read wherever it lies', () => {
    const bytes = writeDictionary(TEA)
    expect(writeDictionary(TEA)).toEqual(bytes)
    for (const shift of [1, 2, 3, 4]) {
      const moved = new Uint8Array(bytes.length + shift)
      moved.set(bytes, shift)
      const read = readDictionary(moved.subarray(shift))
      expect(read.renderings('船').map(([stem]) => stem)).toEqual(['boat', 'ship'])
      expect(read.readings('长')).toEqual(['chang', 'zhang'])
    }
  })

  it('is called damaged wherever it is cut off', () => {
    const bytes = writeDictionary(TEA)
    for (let end = 0; end < bytes.length; end += 1) {
      expect(
        codeOf(() => readDictionary(bytes.slice(0, end))),
        `${end}`,
      ).toBe('dictionary/damaged')
    }
  })

  it('is called damaged with anything behind it', () => {
    const bytes = writeDictionary(TEA)
    const longer = new Uint8Array(bytes.length + 4)
    longer.set(bytes)
    expect(codeOf(() => readDictionary(longer))).toBe('dictionary/damaged')
  })

  it.each([
    ['another magic number', 0],
    ['another version', 1],
  ])('is called damaged with %s', (_, field) => {
    const bytes = writeDictionary(TEA)
    bytes[field * 4] = 0xff
    expect(codeOf(() => readDictionary(bytes))).toBe('dictionary/damaged')
  })

  it('never leads a lookup out of its bytes, whatever is damaged', () => {
    const bytes = writeDictionary(TEA)
    const place = fc.integer({ min: HEADER_WORDS, max: Math.floor(bytes.length / 4) - 1 })
    const value = fc.oneof(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 0xff_ff_ff_ff }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 3 }), (damage) => {
        const damaged = bytes.slice()
        const view = new DataView(damaged.buffer)
        for (const [at, number] of damage) view.setUint32(at * 4, number, true)
        for (const one of ['茶馆', '茶館', '船', '河']) {
          const code = codeOf(() => {
            for (const [stem, weight] of readDictionary(damaged).renderings(one)) {
              expect(stem).toMatch(/^[\0-\xff]*$/u)
              expect(weight).toBeLessThanOrEqual(1)
            }
            for (const syllable of readDictionary(damaged).readings('长'))
              expect(syllable).toMatch(/^[\0-\xff]*$/u)
          })
          expect([undefined, 'dictionary/damaged']).toContain(code)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('holds no more stems than it has numbers for', () => {
    const stems = (count: number): DictionaryContent => ({
      entries: Array.from({ length: count }, (_, at) => ({
        words: [`w${at}`],
        renderings: [[`s${at}`, 1] as const],
      })),
      readings: new Map(),
    })
    expect(readDictionary(writeDictionary(stems(65_536))).renderings('w65535')).toEqual([
      ['s65535', 1],
    ])
    expect(() => writeDictionary(stems(65_537))).toThrow('65536')
  })
})

describe('the dictionary that comes with Collate', () => {
  it('knows words in both scripts', () => {
    expect(DICTIONARY.renderings('茶馆')).toEqual([['teahous', 1]])
    expect(DICTIONARY.renderings('茶館')).toEqual(DICTIONARY.renderings('茶馆'))
    expect(DICTIONARY.has('陈清扬')).toBe(false)
  })

  it('knows how characters are read', () => {
    expect(DICTIONARY.readings('长')).toEqual(['chang', 'zhang'])
    expect(DICTIONARY.readings('吕')).toEqual(['lv'])
    expect(DICTIONARY.readings('a')).toEqual([])
    expect(DICTIONARY.isSyllable('qing')).toBe(true)
    expect(DICTIONARY.isSyllable('tea')).toBe(false)
  })
})
