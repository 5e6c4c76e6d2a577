/** One place where something is said, and how it is said there. */
export interface Saying {
  /** What is said: sayings of one key are compared. */
  readonly key: string
  /** How it is said: sayings of one key should have one form. */
  readonly form: string
}

/** A saying whose form is not the one that is usual for its key. */
export interface Rival<Item extends Saying> {
  readonly item: Item
  /** The first saying of the usual form. */
  readonly usual: Item
  /** How often the usual form is found, and this one. */
  readonly usualCount: number
  readonly count: number
}

/**
 * Finds what is said in more than one form: every saying that is not of the form most often used for its key, or of the first where
 * several are used equally often. In the order of the keys' first sayings.
 */
export function* rivalsIn<Item extends Saying>(sayings: Iterable<Item>): Generator<Rival<Item>> {
  for (const group of Map.groupBy(sayings, ({ key }) => key).values()) {
    // Most is said once.
    if (group.length < 2) continue
    const forms = Map.groupBy(group, ({ form }) => form)
    if (forms.size < 2) continue
    const ranked = [...forms.values()].sort((one, other) => other.length - one.length)
    const [most = []] = ranked
    const [usual] = most
    if (usual === undefined) continue
    for (const items of ranked.slice(1))
      for (const item of items) yield { item, usual, usualCount: most.length, count: items.length }
  }
}

/**
 * The items whose key another has, too: only they can be rivals. How something is said is worked out for these alone, as most is said
 * once.
 */
export function saidTwice<Item extends Pick<Saying, 'key'>>(
  items: readonly Item[],
): readonly Item[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { key } of items) (seen.has(key) ? twice : seen).add(key)
  return twice.size === 0 ? [] : items.filter(({ key }) => twice.has(key))
}

/**
 * Of several documents, the sayings to compare between them: one for each form that a document uses throughout. What a document says
 * in several forms is found in that document by itself.
 */
export function settledSayings<Item extends Saying>(
  documents: readonly (readonly Item[])[],
): readonly (Item & { readonly document: number })[] {
  return documents.flatMap((sayings, document) =>
    [...Map.groupBy(sayings, ({ key }) => key).values()].flatMap((group) => {
      const [first] = group
      const isSettled = group.every(({ form }) => form === first?.form)
      return first === undefined || !isSettled ? [] : [{ ...first, document }]
    }),
  )
}
