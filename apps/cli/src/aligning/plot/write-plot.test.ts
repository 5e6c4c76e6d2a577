import type { Link } from '@collate/parser'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadMessages } from '../../console/messages.ts'
import type { Alignment } from '../alignment.ts'
import { ticksOf } from './scale.ts'
import { writePlot } from './write-plot.ts'

const t = await loadMessages('en')

function alignmentOf(units: readonly Link[], file = 'a.zh.md'): Alignment {
  const sideOf = (at: readonly number[]) => ({
    file,
    locale: 'zh',
    segments: at.map(String),
    isMarkdown: false,
  })
  return {
    source: sideOf(units.flatMap(({ source }) => source)),
    target: sideOf(units.flatMap(({ target }) => target)),
    units,
    below: 0.8,
  }
}

/** Links of so many sentences on each side, one after the other. */
function chain(sizes: readonly (readonly [number, number])[]): Link[] {
  let [source, target] = [0, 0]
  return sizes.map(([ours, theirs], index) => ({
    source: Array.from({ length: ours }, () => source++),
    target: Array.from({ length: theirs }, () => target++),
    confidence: (index % 11) / 10,
  }))
}

const boxes = (svg: string) =>
  Array.from(
    svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"(?! fill)/g),
    (match) => match.slice(1).map(Number),
  )

test('each link is a rectangle from its first to its last sentence, along both axes', () => {
  const svg = writePlot(
    alignmentOf(
      chain([
        [1, 1],
        [2, 1],
        [1, 2],
      ]),
    ),
    { t, language: 'en' },
  )
  // Four sentences across 740 pixels, four down as many; a gap of three pixels between links.
  expect(boxes(svg)).toEqual([
    [85.5, 105.5, 182, 182],
    [270.5, 290.5, 367, 182],
    [640.5, 475.5, 182, 367],
  ])
})

test('what only one side has is a bar, with a tick outside the field', () => {
  const svg = writePlot(
    alignmentOf(
      chain([
        [1, 1],
        [1, 0],
        [0, 2],
        [2, 1],
      ]),
    ),
    { t, language: 'en' },
  )
  expect(svg.match(/stroke="#222222"><title>/g)).toHaveLength(2)
  expect(svg).toMatch(/d="M361\.5 102v-7M826 474h7"/)
  expect(svg).toContain('<title>Unit 2 · 2 ↔ — · 0.10</title>')
})

test('names are escaped and nothing in the picture runs', () => {
  const svg = writePlot(alignmentOf(chain([[1, 1]]), '<script>&".md'), { t, language: 'en' })
  expect(svg).toContain('&lt;script&gt;&amp;&quot;.md')
  expect(svg).not.toMatch(/<script|\son\w+=|href/)
})

test('any alignment has a picture with as many rectangles as links, all numbers finite, the same bytes each time', () => {
  const size = fc.integer({ min: 0, max: 4 })
  fc.assert(
    fc.property(fc.array(fc.tuple(size, size), { maxLength: 60 }), (sizes) => {
      const links = chain(sizes.filter(([ours, theirs]) => ours + theirs > 0))
      const svg = writePlot(alignmentOf(links), { t, language: 'en' })
      expect(boxes(svg)).toHaveLength(links.length)
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      expect(writePlot(alignmentOf(links), { t, language: 'en' })).toBe(svg)
    }),
  )
})

test('in a long chapter every link is at least three pixels large', () => {
  const svg = writePlot(alignmentOf(chain(Array.from({ length: 700 }, () => [1, 1] as const))), {
    t,
    language: 'en',
  })
  expect(boxes(svg)).toHaveLength(700)
  expect(boxes(svg).every(([, , width = 0, height = 0]) => width >= 3 && height >= 3)).toBe(true)
})

test('a book is a picture of moderate size, each stretch in the colour of its mean confidence', () => {
  // Every fifth link is doubtful, but no stretch of three pixels is on the whole; the last thousand are.
  const units = chain(Array.from({ length: 20_000 }, () => [1, 1] as const)).map((unit, at) => ({
    ...unit,
    confidence: at % 5 === 0 || at >= 19_000 ? 0.7 : 0.99,
  }))
  const svg = writePlot(alignmentOf(units), { t, language: 'en' })
  expect(svg.length).toBeLessThan(100_000)
  const stretches = (colour: string) =>
    [...svg.matchAll(/<path d="([^"]*)" fill="(#\w+)"/g)]
      .filter(([, , fill]) => fill === colour)
      .map(([, path]) => path?.split('M').length)
  const [doubtful = 0] = stretches('#D55E00')
  const [sure = 0] = stretches('#0072B2')
  expect(sure).toBeGreaterThan(200)
  expect(doubtful).toBeGreaterThan(8)
  expect(doubtful).toBeLessThan(16)
})

test.for<[count: number, ticks: readonly number[]]>([
  [0, []],
  [1, [1]],
  [5, [1, 2, 3, 4, 5]],
  [23, [1, 5, 10, 15, 20]],
  [300, [1, 50, 100, 150, 200, 250, 300]],
])('an axis of %i sentences is labelled %j', ([count, ticks]) => {
  expect(ticksOf(count)).toEqual(ticks)
})
