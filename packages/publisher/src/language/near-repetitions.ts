import { oncePerProse } from '../reading/once.ts'
import type { Prose } from '../reading/prose.ts'
import { withRoom } from './room.ts'
import { tokenNumbersOf } from './token-numbers.ts'

/** How many tokens the longest phrase has that is looked for right behind itself. */
export const LONGEST_PHRASE = 40

const DOUBLED = 1
const JOINED = 2

/**
 * Tells whether words or Han characters of a prose may stand there again right behind themselves, in a phrase of no more tokens than
 * the longest. Most blocks have none, and need no closer look.
 */
export function mayDouble(prose: Prose): boolean {
  return (nearRepetitionsIn(prose) & DOUBLED) !== 0
}

/** Tells whether they may stand there again with a single token between: where they cannot, nothing is joined with itself. */
export function mayJoin(prose: Prose): boolean {
  return (nearRepetitionsIn(prose) & JOINED) !== 0
}

// Where each key stood last, by its number: positions that go on from block to block.
let places = new Int32Array(1 << 12)
let position = LONGEST_PHRASE

// Before they no longer fit into 32 bits, positions begin anew.
const LAST_POSITION = 1 << 30

// Each token of a phrase that stands behind itself stands no further behind its like than the phrase is long, or one more where a token
// is between: so does the last of them, behind a run of so many that stand near their likes.
const nearRepetitionsIn = oncePerProse((prose: Prose): number => {
  const { vocabulary } = prose
  const { first, count, spellings } = tokenNumbersOf(prose)
  if (position > LAST_POSITION) forgetPlaces()
  places = withRoom(places, vocabulary.size)
  let found = 0
  let run = 0
  for (let place = first; place < first + count; place += 1) {
    const number = spellings[place] ?? 0
    const id = vocabulary.id(number)
    const distance = position - (places[id] ?? 0)
    places[id] = position
    position += 1
    run = distance > LONGEST_PHRASE ? 0 : run + 1
    if (distance > run + 1 || run === 0) continue
    const { kind, text } = vocabulary.spelling(number)
    const isWord = kind === 'word' || kind === 'han'
    if (isWord && distance <= run) found |= DOUBLED
    // The last of what is joined may be the hyphen of a word that is broken off.
    if (isWord || text === '-') found |= JOINED
  }
  position += LONGEST_PHRASE
  return found
})

function forgetPlaces(): void {
  places.fill(0)
  position = LONGEST_PHRASE
}
