import { expect, test } from 'vitest'
import { readDocument } from '../document/read.ts'
import { align } from './align.ts'
import { learnWords } from './learn-words.ts'

const CHINESE = ['河', '船', '雨', '桥', '门', '灯', '风', '茶']
const ENGLISH = ['river', 'boat', 'rain', 'bridge', 'door', 'lamp', 'wind', 'tea']

/** Chapters of a book in which 霍格 is always Hoggle. */
function chapters() {
  return CHINESE.map((word, at) => {
    const other = (at + 3) % CHINESE.length
    const zh = `霍格，${word}。\n\n${word}，${CHINESE[other]}。\n`
    const en = `Hoggle, ${ENGLISH[at]}.\n\n${ENGLISH[at]}, ${ENGLISH[other]}.\n`
    return [read(zh, 'zh'), read(en, 'en')] as const
  })
}

const read = (file: string, locale: string) =>
  readDocument(file, { locale, format: 'markdown', name: 'chapter.md' })

const aligned = (turned: boolean) =>
  chapters().map(([zh, en]) => {
    const [source, target] = turned ? [en, zh] : [zh, en]
    return { source, target, links: align(source, target) }
  })

test('what no chapter tells alone, all tell together; in whichever direction', () => {
  const [first] = aligned(false)
  const rendered = (pairs: ReturnType<typeof aligned>) =>
    [...learnWords(pairs)].filter(([word]) => word.startsWith('霍')).map(([, words]) => words)
  expect(rendered(first === undefined ? [] : [first]).map((words) => words.get('hoggl'))).toEqual(
    [],
  )
  const [together] = rendered(aligned(false))
  expect(together?.get('hoggl')).toBeGreaterThan(0.2)
  expect(rendered(aligned(true))).toEqual(rendered(aligned(false)))
  expect(learnWords([])).toEqual(new Map())
})

test('what was learnt helps to align another text', () => {
  const learnt = learnWords(aligned(false))
  const near = read('霍格。\n', 'zh')
  const other = read('Bottle.\n\nHoggle.\n', 'en')
  const linked = (knowledge: object) =>
    align(near, other, knowledge).find(({ source: ours }) => ours.length > 0)?.target
  expect(linked({ learnt })).toEqual([1])
  expect(linked({})).not.toEqual([1])
})
