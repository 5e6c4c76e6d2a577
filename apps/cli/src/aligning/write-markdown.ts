import type { Translate } from '../console/messages.ts'
import {
  type AlignedSide,
  type Alignment,
  countUnits,
  isDoubtful,
  isOneSided,
  lineOf,
  shownConfidence,
} from './alignment.ts'
import { withoutScripts } from './without-scripts.ts'

/**
 * Writes an alignment as a Markdown page with one table (GFM): both texts side by side, doubtful units in bold words.
 *
 * Markdown's own inline syntax in the segments stays what it is, but for tags and addresses that run something; text of other files is
 * escaped.
 */
export function* writeMarkdown(alignment: Alignment, t: Translate): Iterable<string> {
  const { source, target, units } = alignment
  yield `# ${escapeMarkdown(source.file)} ↔ ${escapeMarkdown(target.file)}\n\n`
  yield `${escapeMarkdown(t('align.summary', { ...countUnits(alignment), count: units.length, below: alignment.below }))}\n\n`
  const head = [
    t('align.number'),
    languageTitle(t('align.source'), source),
    languageTitle(t('align.target'), target),
    t('align.confidence'),
  ]
  yield `| ${head.map(escapeMarkdown).join(' | ')} |\n| ---: | --- | --- | --- |\n`
  for (const [index, unit] of units.entries()) {
    const notes = [
      shownConfidence(unit.confidence),
      isDoubtful(alignment, unit) ? `**${t('align.doubtful')}**` : '',
      isOneSided(unit) ? t('align.oneSided') : '',
    ].filter((note) => note !== '')
    const cells = [
      String(index + 1),
      cellOf(source, unit.source),
      cellOf(target, unit.target),
      notes.join(' · '),
    ]
    yield `| ${cells.join(' | ')} |\n`
  }
}

function languageTitle(title: string, { locale }: AlignedSide): string {
  return `${title} (${locale})`
}

function cellOf(side: AlignedSide, at: readonly number[]): string {
  const line = lineOf(side, at)
  if (line === '') return '—'
  return side.isMarkdown ? escapeBars(withoutScripts(line)) : escapeMarkdown(line)
}

// A bar ends a cell, in code too (GFM 0.29, section 4.10). One that is escaped already stays so.
function escapeBars(line: string): string {
  return line.replace(/(\\*)\|/g, (bar, backslashes: string) =>
    backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar,
  )
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
}
