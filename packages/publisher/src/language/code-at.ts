const { charCodeAt } = String.prototype

/**
 * The UTF-16 code unit at an offset of a text; `NaN` behind its end. For loops over whole texts, which should ask for `length` before they
 * begin: an engine looks up `text.charCodeAt` and `text.length` by the inner form of a string, and a text cut out of a file, one put together
 * and one made anew are of so many forms that each look-up takes longer than what is done with the code unit.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at)
}
