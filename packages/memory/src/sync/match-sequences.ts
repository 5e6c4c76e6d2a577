import { equalRuns } from './equal-runs.ts'
import { type SimilarPair, similarRuns } from './similar-runs.ts'
import type { Stretch } from './stretch.ts'

/** Units and segments that belong together, and what says so. */
export interface Pairing extends SimilarPair {
  /** `equal` texts in order, equal texts that `moved`, `similar` texts in order, or alone at the same `position`. */
  readonly kind: 'equal' | 'moved' | 'similar' | 'position'
}

/** What is to be matched. */
export interface Matching {
  readonly units: readonly Stretch[]
  readonly segments: readonly Stretch[]
  /** The stretch that several neighbouring units or segments make; undefined where they cannot be joined. */
  readonly joinUnits: (first: number, count: number) => Stretch | undefined
  readonly joinSegments: (first: number, count: number) => Stretch | undefined
}

/**
 * Matches the units known so far with the segments of a document as it is now: equal texts in order, then equal texts that
 * moved, then like texts in order in the gaps between, then what is left alone between the same neighbours, however different. No unit and no segment is in two pairings. In order of segments.
 */
export function matchSequences(matching: Matching): readonly Pairing[] {
  const { units, segments } = matching
  const single = (kind: Pairing['kind'], unit: number, segment: number): Pairing => ({
    kind,
    unit,
    unitCount: 1,
    segment,
    segmentCount: 1,
  })
  const hashes = (stretches: readonly Stretch[]) => stretches.map(({ hash }) => hash)
  const equal = equalRuns(hashes(units), hashes(segments)).map(([unit, segment]) =>
    single('equal', unit, segment),
  )
  const moved = movedPairs(units, segments, equal).map(([unit, segment]) =>
    single('moved', unit, segment),
  )
  const taken = takenBy([...equal, ...moved])
  const similar = gapsBetween(equal, units.length, segments.length).flatMap((gap) =>
    matchGap(matching, withoutTaken(gap, taken)),
  )
  const ordered = [...equal, ...similar].sort((one, other) => one.segment - other.segment)
  const positioned = gapsBetween(ordered, units.length, segments.length)
    .filter((gap) => gap.units.length === 1 && gap.segments.length === 1)
    .map((gap) => single('position', gap.units[0] ?? 0, gap.segments[0] ?? 0))
    .filter(({ unit, segment }) => !taken.units.has(unit) && !taken.segments.has(segment))
  return [...ordered, ...moved, ...positioned].sort((one, other) => one.segment - other.segment)
}

interface Taken {
  readonly units: ReadonlySet<number>
  readonly segments: ReadonlySet<number>
}

interface Gap {
  readonly units: readonly number[]
  readonly segments: readonly number[]
}

function takenBy(pairings: readonly Pairing[]): Taken {
  const units = new Set<number>()
  const segments = new Set<number>()
  for (const { unit, unitCount, segment, segmentCount } of pairings) {
    for (let index = 0; index < unitCount; index += 1) units.add(unit + index)
    for (let index = 0; index < segmentCount; index += 1) segments.add(segment + index)
  }
  return { units, segments }
}

// Equal texts that stand out of order: the first free unit for each free segment.
function movedPairs(
  units: readonly Stretch[],
  segments: readonly Stretch[],
  equal: readonly Pairing[],
): readonly (readonly [number, number])[] {
  const taken = takenBy(equal)
  const free = new Map<string, number[]>()
  for (const [index, { hash }] of units.entries()) {
    if (taken.units.has(index)) continue
    const waiting = free.get(hash)
    if (waiting === undefined) free.set(hash, [index])
    else waiting.push(index)
  }
  return segments.flatMap(({ hash }, segment) => {
    const unit = taken.segments.has(segment) ? undefined : free.get(hash)?.shift()
    return unit === undefined ? [] : [[unit, segment] as const]
  })
}

function gapsBetween(
  pairings: readonly Pairing[],
  unitCount: number,
  segmentCount: number,
): readonly Gap[] {
  const gaps: Gap[] = []
  let [unit, segment] = [0, 0]
  const range = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
  const end = { unit: unitCount, unitCount: 0, segment: segmentCount, segmentCount: 0 }
  for (const next of [...pairings, end]) {
    if (next.unit > unit && next.segment > segment) {
      gaps.push({ units: range(unit, next.unit), segments: range(segment, next.segment) })
    }
    unit = next.unit + next.unitCount
    segment = next.segment + next.segmentCount
  }
  return gaps
}

function withoutTaken(gap: Gap, taken: Taken): Gap {
  return {
    units: gap.units.filter((unit) => !taken.units.has(unit)),
    segments: gap.segments.filter((segment) => !taken.segments.has(segment)),
  }
}

function matchGap({ joinUnits, joinSegments }: Matching, gap: Gap): readonly Pairing[] {
  const pairs = similarRuns({
    unitCount: gap.units.length,
    segmentCount: gap.segments.length,
    units: (first, count) => joinNeighbours(gap.units, first, count, joinUnits),
    segments: (first, count) => joinNeighbours(gap.segments, first, count, joinSegments),
  })
  return pairs.map((pair) => ({
    ...pair,
    kind: 'similar',
    unit: gap.units[pair.unit] ?? 0,
    segment: gap.segments[pair.segment] ?? 0,
  }))
}

// What moved away has left holes: only what stands side by side can be joined.
function joinNeighbours(
  indices: readonly number[],
  first: number,
  count: number,
  join: Matching['joinUnits'],
): Stretch | undefined {
  const start = indices[first]
  const end = indices[first + count - 1]
  return start === undefined || end !== start + count - 1 ? undefined : join(start, count)
}
