import { type Locale, languageOf, lookupLocale, type MemoryEntry } from '@collate/parser'
import { timeFromTmx } from './time.ts'

/** A `tuv`: one language of a translation unit. */
export interface TmxVariant {
  readonly locale: Locale
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** A `tu`: what it says in each language. */
export interface TmxUnit {
  readonly attributes: Readonly<Record<string, string>>
  readonly properties: Map<string, string>
  readonly variants: readonly TmxVariant[]
}

/** Makes an entry of the source and each other language of a unit; empty texts make none. */
export function entriesOfUnit(
  { attributes, properties, variants }: TmxUnit,
  sourceLocale: string,
  origin: string,
): readonly MemoryEntry[] {
  const source = sourceOf(variants, sourceLocale)
  if (source === undefined || source.text === '') return []
  return variants
    .filter((variant) => variant !== source && variant.text !== '')
    .map((target) => ({
      sourceLocale: source.locale,
      targetLocale: target.locale,
      source: source.text,
      target: target.text,
      before: properties.get('x-context-before') ?? '',
      after: properties.get('x-context-after') ?? '',
      origin: properties.get('x-origin') ?? origin,
      ...signatureOf(target.attributes, attributes),
    }))
}

// `*all*` says that any language may be the source: the first one then is. Many tools write `en` above and `en-US` below.
function sourceOf(variants: readonly TmxVariant[], sourceLocale: string): TmxVariant | undefined {
  const locales = variants.map(({ locale }) => locale)
  const wanted = sourceLocale.replaceAll('_', '-')
  const locale =
    lookupLocale(wanted, locales) ??
    locales.find((candidate) => languageOf(candidate) === languageOf(wanted))
  return variants.find((variant) => variant.locale === locale) ?? variants[0]
}

// Who changed the translation last is who stands for it; the closer element wins.
function signatureOf(
  ...elements: readonly Readonly<Record<string, string>>[]
): Pick<MemoryEntry, 'by' | 'when'> {
  const first = (...names: readonly string[]) =>
    names.flatMap((name) => elements.flatMap((attributes) => attributes[name] ?? [])).at(0)
  const by = first('changeid', 'creationid')
  const when = timeFromTmx(first('changedate', 'creationdate'))
  return { ...(by === undefined ? {} : { by }), ...(when === undefined ? {} : { when }) }
}
