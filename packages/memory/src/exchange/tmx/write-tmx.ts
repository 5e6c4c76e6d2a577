import type { MemoryEntry } from '@collate/parser'
import { escapeSegment, escapeText } from './escape.ts'
import { timeToTmx } from './time.ts'

/** What a TMX file says about itself. */
export interface TmxHeader {
  /** The locale most entries have as source, or `*all*`. */
  readonly sourceLocale: string
  /** The language of notes in the file; `en` unless said otherwise. */
  readonly administrativeLocale?: string
  /** What made the file; `Collate` unless said otherwise. */
  readonly tool?: string
  readonly version?: string
}

/**
 * Writes a TMX 1.4b file, a piece at a time: a translation unit an entry, its context and origin in `prop`s.
 *
 * Inline syntax stands in `ph`, so that other tools protect it. Valid by the TMX 1.4 DTD, and exact: `readTmx` gives the entries back, times to the second. Same entries, same bytes: it
 * carries no date of its own.
 */
export function* writeTmx(entries: Iterable<MemoryEntry>, header: TmxHeader): Iterable<string> {
  const { sourceLocale, administrativeLocale = 'en', tool = 'Collate', version = '1' } = header
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header${attributes({
    creationtool: tool,
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Collate',
    adminlang: administrativeLocale,
    srclang: sourceLocale,
    datatype: 'plaintext',
  })}/>
  <body>
`
  for (const entry of entries) yield unitOf(entry, sourceLocale)
  yield '  </body>\n</tmx>\n'
}

function unitOf(entry: MemoryEntry, sourceLocale: string): string {
  const { by, when, origin, before, after } = entry
  const srclang = entry.sourceLocale === sourceLocale ? undefined : entry.sourceLocale
  const numbers = new Map<string, number>()
  const signature = { changedate: timeToTmx(when), changeid: by }
  return `    <tu${attributes({ ...signature, srclang })}>
${property('x-origin', origin)}${property('x-context-before', before)}${property('x-context-after', after)}${variant(entry.sourceLocale, entry.source, numbers)}${variant(entry.targetLocale, entry.target, numbers)}    </tu>
`
}

function property(type: string, text: string): string {
  return text === '' ? '' : `      <prop type="${type}">${escapeText(text)}</prop>\n`
}

function variant(locale: string, text: string, numbers: Map<string, number>): string {
  return `      <tuv xml:lang="${escapeText(locale)}"><seg>${escapeSegment(text, numbers)}</seg></tuv>\n`
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeText(value)}"`))
    .join('')
}
