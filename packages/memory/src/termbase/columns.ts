import { CollateError, canonicalLocale, type Locale, type Renderings } from '@collate/parser'

/** What a column of a termbase holds: a kind of renderings in one locale, or a field of the concept. */
export type Column =
  | { readonly kind: keyof Renderings; readonly locale: Locale }
  | { readonly kind: 'part-of-speech' | 'note' | 'do-not-translate' }

/** The columns of a concept that are no renderings, in the order in which they are written. */
export const FIELDS = ['part-of-speech', 'note', 'do-not-translate'] as const

/** The kinds of renderings with what stands before the locale in the head of their column, in the order in which they are written. */
export const KINDS: readonly (readonly [keyof Renderings, string])[] = [
  ['preferred', ''],
  ['admitted', 'admitted:'],
  ['forbidden', 'forbidden:'],
]

/**
 * Reads the head of a column: a locale (preferred renderings), `admitted:<locale>`, `forbidden:<locale>`, `part-of-speech`,
 * `note` or `do-not-translate`.
 *
 * @throws {CollateError} `termbase/column`
 */
export function columnOf(head: string, file: string): Column {
  const name = head.trim()
  const field = FIELDS.find((known) => known === name.toLowerCase())
  if (field !== undefined) return { kind: field }
  const [, kind = 'preferred', tag = name] = /^(admitted|forbidden):(.*)$/i.exec(name) ?? []
  try {
    return { kind: kind.toLowerCase() as keyof Renderings, locale: canonicalLocale(tag.trim()) }
  } catch (cause) {
    throw new CollateError(
      'termbase/column',
      `Cannot read the column \`${name}\` of \`${file}\`, expected a locale, admitted:<locale>, forbidden:<locale>, ${FIELDS.join(', ')}`,
      { file, values: { file, column: name }, cause },
    )
  }
}
