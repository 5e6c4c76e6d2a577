import { isAtLeast, type State, type Unit } from '@collate/parser'
import { effectiveState } from '../../gate/gate.ts'

/**
 * The text that stands for a unit in an output: its translation where that has come far enough, else the source text.
 *
 * A unit that nobody has translated yet shows its source; one that was left out on purpose (no target, but a state) shows nothing.
 */
export function publishedText(unit: Unit, minState: State): string {
  const state = effectiveState(unit)
  if (unit.target === '' && state === 'initial') return unit.source
  return isAtLeast(state, minState) ? unit.target : unit.source
}
