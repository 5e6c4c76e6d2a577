import type { Link } from '@collate/parser'
import type { Translate } from '../console/messages.ts'
import {
  type AlignedSide,
  type Alignment,
  countUnits,
  isOneSided,
  levelOf,
  shownConfidence,
  textOf,
  type UnitCounts,
} from './alignment.ts'
import { escapeMarkup } from './escape-markup.ts'
import { ALIGNMENT_STYLE } from './html-style.ts'

/** The words of the page and the language they are in. */
export interface PageWords {
  readonly t: Translate
  readonly language: string
}

const FILTERS = [
  ['show-all', 'align.showAll', 'units'],
  ['show-doubtful', 'align.showDoubtful', 'doubtful'],
  ['show-one-sided', 'align.showOneSided', 'oneSided'],
] as const

/**
 * Writes an alignment as one HTML page with both texts side by side. It needs nothing else and does nothing: no script, no font, no
 * request to anywhere. Every unit has an address (`#unit-5`).
 */
export function* writeHtml(alignment: Alignment, words: PageWords): Iterable<string> {
  const { source, target, units } = alignment
  const t = (key: string, values?: object) => escapeMarkup(words.t(key, values))
  const title = escapeMarkup(`${source.file} ↔ ${target.file}`)
  yield `<!DOCTYPE html>
<html lang="${escapeMarkup(words.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${ALIGNMENT_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${summary(alignment, t)}${filter(countUnits(alignment), t)}<table>
<caption>${t('align.caption', { below: alignment.below })}</caption>
<thead><tr><th scope="col">${t('align.number')}</th>${columnHead(t('align.source'), source)}${columnHead(t('align.target'), target)}<th scope="col">${t('align.confidence')}</th></tr></thead>
<tbody>
`
  for (const [index, unit] of units.entries()) yield rowOf(alignment, unit, index + 1, t)
  yield '</tbody>\n</table>\n</main>\n</body>\n</html>\n'
}

function summary(alignment: Alignment, t: Translate): string {
  const { units, doubtful, oneSided } = countUnits(alignment)
  const rows = [
    [t('column.units'), units],
    [t('column.doubtful'), doubtful],
    [t('column.oneSided'), oneSided],
    [t('align.sourceSegments'), alignment.source.segments.length],
    [t('align.targetSegments'), alignment.target.segments.length],
  ]
  return `<dl>${rows.map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`).join('')}</dl>\n`
}

function filter(counts: UnitCounts, t: Translate): string {
  const choices = FILTERS.map(
    ([id, label, count], index) =>
      `<label><input type="radio" name="show" id="${id}"${index === 0 ? ' checked' : ''}> ${t(label)} (${counts[count]})</label>`,
  )
  return `<fieldset><legend>${t('align.show')}</legend>${choices.join('')}</fieldset>\n`
}

function columnHead(title: string, { file, locale }: AlignedSide): string {
  return `<th scope="col">${title} (${escapeMarkup(locale)}) <small>${escapeMarkup(file)}</small></th>`
}

function rowOf(alignment: Alignment, unit: Link, number: number, t: Translate): string {
  const { source, target } = alignment
  const level = levelOf(alignment, unit)
  const classes = isOneSided(unit) ? `${level} one-sided` : level
  const id = `unit-${number}`
  const share = `${Math.round(unit.confidence * 100)}%`
  const notes =
    (level === 'doubtful'
      ? `<strong>${t('align.doubtful')}</strong>`
      : `<em>${t(`align.${level}`)}</em>`) +
    (isOneSided(unit) ? `<strong>${t('align.oneSided')}</strong>` : '')
  return (
    `<tr id="${id}" class="${classes}"><th scope="row"><a href="#${id}">${number}</a></th>` +
    `${textCell(source, unit.source, t)}${textCell(target, unit.target, t)}` +
    `<td class="confidence">${shownConfidence(unit.confidence)} ${notes}<span class="bar" style="--share:${share}" aria-hidden="true"></span></td></tr>\n`
  )
}

function textCell(side: AlignedSide, at: readonly number[], t: Translate): string {
  if (at.length === 0) return `<td class="text none">${t('align.none')}</td>`
  return `<td class="text" lang="${escapeMarkup(side.locale)}" dir="auto">${escapeMarkup(textOf(side, at))}</td>`
}
