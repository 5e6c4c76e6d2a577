import { parse } from 'yaml'
import type { Encoding } from '../model/document.ts'

/**
 * Writes a text as a YAML, TOML or JSON scalar, in the style of the one it takes the place of wherever that style can say it; else
 * between double quotes. Invariant: a parser reads the text back, letter for letter.
 */
export function encodeScalar(text: string, before: string, encoding: Encoding): string {
  if (encoding === 'json') return encodeJson(text, before)
  return encoding === 'toml' ? encodeToml(text, before) : encodeYaml(text, before)
}

// Habits of other writers of JSON, kept so that a translated value looks like its neighbours.
const JSON_HABITS: readonly {
  readonly shows: (before: string) => boolean
  readonly follow: (written: string) => string
}[] = [
  {
    // Python’s `json.dumps` and PHP’s `json_encode`: ASCII only.
    shows: (before) => /\\u(?!00[0-7])/i.test(before) && !/[^\0-\x7F]/.test(before),
    follow: (written) => written.replace(/[^\0-\x7F]/g, escapeUnit),
  },
  {
    // PHP’s `json_encode`: safe inside `<script>`.
    shows: (before) => before.includes('\\/'),
    follow: (written) => written.replaceAll('/', '\\/'),
  },
]

function encodeJson(text: string, before: string): string {
  return JSON_HABITS.reduce(
    (written, { shows, follow }) => (shows(before) ? follow(written) : written),
    JSON.stringify(text),
  )
}

// A literal string says nothing but what stands there; a basic one escapes as JSON does, and DEL too (TOML 1.0, String).
function encodeToml(text: string, before: string): string {
  const isLiteral = before.startsWith("'") && !before.startsWith("'''")
  if (isLiteral && !/['\p{Cc}]/u.test(text)) return `'${text}'`
  return JSON.stringify(text).replaceAll('\x7F', escapeUnit)
}

function encodeYaml(text: string, before: string): string {
  const isBlock = /^[|>]/.test(before)
  if (isBlock) {
    const written = encodeBlock(text, before)
    if (readsInMap(written, text)) return written
  } else if (!/[\r\n]/.test(text) && !before.startsWith('"')) {
    const written = before.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : text
    if (readsInMap(written, text) && readsInList(written, text)) return written
  }
  // JSON's strings are YAML's too (YAML 1.2, section 1.2), but for characters that YAML calls unprintable (section 5.1).
  const quoted = JSON.stringify(text).replace(/[\x7F-\x9F\uFFFE\uFFFF]/g, escapeUnit)
  return isBlock ? quoted + lineEndsOf(before) : quoted
}

// A literal (`|`) or folded (`>`) scalar: its header and indentation stay (YAML 1.2, section 8.1).
function encodeBlock(text: string, before: string): string {
  const [header = ''] = /^[^\r\n]*/.exec(before) ?? []
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n'
  const [, indentation = '  '] = /[\r\n]([ ]+)[^\s]/.exec(before) ?? []
  const body = text.slice(0, text.length - lineEndsOf(text).length)
  const lines = (before.startsWith('>') ? body.replace(/\n+/g, '$&\n') : body).split('\n')
  const written = lines.map((line) => (line === '' ? '' : indentation + line))
  return [header, ...written].join(lineEnd) + lineEndsOf(before)
}

function lineEndsOf(text: string): string {
  let at = text.length
  while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at -= 1
  return text.slice(at)
}

// YAML 1.1, which many generators still read, takes `yes` and `1_000` for no strings.
function readsInMap(written: string, text: string): boolean {
  return (['1.1', '1.2'] as const).every((version) => {
    const read = parsed(`key: ${written}`, version) as { readonly key?: unknown } | undefined
    return read?.key === text
  })
}

function readsInList(written: string, text: string): boolean {
  const read = parsed(`[${written}, x]`, '1.2')
  return Array.isArray(read) && read.length === 2 && read[0] === text
}

function parsed(yaml: string, version: '1.1' | '1.2'): unknown {
  try {
    return parse(yaml, { version, logLevel: 'error' })
  } catch {
    return undefined
  }
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
