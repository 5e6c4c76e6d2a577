import type { Spelling } from './vocabulary.ts'

// Each question has two bits of a number that a spelling carries: whether it was asked, and what the answer was.
const MOST_QUESTIONS = 15

let questions = 0

/**
 * Makes a question about a spelling that is answered once for each, however often it stands in a document: the answer must depend on
 * nothing else. Called where modules are loaded.
 */
export function questionOf(
  answer: (spelling: Spelling) => boolean,
): (spelling: Spelling) => boolean {
  if (questions === MOST_QUESTIONS) throw new Error('There are more than 15 questions about words')
  const asked = 1 << (2 * questions)
  const yes = asked << 1
  questions += 1
  return (spelling) => {
    if ((spelling.answers & asked) === 0) spelling.answers |= answer(spelling) ? asked | yes : asked
    return (spelling.answers & yes) !== 0
  }
}
