import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { hasHan } from './characters.ts'
import { mayHaveName } from './name-glance.ts'
import { isOneEdit } from './one-edit.ts'
import { isPinyinIn, isPinyinLike, romanisationsOf, squashed } from './romanise.ts'
import { PLACE_ENDS, SURNAMES } from './surnames.ts'

/** A name of the source as the target spells it. */
export interface RomanisedName {
  /** How the target has it; offsets into its prose's text. */
  readonly written: string
  readonly target: Prose
  readonly start: number
  readonly end: number
  /** The name in Han characters, and where it stands. */
  readonly han: string
  readonly source: Prose
  readonly at: number
  /** How pinyin writes it. */
  readonly wanted: string
  /** What is wrong with it: nothing, its division into words, its order, or a letter. */
  readonly fault: 'none' | 'division' | 'order' | 'spelling'
}

// Two or three words with capitals, or one that could be a place.
const CAPITALS = /\b[A-Z][a-zü’'-]{1,15}(?: [A-Z][a-zü’'-]{0,15}){0,2}(?![a-zü])/g

/** Finds the Chinese names that the target of a pair spells in Latin letters. */
export function* romanisedNames({
  source,
  target,
}: Pick<Pair, 'source' | 'target'>): Generator<RomanisedName> {
  if (!source.some(hasAnyHan)) return
  const hasPlaces = source.some(hasPlace)
  for (const prose of target) {
    if (!mayHaveName(prose, hasPlaces)) continue
    for (const { 0: found, index } of prose.text.matchAll(CAPITALS)) {
      const stretch = pinyinWords(found)
      const name = stretch && nameIn(source, stretch.words)
      if (name === undefined || stretch === undefined) continue
      const written = stretch.words.join(' ')
      const start = index + stretch.start
      yield { ...name, written, target: prose, start, end: start + written.length }
    }
  }
}

const hasAnyHan = oncePerProse(
  (prose: Prose): boolean => hasHan(prose) || /\p{Script=Han}/u.test(prose.text),
)

// The words of a name that could be pinyin: Ye Ping of Ye Ping Village.
function pinyinWords(found: string) {
  const words = found.replace(/[’']s?$/, '').split(' ')
  const first = words.findIndex(isPinyinLike)
  if (first < 0) return undefined
  const rest = words.slice(first)
  const other = rest.findIndex((word) => !isPinyinLike(word))
  const start = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0)
  return { words: other < 0 ? rest : rest.slice(0, other), start }
}

type Found = Pick<RomanisedName, 'han' | 'source' | 'at' | 'wanted' | 'fault'>

// A family name that is so frequent in one block is no sign of one person; a hostile text must not take quadratic time.
const MAX_ALIKE = 50

/** The names a prose may hold, by how they may be spelt, all squashed. */
interface Names {
  /** Family and given name in one, or a place. */
  readonly whole: Map<string, Known>
  /** Given name and family name, with a space between them. */
  readonly turned: Map<string, Known>
  readonly families: Map<string, Map<string, Known>>
  /** Given names of two syllables, whatever the family. */
  readonly givens: Map<string, Known>
  readonly places: Map<string, Known>
}

interface Known extends Omit<Found, 'fault'> {
  readonly surname: number
  readonly given: readonly string[]
}

function nameIn(source: readonly Prose[], words: readonly string[]): Found | undefined {
  const whole = squashed(words.join(''))
  if (whole.length < 4) return undefined
  const [first = '', ...rest] = words.map(squashed)
  const turned = `${words.slice(0, -1).map(squashed).join('')} ${squashed(words.at(-1) ?? '')}`
  // A single word can only be a place, and most texts have none.
  if (words.length === 1 && !source.some(hasPlace)) return undefined
  for (const prose of source) {
    const names = namesIn(prose)
    const known = names.whole.get(whole)
    // A single word may be a place, whatever it begins with.
    if (known !== undefined && (known.surname === 0 || words.length > 1))
      return {
        ...known,
        fault: isDivided(words, known.wanted, known.surname) ? 'none' : 'division',
      }
    const other = words.length > 1 ? names.turned.get(turned) : undefined
    if (other !== undefined) return { ...other, fault: 'order' }
  }
  const found =
    words.length < 2 ? misspeltPlace(source, whole) : misspeltPerson(source, first, rest)
  // Whose family is in no list may be spelt quite right.
  return source.some(({ text }) => found && isPinyinIn(whole, text)) ? undefined : found
}

function misspeltPerson(
  source: readonly Prose[],
  family: string,
  rest: readonly string[],
): Found | undefined {
  const given = rest.join('')
  for (const prose of source) {
    const { families, givens } = namesIn(prose)
    for (const [key, known] of families.get(family) ?? [])
      if (
        given !== key &&
        (isOneEdit(given, key) || (rest.length === 1 && sharesSyllable(given, known.given)))
      )
        return { ...known, fault: 'spelling' }
    // The given name is right, and with it another family.
    const known = rest.length === 1 && familyNames().has(family) ? givens.get(given) : undefined
    if (known !== undefined) return { ...known, fault: 'spelling' }
  }
  return undefined
}

// Of two syllables one is right: Qihong for Qiming.
function sharesSyllable(given: string, [first = '', second = '']: readonly string[]): boolean {
  const other = given.startsWith(first)
    ? given.slice(first.length)
    : given.endsWith(second)
      ? given.slice(0, -second.length)
      : ''
  return /^[b-df-hj-np-tw-z]/.test(other) && isPinyinLike(other)
}

function misspeltPlace(source: readonly Prose[], word: string): Found | undefined {
  if (word.length < LEAST_PLACE || PLACES_APART.has(word)) return undefined
  for (const prose of source)
    for (const [key, known] of namesIn(prose).places)
      if (isOneEdit(word, key)) return { ...known, fault: 'spelling' }
  return undefined
}

// A shorter word is too close to others.
const LEAST_PLACE = 5

// Spelt so that 陕西 and 山西 are not the same.
const PLACES_APART: ReadonlySet<string> = new Set(['shaanxi'])

const familyNames = lazyFamilies()

function lazyFamilies(): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined
  return () => {
    made ??= new Set(
      [...SURNAMES].flatMap((han) => romanisationsOf(han).map((syllables) => syllables.join(''))),
    )
    return made
  }
}

