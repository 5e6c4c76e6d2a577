import type { Link } from '@collate/parser'
import type { Translate } from '../../console/messages.ts'
import { type Alignment, isOneSided, levelOf, shownConfidence } from '../alignment.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { drawBins } from './draw-bins.ts'
import { COLOURS, INK, LEVELS, pixel, TEXT_ON } from './paint.ts'
import type { Scale } from './scale.ts'

/** Where links are drawn, and the words for them. */
export interface Field {
  readonly across: Scale
  readonly down: Scale
  readonly t: Translate
}

// However many sentences there are, a link can be seen. In pixels.
const LEAST = 3
const BAR = 4
const TICK = 7
// Between two links that are large enough to lose it.
const GAP = 3
const LEAST_WITH_GAP = 12
// A link of this size has room for its number and confidence.
const LABELLED = { width: 80, height: 24 } as const
// Beyond this links are too small to point at, and their words would be most of the file.
const MOST_TITLES = 1500

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Draws the links as rectangles over both axes; one-sided ones as framed bars, with a tick outside the field. Where they would cover
 * each other, stretches of the path are drawn instead.
 */
export function* drawLinks(alignment: Alignment, field: Field): Iterable<string> {
  const { units } = alignment
  if (isDense(field)) {
    yield drawBins(alignment, field)
    yield ticksOutside(units, field)
    return
  }
  const corners = cornersOf(units)
  for (const level of LEVELS) {
    yield `<g fill="${COLOURS[level]}">\n`
    for (const [index, unit] of units.entries()) {
      if (levelOf(alignment, unit) !== level) continue
      const box = atLeast(boxOf(unit, corners[index] ?? [0, 0], field), unit)
      yield rectangleOf(unit, box, units.length > MOST_TITLES ? '' : titleOf(unit, index, field))
      yield labelOf(box, `${index + 1} · ${shownConfidence(unit.confidence)}`, TEXT_ON[level])
    }
    yield '</g>\n'
  }
  yield ticksOutside(units, field)
}

// Links that would have to be drawn larger than they are hide their neighbours.
function isDense({ across, down }: Field): boolean {
  return Math.min(across.at(1) - across.at(0), down.at(1) - down.at(0)) < 1
}

function rectangleOf(unit: Link, { x, y, width, height }: Box, title: string): string {
  const frame = isOneSided(unit) ? ` stroke="${INK}"` : ''
  const place = `x="${pixel(x)}" y="${pixel(y)}" width="${pixel(width)}" height="${pixel(height)}"`
  return title === ''
    ? `<rect ${place}${frame}/>\n`
    : `<rect ${place}${frame}><title>${escapeMarkup(title)}</title></rect>\n`
}

function labelOf({ x, y, width, height }: Box, words: string, colour: string): string {
  if (width < LABELLED.width || height < LABELLED.height) return ''
  return `<text x="${pixel(x + width / 2)}" y="${pixel(y + height / 2 + 4)}" text-anchor="middle" font-size="13" fill="${colour}">${words}</text>\n`
}

// The source and target sentence each unit begins at; for a side it has nothing of, where that side has come to.
function cornersOf(units: readonly Link[]): readonly (readonly [number, number])[] {
  let [source, target] = [0, 0]
  return units.map((unit) => {
    const corner = [unit.source[0] ?? source, unit.target[0] ?? target] as const
    source = (unit.source.at(-1) ?? source - 1) + 1
    target = (unit.target.at(-1) ?? target - 1) + 1
    return corner
  })
}

function boxOf(
  unit: Link,
  [source, target]: readonly [number, number],
  { across, down }: Field,
): Box {
  const sourceEnd = unit.source.length === 0 ? source : (unit.source.at(-1) ?? source) + 1
  const targetEnd = unit.target.length === 0 ? target : (unit.target.at(-1) ?? target) + 1
  const [x, y] = [across.at(source), down.at(target)]
  return { x, y, width: across.at(sourceEnd) - x, height: down.at(targetEnd) - y }
}

function atLeast({ x, y, width, height }: Box, { source, target }: Link): Box {
  const wide = sizeOf(width, source.length)
  const high = sizeOf(height, target.length)
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high }
}

function sizeOf(length: number, sentences: number): number {
  if (sentences === 0) return BAR
  return length < LEAST_WITH_GAP ? Math.max(length, LEAST) : length - GAP
}

function titleOf({ source, target, confidence }: Link, index: number, { t }: Field): string {
  return t('align.plot.unit', {
    number: index + 1,
    source: sentenceNumbers(source),
    target: sentenceNumbers(target),
    confidence: shownConfidence(confidence),
  })
}

function sentenceNumbers(at: readonly number[]): string {
  return at.length === 0 ? '—' : at.map((index) => index + 1).join('+')
}

// Above the field for sentences of the source alone, right of it for those of the target.
function ticksOutside(units: readonly Link[], { across, down }: Field): string {
  const middle = (at: readonly number[]) => ((at[0] ?? 0) + (at.at(-1) ?? 0) + 1) / 2
  const right = across.start + across.length
  const path = units.filter(isOneSided).map(({ source, target }) => {
    return target.length === 0
      ? `M${pixel(across.at(middle(source)))} ${pixel(down.start - 2)}v-${TICK}`
      : `M${pixel(right + 2)} ${pixel(down.at(middle(target)))}h${TICK}`
  })
  return path.length === 0 ? '' : `<path d="${path.join('')}" stroke="${INK}" fill="none"/>\n`
}
