import { stringify } from 'yaml'
import type { Encoding } from '../model/document.ts'

/** Writes a text as a YAML or JSON scalar, in the style of the one it takes the place of wherever that style can say it. */
export function encodeScalar(text: string, before: string, encoding: Encoding): string {
  if (encoding === 'json' || before.startsWith('"')) return JSON.stringify(text)
  if (before.startsWith("'") && !/[\n\r]/.test(text)) return `'${text.replaceAll("'", "''")}'`
  const plain = stringify(text, { lineWidth: 0 }).trimEnd()
  const scalar = plain.includes('\n') ? JSON.stringify(text) : plain
  // A block scalar (`|`, `>`) takes its last line end along.
  return /[\n\r]$/.test(before) ? `${scalar}\n` : scalar
}
