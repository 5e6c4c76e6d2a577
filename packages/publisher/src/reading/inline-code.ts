import { oncePerProse } from './once.ts'
import { type Prose, type Spot, spotOfInline } from './prose.ts'

/** A code span with its code, white space as it is printed. */
export interface CodeSpan {
  readonly key: string
  readonly spot: Spot
}

/** Lists the code spans of some blocks. */
export function codesOf(proses: readonly Prose[]): readonly CodeSpan[] {
  const [only] = proses
  return only !== undefined && proses.length === 1 ? codesIn(only) : proses.flatMap(codesIn)
}

const codesIn = oncePerProse((prose: Prose): readonly CodeSpan[] =>
  prose.block.inlines.flatMap((inline) =>
    inline.kind === 'code'
      ? [
          {
            key: (inline.value ?? '').replace(/\s+/g, ' ').trim(),
            spot: spotOfInline(prose, inline),
          },
        ]
      : [],
  ),
)
