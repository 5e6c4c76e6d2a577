import { once, oncePerReading } from './once.ts'
import type { Prose } from './prose.ts'
import type { Reading, Readings } from './readings.ts'

/** The suffix of a plural form, cardinal or ordinal, as i18next's JSON format v4 has it: the categories of Unicode CLDR. */
const SUFFIX = /_((?:ordinal_)?(?:zero|one|two|few|many|other))$/

/** A key without the suffix of its plural form, and that form: `other`, `ordinal_one`. */
export interface PluralKey {
  readonly base: string
  readonly form?: string
}

/** Takes a key apart. That it looks like a plural form does not make it one: `color_other`. */
export function pluralKeyOf(name: string): PluralKey {
  const suffix = SUFFIX.exec(name)
  return suffix?.[1] === undefined
    ? { base: name }
    : { base: name.slice(0, suffix.index), form: suffix[1] }
}

/** The strings of one locale file. */
export interface Strings {
  readonly all: readonly Prose[]
  readonly byName: ReadonlyMap<string, Prose>
  /** The forms of what may be a plural, by its base. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, Prose>>
}

/** Lists the strings of a document by key; nothing where it is no locale file. */
export const stringsIn: (reading: Reading) => Strings = oncePerReading(
  ({ document, proses }: Reading): Strings => {
    const all = document.format === 'i18next' ? proses : []
    const forms = new Map<string, Map<string, Prose>>()
    for (const prose of all) {
      const { base, form } = pluralKeyOf(nameOf(prose))
      if (form !== undefined) forms.set(base, (forms.get(base) ?? new Map()).set(form, prose))
    }
    return { all, byName: new Map(all.map((prose) => [nameOf(prose), prose])), forms }
  },
)

/** The key of a string. */
export function nameOf({ block }: Prose): string {
  return block.name ?? ''
}

/**
 * The bases that are plurals: one file has two forms of it, or a form that counts. Both files are asked, since Chinese has a single
 * form.
 */
export const pluralsIn: (readings: Readings) => ReadonlySet<string> = once(
  ({ source, target }: Readings): ReadonlySet<string> => {
    const found = new Set<string>()
    for (const reading of target === undefined ? [source] : [source, target])
      for (const [base, forms] of stringsIn(reading).forms) {
        const counts = [...forms.values()].some(({ block }) => /\{\{-?\s*count\b/.test(block.text))
        // i18next asks for “other” of every plural: option_one and option_two are two options.
        const hasOther = forms.has('other') || forms.has('ordinal_other')
        if (counts || (forms.size > 1 && hasOther)) found.add(base)
      }
    return found
  },
)

/** Finds the string that says the same in another file: of a plural, a form with another name where it lacks this one. */
export function counterpartOf(prose: Prose, other: Reading, readings: Readings): Prose | undefined {
  const { byName, forms } = stringsIn(other)
  const same = byName.get(nameOf(prose))
  if (same !== undefined) return same
  const { base, form } = pluralKeyOf(nameOf(prose))
  if (!pluralsIn(readings).has(base)) return undefined
  const others = forms.get(base)
  const kind = form?.startsWith('ordinal_') ? 'ordinal_' : ''
  const [first] = others?.values() ?? []
  return others?.get(`${kind}other`) ?? first ?? byName.get(base)
}

/** The plural categories of a language, as i18next asks for them: `Intl.PluralRules`. */
export function categoriesOf(locale: string, type: 'cardinal' | 'ordinal'): readonly string[] {
  const key = `${locale} ${type}`
  const found = known.get(key) ?? new Intl.PluralRules(locale, { type }).resolvedOptions()
  known.set(key, found)
  return found.pluralCategories
}

// Making the rules of a language takes far longer than asking them; there are only so many languages.
const known = new Map<string, Intl.ResolvedPluralRulesOptions>()
