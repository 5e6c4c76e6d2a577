const SIGNS: readonly (readonly [sign: string, value: number])[] = [
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/** Reads a Roman numeral below a hundred, in capitals; nothing where it is none, as in `IIX` or `XXXX`. */
export function readRomanNumeral(text: string): number | undefined {
  let [rest, value] = [text, 0]
  for (const [sign, worth] of SIGNS)
    for (
      let times = sign.length === 2 || sign === 'L' || sign === 'V' ? 1 : 3;
      times > 0;
      times -= 1
    ) {
      if (!rest.startsWith(sign)) break
      rest = rest.slice(sign.length)
      value += worth
    }
  return rest === '' && value > 0 ? value : undefined
}

// A letter by itself may as well be the name of a part, or a pronoun: Part C, for my part I think.
const NAMED = inAllCases('chapter act scene volume vol\\. canto')
const DIVISION = `${NAMED}|${inAllCases('book part section letter appendix')}`

/** A Roman numeral behind the name of a division: `CHAPTER XII`, `Act I`. */
export const ROMAN_NUMERAL: string = `(?:(?<=\\b(?:${NAMED}) )[IVX]|(?<=\\b(?:${DIVISION}) )[IVXL]{2,7})(?![A-Za-z\\d])`

function inAllCases(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => [
      word,
      `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      word.toUpperCase(),
    ])
    .join('|')
}
