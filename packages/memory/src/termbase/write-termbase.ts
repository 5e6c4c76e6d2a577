import type { Locale, Renderings, Term } from '@collate/parser'
import { FIELDS, KINDS } from './columns.ts'

/**
 * Writes a termbase as CSV (RFC 4180, `\n` at the ends of lines): three columns a locale, in the order of `locales`, then those
 * that only terms have. `readTermbase` gives the terms back; same terms, same bytes.
 */
export function writeTermbase(terms: readonly Term[], locales: readonly Locale[]): string {
  const others = terms.flatMap(({ renderings }) => Object.keys(renderings)).sort()
  const all = Array.from(new Set([...locales, ...others]))
  const heads = all.flatMap((locale) => KINDS.map(([, prefix]) => prefix + locale))
  const rows = terms.map((term) => [
    ...all.flatMap((locale) => KINDS.map(([kind]) => joined(term.renderings[locale], kind))),
    term.partOfSpeech ?? '',
    term.note ?? '',
    term.doNotTranslate ? 'yes' : '',
  ])
  return [[...heads, ...FIELDS], ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function joined(renderings: Renderings | undefined, kind: keyof Renderings): string {
  return (renderings?.[kind] ?? []).map((text) => text.replace(/[\\|]/g, '\\$&')).join('|')
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$|^\uFEFF/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
