import type { Reading } from './check.ts'
import { isFunctionWord } from './function-words.ts'
import { oncePerReading } from './once.ts'
import type { Prose } from './prose.ts'
import { type Token, tokensOf } from './tokens.ts'

// What a word shares with its other forms.
interface Stem {
  /** The same number for all forms of a word, within one document. */
  readonly id: number
  /** Says something by itself: no article, no pronoun, no figure, no code. */
  readonly isContent: boolean
}

/** The words of a prose, marks left out: `stems[n]` is that of `tokens[n]`. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly stems: readonly Stem[]
}

// Each word of a document is looked at once, however often it stands there: by its number, and by its stem.
const knownStems = oncePerReading((_: Reading) => ({
  byWord: new Map<number, Stem>(),
  byStem: new Map<string, Stem>(),
}))

/** The words of a prose with their stems. */
export function wordsIn(prose: Prose, reading: Reading): Words {
  const { byWord, byStem } = knownStems(reading)
  const tokens = tokensOf(prose).filter(({ kind }) => kind !== 'mark')
  const stems = tokens.map((token): Stem => {
    const known = byWord.get(token.id)
    if (known !== undefined) return known
    const stem = token.kind === 'word' ? stemOf(token.key) : token.key
    const found = byStem.get(stem) ?? { id: byStem.size, isContent: isContent(token) }
    byStem.set(stem, found)
    byWord.set(token.id, found)
    return found
  })
  return { tokens, stems }
}

function isContent({ kind, key }: Token): boolean {
  return kind === 'han' || (kind === 'word' && !/^\d/.test(key) && !isFunctionWord(key))
}

const ENDINGS = /(?:[’']s|ments?|ings?|edly|ed|es|s|e)$/

// What an English word shares with its other forms, roughly: `develop` of development, developed and develops.
function stemOf(word: string): string {
  if (word.length < 4 || word.length > 40) return word
  const stem = word.replace(ENDINGS, '')
  return stem.length < 3 ? word : stem
}
