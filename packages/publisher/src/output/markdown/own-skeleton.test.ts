import type { Unit } from '@collate/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { change, pair, read, unplace } from './bitext.fixture.ts'
import { writeIntoOwn } from './own-skeleton.ts'

const ZH = `# 茶

茶是饮料。茶来自中国。

- 绿茶
- 红茶

最后一段。
`

const EN = `Tea
===

Tea is a drink.
Tea comes from *China*.

*   green tea
*   black tea

The last paragraph.
`

const source = read(ZH, 'zh')
const target = read(EN, 'en')
const bitext = pair(source, target)
const write = (changed = bitext) =>
  writeIntoOwn(source, target, changed, { minState: 'reviewed' }).text

test('an adopted page comes back byte for byte', () => {
  expect(write()).toBe(EN)
})

test('a changed unit changes only its own lines', () => {
  expect(write(change(bitext, '茶来自中国。', { target: 'Tea is *Chinese*.' }))).toBe(
    EN.replace('Tea comes from *China*.', 'Tea is *Chinese*.'),
  )
})

test('a unit whose translation is taken back goes, with its block where that is left empty', () => {
  expect(write(change(bitext, '茶是饮料。', { target: '' }))).toBe(
    EN.replace('Tea is a drink.\n', ''),
  )
  expect(write(change(bitext, '绿茶', { target: '' }))).toBe(EN.replace('*   green tea\n', ''))
  expect(write(change(bitext, '最后一段。', { target: '' }))).toBe(
    EN.replace('\n\nThe last paragraph.', ''),
  )
})

// What the bitext says now of a page that was translated before `after` was added to the source.
const grown = (after: string, before: string, translations: Readonly<Record<string, string>>) => {
  const [from, to] = [read(after, 'zh'), read(before, 'en')]
  const segments = to.blocks.flatMap((block) => block.segments)
  let next = 0
  const units = from.blocks.flatMap((block) =>
    block.segments.map((segment): Unit => {
      const known = translations[segment.text]
      const place = known === undefined ? segments[next++] : undefined
      const passage = { block: block.index, start: segment.start, end: segment.end }
      return {
        key: segment.text,
        source: segment.text,
        target: known ?? place?.text ?? '',
        state: 'reviewed',
        outdated: false,
        sourcePassage: passage,
        ...(place === undefined
          ? {}
          : { targetPassage: { block: place.block, start: place.start, end: place.end } }),
      }
    }),
  )
  return writeIntoOwn(
    from,
    to,
    { path: 'tea', source: 'zh', target: 'en', units },
    { minState: 'reviewed' },
  )
}

test('a new sentence follows the one before it, or precedes the one behind it', () => {
  expect(grown('一。新。二。\n', 'One. Two.\n', { '新。': 'New.' }).text).toBe('One. New. Two.\n')
  expect(grown('新。二。\n', 'Two.\n', { '新。': 'New.' }).text).toBe('New. Two.\n')
})

test('new paragraphs are put behind the counterpart of the one before them, in order', () => {
  const { text } = grown('一。\n\n新甲。\n\n新乙。\n\n二。\n', 'One.\n\nTwo.\n', {
    '新甲。': 'New A.',
    '新乙。': 'New B.',
  })
  expect(text).toBe('One.\n\nNew A.\n\nNew B.\n\nTwo.\n')
})

test('a new paragraph at the start is put before the counterpart of the one behind it', () => {
  expect(grown('新。\n\n二。\n', 'Two.\n', { '新。': 'New.' }).text).toBe('New.\n\nTwo.\n')
})

test('a new item takes the list’s own marker, spacing and indentation', () => {
  expect(grown('- 一\n- 新\n- 二\n', '* one\n* two\n', { 新: 'new' }).text).toBe(
    '* one\n* new\n* two\n',
  )
  expect(grown('- 一\n- 新\n', '1) one\n', { 新: 'new' }).text).toBe('1) one\n2) new\n')
  expect(grown('- 一\n- 新\n\n完。\n', '- one\n\n- two\n\nEnd.\n', { 新: 'new' }).text).toContain(
    '- one\n\n- new\n\n',
  )
})

test('a new item of a nested list stands inside it', () => {
  const { text } = grown('- 一\n  - 甲\n  - 新\n- 二\n', '- one\n    - a\n- two\n', { 新: 'new' })
  expect(text).toBe('- one\n    - a\n    - new\n- two\n')
})

