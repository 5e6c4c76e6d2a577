import { ATOM } from '../reading/prose.ts'
import { codeAt } from './code-at.ts'
import { FIRST_HASH, HashedTexts, hashed } from './hashed-texts.ts'
import { withRoom } from './room.ts'

/** What a token is: a word of an alphabet, one Han character, a stretch that is no language, or a mark. */
export type TokenKind = 'word' | 'han' | 'atom' | 'mark'

/** A word, a Han character, a mark or an atom as it is written: one object for all the places where it stands so. */
export interface Spelling {
  readonly kind: TokenKind
  readonly text: string
  /** What two tokens that say the same share: the word in lower case, the code that an atom stands for. */
  readonly key: string
  /** The same number for all spellings with the same key. */
  readonly id: number
  /** What was asked of it and what was answered yes, in bits; nobody but `spelling-question.ts` reads or writes them. */
  asked: number
  answers: number
}

// As many different words as a large book has. What is beyond is looked up in a vocabulary of its own, for a process may live long.
const MOST = { spellings: 100_000, letters: 2_000_000 }

let current: Vocabulary | undefined

/** The vocabulary that is in use now; what is to be compared by the numbers of its words must share one. */
export function currentVocabulary(): Vocabulary {
  if (current === undefined || current.isFull) current = new Vocabulary()
  return current
}

/** Knows the words of texts, so that each is cut out, folded and numbered once, however often it stands there. */
export class Vocabulary {
  readonly #spellings: Spelling[] = []
  // By the number of a spelling.
  #ids = new Int32Array(1 << 12)
  // The numbers of words and atoms by what is written.
  readonly #written = new HashedTexts()
  // The characters by their code units; 0 is one not met before, n the spelling n - 1.
  readonly #characters = new Int32Array(0x10000)
  readonly #keys = new Map<string, number>()
  #letters = 0

  /** Whether it is time for a new one. */
  get isFull(): boolean {
    return this.#spellings.length > MOST.spellings || this.#letters > MOST.letters
  }

  /** How many spellings it knows: their numbers are below. */
  get size(): number {
    return this.#spellings.length
  }

  /** A spelling by its number. */
  spelling(number: number): Spelling {
    return this.#spellings[number] as Spelling
  }

  /** The `id` of a spelling by its number. */
  id(number: number): number {
    return this.#ids[number] ?? 0
  }

  /** The number of the word between two offsets of a text, whose code units hash to a number: from `FIRST_HASH` on. */
  wordAt(text: string, start: number, end: number, hash: number): number {
    const known = this.#written.find(text, start, end, hash)
    if (known >= 0) return known
    const word = copied(text.slice(start, end))
    const number = this.#add('word', word, word.toLowerCase())
    this.#written.add(word, hash, number)
    return number
  }

  /** The number of a character that is a token by itself, by its code unit. */
  character(code: number, kind: TokenKind): number {
    const known = (this.#characters[code] ?? 0) - 1
    if (known >= 0) return known
    const text = String.fromCharCode(code)
    const number = this.#add(kind, text, text.toLowerCase())
    this.#characters[code] = number + 1
    return number
  }

  /** The number of a stretch of some code units that is no language, by what is written there: between two offsets of a text. */
  atomAt(text: string, start: number, end: number, length: number): number {
    // The same is another atom where it takes more room, and no word.
    let hash = FIRST_HASH ^ length
    for (let at = start; at < end; at += 1) hash = hashed(hash, codeAt(text, at))
    const known = this.#written.find(text, start, end, hash)
    if (known >= 0) return known
    const written = copied(text.slice(start, end))
    const number = this.#add('atom', ATOM.repeat(length), written)
    this.#written.add(written, hash, number)
    return number
  }

  #add(kind: TokenKind, text: string, key: string): number {
    const id = this.#idOf(key)
    const number = this.#spellings.push({ kind, text, key, id, asked: 0, answers: 0 }) - 1
    this.#ids = withRoom(this.#ids, number + 1)
    this.#ids[number] = id
    // Words that differ only in case are kept each by itself.
    this.#letters += text.length + key.length
    return number
  }

  #idOf(key: string): number {
    const known = this.#keys.get(key)
    if (known !== undefined) return known
    const id = this.#keys.size
    this.#keys.set(key, id)
    return id
  }
}

// How many code units are put together at once.
const CHUNK = 1000

// A copy of its own: a slice would keep the text alive that it was cut from.
function copied(cut: string): string {
  let copy = ''
  for (let from = 0; from < cut.length; from += CHUNK) {
    const codes = Array.from({ length: Math.min(CHUNK, cut.length - from) }, (_, at) =>
      codeAt(cut, from + at),
    )
    copy += String.fromCharCode(...codes)
  }
  return copy
}
