import { CollateError, type ConfirmedLink, type Place } from '@collate/parser'
import { type AlignedSide, textOf } from './alignment.ts'

type SideName = 'source' | 'target'

/** A unit that a person has confirmed, as their file has it. */
export interface ConfirmedUnit extends ConfirmedLink {
  /** Where the file has it; nothing where it is no table. */
  readonly place?: Place
  /** The texts as the file has them, in every way its form can be read; empty where it has none. */
  readonly texts?: Readonly<Record<SideName, readonly string[]>>
  /** The text of each segment, where the file has them one by one. */
  readonly segments?: Readonly<Record<SideName, readonly (string | undefined)[]>>
}

/**
 * Makes sure that confirmed units speak of the texts as they are now.
 *
 * @throws {CollateError} `confirmed/text` for the first unit whose text is another one now.
 */
export function requireSameTexts(
  units: readonly ConfirmedUnit[],
  sides: Readonly<Record<SideName, AlignedSide>>,
  file: string,
): void {
  units.forEach((unit, at) => {
    for (const name of ['source', 'target'] as const) {
      const given = otherText(unit, name, sides[name])
      if (given === undefined) continue
      const now = textOf(sides[name], unit[name])
      throw new CollateError(
        'confirmed/text',
        `Cannot use confirmed unit ${at + 1}, its segments say \`${now}\` now`,
        {
          file,
          ...(unit.place && { place: unit.place }),
          values: {
            number: at + 1,
            indices: unit[name].join(', '),
            now: shortened(now),
            given: shortened(given),
          },
        },
      )
    }
  })
}

// What the file says of a side and the text does not say any more; nothing where they agree, or the file says nothing.
function otherText(
  { texts, segments, ...unit }: ConfirmedUnit,
  name: SideName,
  side: AlignedSide,
): string | undefined {
  const now = textOf(side, unit[name])
  const [given, ...others] = texts?.[name] ?? []
  const isSame = given === '' || given === now || others.includes(now)
  if (given !== undefined && !isSame) return given
  return segments?.[name].find(
    (text, at) => text !== undefined && text !== side.segments[unit[name][at] ?? -1],
  )
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

// A text in a sentence: its beginning is enough to know it by.
const SHOWN = 40

function shortened(text: string): string {
  const points = [...text]
  return points.length <= SHOWN ? text : `${points.slice(0, SHOWN).join('')}…`
}