const namesIn = oncePerProse((prose: Prose): Names => {
  const names: Names = {
    whole: new Map(),
    turned: new Map(),
    families: new Map(),
    givens: new Map(),
    places: new Map(),
  }
  const seen = new Set<string>()
  for (const { han, at, surname } of candidatesIn(prose)) {
    if (seen.has(`${han}${surname}`)) continue
    seen.add(`${han}${surname}`)
    for (const syllables of romanisationsOf(han))
      addName(names, syllables, { han, at, surname, source: prose })
  }
  return names
})

function addName(
  { whole, turned, families, givens, places }: Names,
  syllables: readonly string[],
  place: Omit<Known, 'wanted' | 'given'>,
): void {
  const { surname, han } = place
  const [family, given] = [syllables.slice(0, surname), syllables.slice(surname)]
  const wanted = surname === 0 ? solid(given) : `${solid(family)} ${solid(given)}`
  const known = { ...place, wanted, given }
  const [familyKey, givenKey] = [squashed(family.join('')), squashed(given.join(''))]
  // Squashed as a whole, as the target’s words are: Shen Yufei and She Nyufei look alike.
  const key = squashed(syllables.join(''))
  if (!whole.has(key)) whole.set(key, known)
  if (surname === 0) {
    if (givenKey.length >= LEAST_PLACE && places.size < MAX_ALIKE) places.set(givenKey, known)
    return
  }
  if (givenKey.length > 2) turned.set(`${givenKey} ${familyKey}`, known)
  if (han.length - surname !== 2 || givenKey.length < 5) return
  const alike = families.get(familyKey) ?? new Map<string, Known>()
  families.set(familyKey, alike)
  if (alike.size < MAX_ALIKE) alike.set(givenKey, known)
  if (givens.size < MAX_ALIKE) givens.set(givenKey, known)
}

interface Candidate {
  readonly han: string
  readonly at: number
  /** How many characters the family name has; 0 for a place. */
  readonly surname: number
}

// Places before what makes them places; then names of three characters, then of two.
function candidatesIn({ text }: Prose): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (at: number, length: number, surname: number) => {
    const han = text.slice(at, at + length)
    if (isHan(han, length)) found.push({ han, at, surname })
  }
  const roles = characterRoles()
  const roleAt = (at: number) => (at < text.length ? (roles[text.charCodeAt(at)] ?? 0) : 0)
  for (let at = 0; at < text.length; at += 1) {
    if ((roleAt(at + 3) & ENDS_PLACE) !== 0) add(at, 3, 0)
    if ((roleAt(at + 2) & ENDS_PLACE) !== 0) add(at, 2, 0)
    if ((roleAt(at) & BEGINS_SURNAME) === 0) continue
    const surname = SURNAMES.has(text.slice(at, at + 2)) ? 2 : SURNAMES.has(text[at] ?? '') ? 1 : 0
    if (surname === 0) continue
    add(at, surname + 2, surname)
    add(at, surname + 1, surname)
  }
  return found
}

const hasPlace = oncePerProse(({ text }: Prose): boolean => {
  const roles = characterRoles()
  for (let at = 2; at < text.length; at += 1)
    if (((roles[text.charCodeAt(at)] ?? 0) & ENDS_PLACE) !== 0) return true
  return false
})

const BEGINS_SURNAME = 1
const ENDS_PLACE = 2

// What a character can be to a name, by its code: most are nothing, and one look tells.
const characterRoles = lazyRoles()

function lazyRoles(): () => Uint8Array {
  let made: Uint8Array | undefined
  return () => {
    if (made !== undefined) return made
    const roles = new Uint8Array(0x10000)
    const give = (character: string, role: number) => {
      const code = character.charCodeAt(0)
      roles[code] = (roles[code] ?? 0) | role
    }
    for (const surname of SURNAMES) give(surname, BEGINS_SURNAME)
    for (const end of PLACE_ENDS) give(end, ENDS_PLACE)
    made = roles
    return roles
  }
}

function isHan(text: string, length: number): boolean {
  return text.length === length && /^\p{Script=Han}+$/u.test(text)
}

// GB/T 16159-2012: the syllables of a given name and of a place name are written together, with an apostrophe before a, o and e.
function solid(syllables: readonly string[]): string {
  const joined = syllables.reduce(
    (word, syllable) =>
      word !== '' && /^[aoe]/.test(syllable) ? `${word}'${syllable}` : word + syllable,
    '',
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1).replaceAll('v', 'ü')
}

function isDivided(words: readonly string[], wanted: string, surname: number): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll('’', "'")
  const parts = wanted.split(' ').length
  if (words.length !== parts || words.some((word) => /-/.test(word))) return false
  // The apostrophe of a person's given name is often left out; a place's tells it from another (Xi'an).
  const loose = (text: string) => (surname > 0 ? plain(text).replaceAll("'", '') : plain(text))
  return (
    squashed(words[0] ?? '') === squashed(wanted.split(' ')[0] ?? '') &&
    /'/.test(loose(words.join(' '))) === /'/.test(loose(wanted))
  )
}
