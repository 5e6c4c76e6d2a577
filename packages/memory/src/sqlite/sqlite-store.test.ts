import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CollateError, type MemoryEntry } from '@collate/parser'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { MemoryQuery, MemoryStore } from '../store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import { storeError } from './store-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'collate-memory-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const newFile = () => join(folder, `${files++}.db`)

function entry(source: string, target: string, more: Partial<MemoryEntry> = {}): MemoryEntry {
  return {
    sourceLocale: 'zh',
    targetLocale: 'en',
    source,
    target,
    before: '',
    after: '',
    origin: 'tea',
    ...more,
  }
}

function query(source: string, more: Partial<MemoryQuery> = {}): MemoryQuery {
  return {
    source,
    before: '',
    after: '',
    sourceLocale: 'zh',
    targetLocale: 'en',
    minimum: 60,
    limit: 10,
    ...more,
  }
}

function withStore(
  entries: Iterable<MemoryEntry>,
  use: (store: MemoryStore, path: string) => void,
): void {
  const path = newFile()
  const store = openSqliteStore(path)
  try {
    store.remember(entries)
    use(store, path)
  } finally {
    store.close()
  }
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof CollateError) return error.code
    throw error
  }
  return 'none'
}

describe('remember', () => {
  it('tells how many entries were new, and keeps them when it is opened again', () => {
    withStore([entry('茶', 'tea'), entry('茶', 'tea'), entry('茶', 'a tea')], (store, path) => {
      expect(store.remember([entry('茶', 'tea'), entry('水', 'water')])).toBe(1)
      store.close()
      const again = openSqliteStore(path)
      expect(Array.from(again.entries())).toEqual([
        entry('茶', 'tea'),
        entry('茶', 'a tea'),
        entry('水', 'water'),
      ])
      again.close()
    })
  })

  it('takes who, when and where from of an entry from the last time', () => {
    const last = entry('茶', 'tea', { origin: 'guide', by: 'Li', when: '2026-01-02T03:04:05Z' })
    withStore([entry('茶', 'tea', { by: 'Wang' }), last], (store) => {
      expect(Array.from(store.entries())).toEqual([last])
    })
  })

  it('remembers all entries or none', () => {
    withStore([], (store) => {
      const broken = function* () {
        yield entry('茶', 'tea')
        throw new RangeError('broken')
      }
      expect(() => store.remember(broken())).toThrow(RangeError)
      expect(store.stats().entries).toBe(0)
    })
  })

  it('gives back any text', () => {
    const text = fc.string({ unit: 'grapheme-composite' })
    withStore([], (store) => {
      fc.assert(
        fc.property(text, text, text, (source, target, before) => {
          store.clear()
          const remembered = entry(source, target, { before })
          store.remember([remembered])
          expect(Array.from(store.entries())).toEqual([remembered])
          expect(store.matches(query(source, { minimum: 100 }))[0]?.target).toBe(target)
        }),
        { numRuns: 50 },
      )
    })
  })
})

describe('matches', () => {
  it('ranks context over exact over fuzzy, and says which is which', () => {
    const context = { before: '前面。', after: '后面。' }
    const entries = [
      entry('我每天喝绿茶。', 'fuzzy'),
      entry('我每天喝茶。', 'exact'),
      entry('我每天喝茶。', 'context', context),
    ]
    withStore(entries, (store) => {
      const found = store.matches(query('我每天喝茶。', context))
      expect(found.map(({ score, kind, target }) => [score, kind, target])).toEqual([
        [101, 'context', 'context'],
        [100, 'exact', 'exact'],
        [86, 'fuzzy', 'fuzzy'],
      ])
    })
  })

  it('does not take two units without neighbours for the same context', () => {
    withStore([entry('茶', 'tea')], (store) => {
      expect(store.matches(query('茶'))).toMatchObject([{ score: 100, kind: 'exact' }])
    })
  })

  it('takes differences of white space and of Unicode form for none', () => {
    withStore([entry('Cafe\u0301  au\nlait', 'x')], (store) => {
      expect(store.matches(query(' Café au lait'))).toMatchObject([{ score: 100 }])
    })
  })

  it('finds a Chinese sentence with some characters changed and an English one with some words changed', () => {
    const entries = [
      entry('列表框打开或者关闭时显示的图标。', 'zh'),
      entry('The icon that is shown while the list box is open.', 'en'),
      entry('完全不同的另一句话。', 'other'),
    ]
    withStore(entries, (store) => {
      const targets = (text: string) => store.matches(query(text)).map(({ target }) => target)
      expect(targets('列表框打开或关闭时显示的大图标。')).toEqual(['zh'])
      expect(targets('The icon that is shown while a list box is closed.')).toEqual(['en'])
    })
  })

  it('scores differing texts from the minimum up to 99', () => {
    withStore(
      [entry('Tea.', 'tea'), entry('tea', 'lower'), entry('Tea and milk.', 'milk')],
      (store) => {
        const found = store.matches(query('tea.', { minimum: 50 }))
        expect(found.map(({ score, target }) => [score, target])).toEqual([
          [99, 'tea'],
          [50, 'milk'],
          [50, 'lower'],
        ])
      },
    )
  })

  it('puts the most recent first among equals', () => {
    const entries = [
      entry('茶', 'old', { when: '2025-01-01T00:00:00Z' }),
      entry('茶', 'new', { when: '2026-01-01T00:00:00Z' }),
      entry('茶', 'undated'),
    ]
    withStore(entries, (store) => {
      expect(store.matches(query('茶')).map(({ target }) => target)).toEqual([
        'new',
        'old',
        'undated',
      ])
    })
  })

  it('gives each pair of texts once, and no more than asked for', () => {
    const entries = [1, 2, 3].flatMap((number) => [
      entry('茶', 'tea', { before: `${number}` }),
      entry('茶', `tea ${number}`),
    ])
    withStore(entries, (store) => {
      expect(store.matches(query('茶'))).toHaveLength(4)
      expect(store.matches(query('茶', { limit: 2 }))).toHaveLength(2)
    })
  })

  it('keeps pairs of locales apart, but serves a region from its language and the reverse', () => {
    const entries = [
      entry('茶', 'thé', { targetLocale: 'fr' }),
      entry('茶', 'tea', { sourceLocale: 'zh-CN', targetLocale: 'en-GB' }),
    ]
    withStore(entries, (store) => {
      expect(store.matches(query('茶')).map(({ target }) => target)).toEqual(['tea'])
      expect(store.matches(query('茶', { sourceLocale: 'zh-TW' }))).toEqual([])
      expect(
        store.matches(query('茶', { targetLocale: 'fr-CA' })).map(({ target }) => target),
      ).toEqual(['thé'])
    })
  })

  it('finds nothing, and does not fail, for a text of any characters', () => {
    withStore([entry('茶', 'tea')], (store) => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme' }), (text) => {
          fc.pre(!text.includes('茶'))
          expect(store.matches(query(text))).toEqual([])
        }),
      )
    })
  })
})

