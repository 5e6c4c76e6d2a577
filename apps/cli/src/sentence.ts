import type { CollateError } from '@collate/parser'
import type { Translate } from './console/messages.ts'

/** Puts an error into one sentence in the reader's language, with file, line and column in front where it has them. */
export function sentenceOf(error: CollateError, t: Translate): string {
  const { file, place } = error
  const where =
    place === undefined ? file : `${file ?? ''}:${place.start.line}:${place.start.column}`
  const key = `errors.${error.code}`
  const { reason, ...values } = error.values
  // A library's words end like a sentence; they stand inside one here.
  const given = typeof reason === 'string' ? { reason: reason.replace(/\.+$/, '') } : {}
  const sentence = t(key, { file: file ?? '', ...values, ...given })
  return `${where === undefined ? '' : `${where}: `}${sentence === key ? error.message : sentence}`
}
