/** Where the quantities of a language can begin: so the grammar isn't tried at every word. */
export interface Starts {
  /** The first offset from another one on where a quantity can begin; -1 where there is none. */
  next(text: string, from: number): number
  /** Tells whether there is more than weak words: what a text without has of quantities demands no counterpart. */
  hasFigure(text: string): boolean
}
