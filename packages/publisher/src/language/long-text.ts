/** How many Han characters make a text long, or how many letters where it has none. */
export interface LeastLength {
  readonly han: number
  readonly letters: number
}

const HAN = /\p{Script=Han}/gu
const LETTER = /\p{L}/gu

/** Tells whether a text is long enough to be compared: a short one is said in many places. Counts no further than it must. */
export function isLongText(text: string, { han, letters }: LeastLength): boolean {
  const count = countUpTo(text, HAN, han)
  return count > 0 ? count >= han : countUpTo(text, LETTER, letters) >= letters
}

function countUpTo(text: string, character: RegExp, most: number): number {
  let count = 0
  character.lastIndex = 0
  while (count < most && character.test(text)) count += 1
  return count
}
