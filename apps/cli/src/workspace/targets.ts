import { CollateError, canonicalLocale, type Locale } from '@collate/parser'
import type { DocumentEntry } from './documents.ts'

/**
 * The target locales of a document that a command line asks for: all, or those named.
 *
 * @throws {CollateError} `usage/locale` where the workspace has no such locale.
 */
export function targetsOf(
  entry: DocumentEntry,
  asked: readonly string[] | undefined,
): readonly Locale[] {
  if (asked === undefined) return entry.targets
  const wanted = asked.map(canonicalLocale)
  const known = [entry.source, ...entry.targets]
  const stranger = wanted.find((locale) => !known.includes(locale))
  if (stranger !== undefined) {
    throw new CollateError('usage/locale', `Cannot use \`${stranger}\`, no locale here`, {
      values: { locale: stranger, known: known.join(', ') },
    })
  }
  return entry.targets.filter((target) => wanted.includes(target))
}
