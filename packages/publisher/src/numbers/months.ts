const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** An English month, in full or short, for a pattern. May and March are words too: what stands round them must tell. */
export const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'

/** Reads what `MONTH` matches: 1 to 12. */
export function monthOf(name: string): number {
  return NAMES.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}
