import type { Prose } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { hasGrammar } from './read-quantities.ts'

/** Tells whether both sides are translated, in languages whose quantities can be read. */
export function isComparable({ source, target }: Pair): boolean {
  // What is still untranslated is not read with the grammar of the language it should be in.
  return isRead(source) && isRead(target) && textOf(source) !== textOf(target)
}

function isRead([first]: readonly Prose[]): boolean {
  return first !== undefined && hasGrammar(first.language)
}

function textOf(proses: readonly Prose[]): string {
  return proses.length === 1
    ? (proses[0]?.block.text ?? '')
    : proses.map(({ block }) => block.text).join('\n')
}
