import stringWidth from 'fast-string-width'
import type { Translate } from '../../console/messages.ts'
import { shownConfidence } from '../alignment.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { COLOURS, INK, pixel } from './paint.ts'

/** What the colours and bars mean, in one row. */
export function drawLegend(below: number, t: Translate, [left, top]: readonly [number, number]) {
  const half = shownConfidence((1 + below) / 2)
  const least = shownConfidence(below)
  const entries = [
    [square(COLOURS.sure), t('align.plot.sure', { from: half })],
    [square(COLOURS.fair), t('align.plot.fair', { from: least, to: half })],
    [square(COLOURS.doubtful), t('align.plot.doubtful', { to: least })],
    [
      `<rect y="-7" width="14" height="4" fill="#FFFFFF" stroke="${INK}"/>`,
      t('align.plot.oneSided'),
    ],
  ] as const
  let x = left
  const drawn = entries.map(([sign, words]) => {
    const entry = `<g transform="translate(${pixel(x)} ${top})">${sign}<text x="20" y="0">${escapeMarkup(words)}</text></g>`
    // Fonts differ: a column is taken a little wider than it is.
    x += 48 + stringWidth(words) * 7
    return entry
  })
  return `<g fill="${INK}" font-size="13">${drawn.join('\n')}</g>\n`
}

function square(colour: string): string {
  return `<rect y="-11" width="14" height="12" fill="${colour}"/>`
}
