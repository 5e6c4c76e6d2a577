import { codeAt } from './code-at.ts'

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
  /** What was asked of it and answered, in bits; nobody but `spelling-question.ts` reads or writes them. */
  answers: number
}

// As many different words as a large book has. What is beyond is looked up in a vocabulary of its own, for a process may live long.
const MOST = { spellings: 100_000, letters: 1_000_000 }

let current: Vocabulary | undefined

/** The vocabulary that is in use now; what is to be compared by the numbers of its words must share one. */
export function currentVocabulary(): Vocabulary {
  if (current === undefined || current.isFull) current = new Vocabulary()
  return current
}

/** Knows the words of texts, so that each is cut out, folded and numbered once, however often it stands there. */
export class Vocabulary {
  // The words by the hashes of their letters (open addressing); 0 is a free place, n the spelling n - 1.
  #places = new Int32Array(1 << 12)
  readonly #spellings: Spelling[] = []
  readonly #hashes: number[] = []
  readonly #ids = new Map<string, number>()
  readonly #characters = new Array<Spelling | undefined>(0x10000)
  readonly #atoms = new Map<string, Spelling>()
  #letters = 0

  /** Whether it is time for a new one. */
  get isFull(): boolean {
    return this.#ids.size > MOST.spellings || this.#letters > MOST.letters
  }

  /** The word between two offsets of a text, whose code units hash to a number (see `hashed`). */
  wordAt(text: string, start: number, end: number, hash: number): Spelling {
    let place = hash & (this.#places.length - 1)
    for (;;) {
      const index = this.#places[place] ?? 0
      if (index === 0) return this.#add(text.slice(start, end), hash, place)
      const spelling = this.#spellings[index - 1] as Spelling
      if (this.#hashes[index - 1] === hash && isAt(text, start, end, spelling.text)) return spelling
      place = (place + 1) & (this.#places.length - 1)
    }
  }

  /** A character that is a token by itself, by its code unit. */
  character(code: number, kind: TokenKind): Spelling {
    const known = this.#characters[code]
    if (known !== undefined) return known
    const text = String.fromCharCode(code)
    const key = text.toLowerCase()
    const made: Spelling = { kind, text, key, id: this.#idOf(key), answers: 0 }
    this.#characters[code] = made
    return made
  }

  /** A stretch that is no language, with what is written there. */
  atom(text: string, written: string): Spelling {
    const name = `${text.length} ${written}`
    const known = this.#atoms.get(name)
    if (known !== undefined) return known
    const key = copied(written)
    const made: Spelling = { kind: 'atom', text, key, id: this.#idOf(key), answers: 0 }
    this.#atoms.set(copied(name), made)
    return made
  }

  #add(cut: string, hash: number, place: number): Spelling {
    const text = copied(cut)
    const key = text.toLowerCase()
    const made: Spelling = { kind: 'word', text, key, id: this.#idOf(key), answers: 0 }
    this.#places[place] = this.#spellings.push(made)
    this.#hashes.push(hash)
    if (2 * this.#spellings.length > this.#places.length) this.#grow()
    return made
  }

  #idOf(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(key, id)
    this.#letters += key.length
    return id
  }

  #grow(): void {
    const places = new Int32Array(2 * this.#places.length)
    this.#hashes.forEach((hash, index) => {
      let place = hash & (places.length - 1)
      while (places[place] !== 0) place = (place + 1) & (places.length - 1)
      places[place] = index + 1
    })
    this.#places = places
  }
}

/** The hash of a word that is a code unit longer (FNV-1a; Fowler, Noll and Vo); that of none is 0. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  const { length } = word
  if (end - start !== length) return false
  for (let at = 0; at < length; at += 1)
    if (codeAt(text, start + at) !== codeAt(word, at)) return false
  return true
}

// How many code units are put together at once.
const CHUNK = 1000

// A copy of its own: a slice would keep the text alive that it was cut from.
function copied(cut: string): string {
  let copy = ''
  for (let from = 0; from < cut.length; from += CHUNK) {
    const codes = Array.from({ length: Math.min(CHUNK, cut.length - from) }, (_, at) =>
      cut.charCodeAt(from + at),
    )
    copy += String.fromCharCode(...codes)
  }
  return copy
}
