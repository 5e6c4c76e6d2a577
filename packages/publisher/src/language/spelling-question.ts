import type { Spelling } from './vocabulary.ts'

// Each question has a bit of two numbers that a spelling carries: whether it was asked, and what the answer was.
const MOST_QUESTIONS = 31

let questions = 0

/**
 * Makes a question about a spelling that is answered once for each, however often it stands in a document: the answer must depend on
 * nothing else. Called where modules are loaded.
 */
export function questionOf(
  answer: (spelling: Spelling) => boolean,
): (spelling: Spelling) => boolean {
  if (questions === MOST_QUESTIONS) throw new Error('There are more than 31 questions about words')
  const bit = 1 << questions
  questions += 1
  return (spelling) => {
    if ((spelling.asked & bit) === 0) {
      spelling.asked |= bit
      if (answer(spelling)) spelling.answers |= bit
    }
    return (spelling.answers & bit) !== 0
  }
}
