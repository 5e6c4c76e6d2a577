/** The names of the features, in the order a `Measure` writes them. Shapes follow: see `SHAPES`. */
export const FEATURES = [
  // A sentence without counterpart, and on which side: translations add more than they leave out.
  'alone',
  'aloneTarget',
  // How long it is: a long omission is less likely than a short one.
  'aloneLength',
  'aloneLogLength',
  // Lengths that don't fit: the square of a standard score (Gale and Church 1993), and the ratio, whatever the lengths.
  'lengthDeviation',
  'lengthRatio',
  'lengthRatioSquared',
  // How much likelier the words are given the other side than by themselves: a word on average, and all together.
  'targetLikelihood',
  'targetEvidence',
  'sourceLikelihood',
  'sourceEvidence',
  // How much of what could be accounted for is: as a share, and what is left over.
  'targetCovered',
  'sourceCovered',
  'targetLeftOver',
  'sourceLeftOver',
  'covered',
  // The worst clause and the worst sentence: a link that is one sentence too long has one that fits nowhere in it.
  'worstTargetClause',
  'worstSourceClause',
  'worstTargetSentence',
  'worstSourceSentence',
  'foreignTargetClauses',
  'foreignSourceClauses',
  // The clauses at the link's edges, which are the first to go to its neighbours.
  'firstTargetClause',
  'lastTargetClause',
  'firstSourceClause',
  'lastSourceClause',
  // Both end in the same telling mark (？！：…); or in different ones; or only one asks.
  'endingAgrees',
  'endingDiffers',
  'questionDiffers',
  // Questions, cries and quotations that only one side has.
  'questionsDiffer',
  'exclamationsDiffer',
  'quotationsDiffer',
  // Quotation marks at the link's edges: what is said stays said.
  'opensAgree',
  'opensDiffer',
  'closesAgree',
  'closesDiffer',
  // One side begins inside a quotation, the other outside.
  'quotedDiffers',
  // More than two sentences, each.
  'size',
] as const

/** The shapes of links that have a weight of their own; the last stands for all others. */
export const SHAPES = [
  '1-1',
  '1-2',
  '2-1',
  '1-3',
  '3-1',
  '2-2',
  '1-4',
  '4-1',
  '2-3',
  '3-2',
  '3-3',
  'other',
] as const

/** How many numbers a `Measure` writes. */
export const FEATURE_COUNT: number = FEATURES.length + SHAPES.length

/** Where each feature stands among the numbers. */
export const PLACES: Readonly<Record<(typeof FEATURES)[number], number>> = Object.freeze(
  Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Record<
    (typeof FEATURES)[number],
    number
  >,
)
