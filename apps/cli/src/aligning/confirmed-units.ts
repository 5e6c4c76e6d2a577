import { CollateError, type ConfirmedLink, type Place } from '@collate/parser'

/** A unit that a person has confirmed, as their file has it. */
export interface ConfirmedUnit extends ConfirmedLink {
  /** Where the file has it; nothing where it is no table. */
  readonly place?: Place
  /** The texts as the file has them, in every way its form can be read; none where it has none. */
  readonly texts?: Readonly<Record<'source' | 'target', readonly string[]>>
}

/** The texts of a run of sentences of either side, as the files say them now. */
export type TextsNow = (unit: ConfirmedLink) => { readonly source: string; readonly target: string }

/**
 * Makes sure that confirmed units speak of the texts as they are now.
 *
 * @throws {CollateError} `confirmed/text` for the first unit whose text is another one now.
 */
export function requireSameTexts(
  units: readonly ConfirmedUnit[],
  textsNow: TextsNow,
  file: string,
): void {
  units.forEach((unit, at) => {
    const now = textsNow(unit)
    for (const side of ['source', 'target'] as const) {
      const given = unit.texts?.[side]
      if (given === undefined || given.includes('') || given.includes(now[side])) continue
      throw new CollateError(
        'confirmed/text',
        `Cannot use confirmed unit ${at + 1}, its sentences say \`${now[side]}\` now`,
        {
          file,
          ...(unit.place && { place: unit.place }),
          values: {
            number: at + 1,
            indices: unit[side].join(', '),
            now: shortened(now[side]),
            given: shortened(given[0] ?? ''),
          },
        },
      )
    }
  })
}

/** Does what may refuse confirmed units, and says of a refused one where the file has it. */
export function withPlaces<Result>(
  units: readonly ConfirmedUnit[],
  file: string,
  work: () => Result,
): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof CollateError) || !error.code.startsWith('align/confirmed-')) throw error
    const place = units[Number(error.values['number']) - 1]?.place
    throw new CollateError(error.code, error.message, {
      file,
      values: error.values,
      cause: error,
      ...(place && { place }),
    })
  }
}

// A sentence in a sentence: its beginning is enough to know it by.
const SHOWN = 40

function shortened(text: string): string {
  const points = [...text]
  return points.length <= SHOWN ? text : `${points.slice(0, SHOWN).join('')}…`
}
