/** Words that a full stop shortens, and so ends no sentence behind: a row of them with what they have in common. */
const ROWS: readonly { readonly words: string; readonly reason: string }[] = [
  {
    words:
      'etc vs eg ie approx ca cf al resp incl excl fig figs no nos vol vols pp ed eds est ext op cit ibid viz def var spec specs ref refs seq abbr adj adv syn pl sing trans repr orig alt avg num esp dist deg aka',
    reason: 'Of the language of notes and references.',
  },
  {
    words:
      'mr mrs ms dr prof rev gen col sen rep jr sr st dept govt inc ltd co corp bros assn sgt capt lt maj hon univ messrs esq ph',
    reason: 'Titles of persons and bodies.',
  },
  {
    words:
      'min max sec hr hrs oz ft lb lbs misc temp tel tbsp tsp wt gal qt pt yd mi cm mm kg km ml',
    reason: 'Measures and times.',
  },
  {
    words: 'ave blvd rd mt',
    reason: 'Streets and mountains.',
  },
  {
    words: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun',
    reason: 'Months and days.',
  },
]

const ABBREVIATIONS: ReadonlySet<string> = new Set(ROWS.flatMap(({ words }) => words.split(' ')))

/** Whether a word, without its full stop and in small letters, is one that English shortens with a full stop. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word)
}