describe('entries, stats and clear', () => {
  const entries = [
    entry('茶', 'tea'),
    entry('茶', 'thé', { targetLocale: 'fr' }),
    entry('水', 'water'),
  ]

  it('lists the entries of a pair of locales', () => {
    withStore(entries, (store) => {
      expect(Array.from(store.entries({ targetLocale: 'fr' }))).toEqual([entries[1]])
      expect(Array.from(store.entries({ sourceLocale: 'en' }))).toEqual([])
    })
  })

  it('counts entries by pair of locales', () => {
    withStore(entries, (store) => {
      expect(store.stats()).toEqual({
        entries: 3,
        pairs: [
          { sourceLocale: 'zh', targetLocale: 'en', entries: 2 },
          { sourceLocale: 'zh', targetLocale: 'fr', entries: 1 },
        ],
      })
    })
  })

  it('forgets everything when cleared, fuzzy matches too', () => {
    withStore(entries, (store) => {
      store.clear()
      expect(store.stats().entries).toBe(0)
      store.remember([entry('咖啡', 'coffee')])
      expect(store.matches(query('茶', { minimum: 1 }))).toEqual([])
    })
  })
})

describe('a memory file that cannot be used', () => {
  it('made by a newer version is left alone', () => {
    withStore([entry('茶', 'tea')], (store, path) => {
      store.close()
      const database = new DatabaseSync(path)
      database.exec('PRAGMA user_version = 99')
      database.close()
      const before = readFileSync(path)
      expect(codeOf(() => openSqliteStore(path))).toBe('memory/schema-too-new')
      expect(readFileSync(path)).toEqual(before)
    })
  })

  it('that is no database, or somebody else’s, is left alone', () => {
    const text = newFile()
    writeFileSync(
      text,
      'This is a text, and long enough that SQLite looks at its header. '.repeat(20),
    )
    expect(codeOf(() => openSqliteStore(text))).toBe('memory/damaged')
    expect(readFileSync(text, 'utf8')).toMatch(/^This is a text/)
    const foreign = newFile()
    const database = new DatabaseSync(foreign)
    database.exec('CREATE TABLE song (title)')
    database.close()
    expect(codeOf(() => openSqliteStore(foreign))).toBe('memory/damaged')
  })

  it('whose pages are damaged says so on use', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      entry(`第${index}句。`, `Sentence ${index}.`),
    )
    withStore(many, (store, path) => {
      store.close()
      const file = openSync(path, 'r+')
      for (let offset = 4096; offset < 200_000; offset += 4096)
        writeSync(file, Buffer.alloc(2048, 7), 0, 2048, offset)
      closeSync(file)
      const use = () => {
        const again = openSqliteStore(path)
        try {
          Array.from(again.entries())
          again.matches(query('第1句。'))
        } finally {
          again.close()
        }
      }
      expect(codeOf(use)).toBe('memory/damaged')
    })
  })

  it('that another program holds is locked for writing, and can still be read', () => {
    withStore([entry('茶', 'tea')], (_, path) => {
      const other = new DatabaseSync(path)
      other.exec('BEGIN IMMEDIATE')
      const store = openSqliteStore(path, { patience: 20 })
      expect(codeOf(() => store.remember([entry('水', 'water')]))).toBe('memory/locked')
      expect(store.stats().entries).toBe(1)
      other.exec('ROLLBACK')
      other.close()
      expect(store.remember([entry('水', 'water')])).toBe(1)
      store.close()
    })
  })

  it('in a folder that does not exist cannot be written', () => {
    expect(codeOf(() => openSqliteStore(join(folder, 'none', 'a.db')))).toBe('memory/unwritable')
  })

  it.each([
    [8, 'memory/unwritable'],
    [13, 'memory/unwritable'],
    [10 | (8 << 8), 'memory/unwritable'],
    [11 | (1 << 8), 'memory/damaged'],
    [5 | (2 << 8), 'memory/locked'],
  ])('is named by SQLite’s result code %i', (errcode, code) => {
    const error = storeError('a.db', Object.assign(new Error('sqlite'), { errcode }))
    expect(error).toMatchObject({ code, file: 'a.db' })
  })

  it('is told apart from a bug', () => {
    const bug = new TypeError('bug')
    expect(storeError('a.db', bug)).toBe(bug)
  })
})