test('a new paragraph in a quotation keeps its marks', () => {
  const { text } = grown('> 一。\n>\n> 新。\n', '> One.\n', { '新。': 'New.' })
  expect(text).toBe('> One.\n>\n> New.\n')
})

test('a whole new list, table row or section comes with the source’s skeleton', () => {
  expect(grown('一。\n\n- 甲\n- 乙\n', 'One.\n', { 甲: 'a', 乙: 'b' }).text).toBe(
    'One.\n\n- a\n- b\n',
  )
  expect(
    grown('| 一 |\n| - |\n| 新 |\n| 二 |\n', '| one |\n|---|\n| two |\n', { 新: 'new' }).text,
  ).toBe('| one |\n|---|\n| new |\n| two |\n')
})

test('new prose behind code that both sides have stays behind it', () => {
  const { text } = grown('一。\n\n```\nx\n```\n\n新。\n', 'One.\n\n```\nx\n```\n', {
    '新。': 'New.',
  })
  expect(text).toBe('One.\n\n```\nx\n```\n\nNew.\n')
})

test('inserted lines end as the target’s lines do', () => {
  expect(grown('一。\n\n新。\n', 'One.\r\n', { '新。': 'New.' }).text).toBe('One.\r\n\r\nNew.\r\n')
})

test('text that no unit covers stays, unless the caller names it as removed', () => {
  const [from, to] = [read('一。\n', 'zh'), read('One. Old.\n\nGone.\n', 'en')]
  const all = pair(from, read('One.\n', 'en'))
  const options = { minState: 'reviewed' } as const
  expect(writeIntoOwn(from, to, all, options).text).toBe(to.file)
  const removed = [
    { block: 0, start: 5, end: 9 },
    { block: 1, start: 0, end: 5 },
  ]
  expect(writeIntoOwn(from, to, all, { ...options, removed }).text).toBe('One.\n')
})

test('a unit for which there is no place is reported, not dropped in silence', () => {
  const [from, to] = [read('| 一 | 新 |\n| - | - |\n', 'zh'), read('| one |  |\n| - | - |\n', 'en')]
  const all = unplace(pair(from, from), '新')
  expect(writeIntoOwn(from, to, all, { minState: 'reviewed' }).unplaced).toMatchObject([
    { source: '新' },
  ])
})

const lines = fc.array(
  fc.constantFrom(
    '# 茶',
    '茶好。水也好。  ',
    '- 项',
    '  - 子项',
    '> 引',
    '',
    '| 一 | 二 |',
    '| - | - |',
    '[^1]: 注',
    '```',
    '![图](a.png)',
  ),
)

test('whatever the page, no change gives back its bytes', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const page = read(parts.join(end), 'zh')
      expect(writeIntoOwn(page, page, pair(page, page), { minState: 'reviewed' }).text).toBe(
        page.file,
      )
    }),
  )
})

test('whatever the page, one changed unit leaves all other lines alone', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (parts, pick) => {
      const page = read(parts.join('\n'), 'zh')
      const all = pair(page, page)
      const unit = all.units[pick % Math.max(1, all.units.length)]
      if (unit === undefined) return
      const units = all.units.map((each) => (each === unit ? { ...each, target: 'NEW' } : each))
      const { text } = writeIntoOwn(page, page, { ...all, units }, { minState: 'reviewed' })
      const place = page.blocks[unit.targetPassage?.block ?? 0]?.place
      const [before, after] = [page.file.split('\n'), text.split('\n')]
      const first = (place?.start.line ?? 1) - 1
      const last = before.length - (place?.end.line ?? 1)
      expect(after.slice(0, first)).toEqual(before.slice(0, first))
      expect(last === 0 ? [] : after.slice(-last)).toEqual(last === 0 ? [] : before.slice(-last))
      expect(text).toContain('NEW')
    }),
  )
})

test('whatever goes or is new, the write never fails', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.constantFrom('keep', 'omit', 'new')), (parts, fates) => {
      const page = read(parts.join('\n'), 'zh')
      const units = pair(page, page).units.map(({ targetPassage, ...unit }, index): Unit => {
        const fate = fates[index] ?? 'keep'
        if (fate === 'omit') return { ...unit, target: '', ...(targetPassage && { targetPassage }) }
        return fate === 'new' ? unit : { ...unit, ...(targetPassage && { targetPassage }) }
      })
      const all = { path: 'tea', source: 'zh', target: 'en', units }
      expect(typeof writeIntoOwn(page, page, all, { minState: 'reviewed' }).text).toBe('string')
    }),
  )
})
