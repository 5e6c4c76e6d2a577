import { escapeMarkup } from '../escape-markup.ts'
import { GRID, pixel, QUIET } from './paint.ts'
import { type Scale, ticksOf } from './scale.ts'

/** Draws the two axes: a grid, the numbers of sentences in their middles, a title each. */
export function drawAxes(
  across: Scale,
  down: Scale,
  [sourceTitle, targetTitle]: readonly [string, string],
): string {
  const [left, top] = [across.start, down.start]
  const [right, bottom] = [left + across.length, top + down.length]
  const columns = ticksOf(across.count).map((number) => [number, across.at(number - 0.5)] as const)
  const rows = ticksOf(down.count).map((number) => [number, down.at(number - 0.5)] as const)
  const grid = [
    ...columns.map(([, x]) => `M${pixel(x)} ${top}V${bottom}`),
    ...rows.map(([, y]) => `M${left} ${pixel(y)}H${right}`),
  ].join('')
  const labels = [
    ...columns.map(([number, x]) => label(x, bottom + 18, 'middle', number)),
    ...rows.map(([number, y]) => label(left - 8, y + 4, 'end', number)),
  ].join('')
  const middle = top + down.length / 2
  return `<path d="${grid}" stroke="${GRID}" fill="none"/>
<rect x="${left}" y="${top}" width="${pixel(across.length)}" height="${pixel(down.length)}" fill="none" stroke="${QUIET}"/>
<g fill="${QUIET}" font-size="12">${labels}
<text x="${pixel(left + across.length / 2)}" y="${bottom + 38}" text-anchor="middle">${escapeMarkup(sourceTitle)}</text>
<text x="18" y="${pixel(middle)}" text-anchor="middle" transform="rotate(-90 18 ${pixel(middle)})">${escapeMarkup(targetTitle)}</text></g>
`
}

function label(x: number, y: number, anchor: string, number: number): string {
  return `<text x="${pixel(x)}" y="${pixel(y)}" text-anchor="${anchor}">${number}</text>`
}
