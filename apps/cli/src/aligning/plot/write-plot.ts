import { basename } from 'node:path'
import type { Translate } from '../../console/messages.ts'
import { clip } from '../../console/table.ts'
import { type Alignment, countUnits } from '../alignment.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { drawAxes } from './draw-axes.ts'
import { drawLegend } from './draw-legend.ts'
import { drawLinks } from './draw-links.ts'
import { drawStrip } from './draw-strip.ts'
import { INK, QUIET } from './paint.ts'
import { scaleOf } from './scale.ts'

// In pixels. The field is as high as the target is long beside the source, within what a page and an eye can take.
const WIDTH = 880
const FIELD = { left: 84, top: 104, width: 740, least: 370, most: 1110 } as const
const STRIP = { gap: 84, height: 64, margin: 24 } as const
// Columns of a title in this width.
const TITLE = 78

/**
 * Draws the alignment path as SVG: the source's sentences across, the target's down, each link a rectangle coloured by its confidence.
 *
 * No script, no font, no request; the same alignment gives the same bytes.
 */
export function writePlot(
  alignment: Alignment,
  { t, language }: { readonly t: Translate; readonly language: string },
): string {
  const { source, target, below } = alignment
  const [sources, targets] = [source.segments.length, target.segments.length]
  const shape = Math.round((FIELD.width * targets) / Math.max(1, sources))
  const height = Math.min(FIELD.most, Math.max(FIELD.least, shape))
  const across = scaleOf(sources, FIELD.left, FIELD.width)
  const down = scaleOf(targets, FIELD.top, height)
  const strip = FIELD.top + height + STRIP.gap
  const whole = strip + STRIP.height + STRIP.margin
  const counts = { ...countUnits(alignment), count: alignment.units.length, below }
  const names = [basename(source.file), basename(target.file)] as const
  const axis = (name: string) => t('align.plot.axis', { file: clip(name, TITLE / 2) })
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${whole}" width="${WIDTH}" height="${whole}" role="img" aria-labelledby="title description" xml:lang="${escapeMarkup(language)}" font-family="system-ui, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif">
<title id="title">${escapeMarkup(`${source.file} ↔ ${target.file}`)}</title>
<desc id="description">${escapeMarkup(t('align.plot.description', { source: source.file, target: target.file, ...counts }))}</desc>
<rect width="100%" height="100%" fill="#FFFFFF"/>
<text x="${FIELD.left}" y="34" font-size="18" font-weight="600" fill="${INK}">${escapeMarkup(clip(names.join(' ↔ '), TITLE))}</text>
<text x="${FIELD.left}" y="56" font-size="13" fill="${QUIET}">${escapeMarkup(t('align.summary', counts))}</text>
${drawLegend(below, t, [FIELD.left, 82])}${drawAxes(across, down, [axis(names[0]), axis(names[1])])}${[...drawLinks(alignment, { across, down, t })].join('')}${drawStrip(alignment, across, { top: strip, height: STRIP.height, title: t('align.plot.along') })}</svg>
`
}
