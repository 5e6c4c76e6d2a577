// A shorter stretch is a heading's number or an interjection, which a translator may well fold into the next sentence.
const LEAST_LETTERS = { han: 6, other: 24 }

/** Tells whether a text has so much to say that a translation cannot do without it, or have it from nowhere. */
export function isWeighty(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0) return han >= LEAST_LETTERS.han
  return (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS.other
}
