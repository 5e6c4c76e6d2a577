import { type Fits, type Step, stepsOf } from './pattern-steps.ts'
import type { Rule } from './quantity.ts'

// What can come behind some characters.
interface State {
  /** The rules that may fit a text that begins with them, in order. */
  readonly rules: readonly Rule[]
  /** Those of them that fit whatever comes: no more is asked about them. */
  readonly ended: ReadonlySet<number>
  /** What the others want of the next character, and where it leads. */
  readonly wanted: ReadonlyMap<Fits, readonly Step[]>
  /** Where each character leads that was met so far. */
  readonly next: Map<number, State>
}

// Most rules are out after a word and what follows it.
const REACH = 12

// A text of chance characters would make new states without end; beyond these nothing more is learnt, and rules are tried in vain.
const MAX_STATES = 4000

/**
 * Makes a function that tells which rules can fit a text at a place, in order: all that do, and few others. Of the dozens of a grammar
 * most are out after two or three characters. What is found out about these is kept for all texts.
 */
export function fittingRules(
  rules: readonly Rule[],
): (text: string, start: number) => readonly Rule[] {
  const states = new Map<string, State>()
  const keyOf = keys()
  const enter = (steps: readonly Step[], ended: ReadonlySet<number>): State => {
    const open = openSteps(steps, ended)
    const key = keyOf(open)
    const state = states.get(key) ?? stateOf(open, rules)
    states.set(key, state)
    return state
  }
  let root: State | undefined
  return (text, start) => {
    root ??= enter(
      rules.map(({ pattern }, at) => stepsOf(pattern, at)),
      new Set(),
    )
    let state = root
    for (let at = start; at < start + REACH && state.wanted.size > 0; at += 1) {
      const code = text.codePointAt(at)
      if (code === undefined) break
      let next = state.next.get(code)
      if (next === undefined) {
        if (states.size >= MAX_STATES) break
        next = enter(stepsBehind(state, String.fromCodePoint(code)), state.ended)
        state.next.set(code, next)
      }
      state = next
      if (code > 0xffff) at += 1
    }
    return state.rules
  }
}

function stepsBehind({ wanted }: State, character: string): readonly Step[] {
  return Array.from(wanted, ([fits, steps]) => (fits(character) ? steps : [])).flat()
}

type Character = Extract<Step, { kind: 'character' }>

interface OpenSteps {
  readonly characters: readonly Character[]
  readonly ended: ReadonlySet<number>
}

// Follows all ways up to the next characters.
function openSteps(steps: readonly Step[], before: ReadonlySet<number>): OpenSteps {
  const [seen, ended] = [new Set(steps), new Set(before)]
  const characters: Character[] = []
  for (const step of seen)
    if (step.kind === 'ways') for (const way of step.ways) seen.add(way)
    else if (step.kind === 'end') ended.add(step.of)
    else characters.push(step)
  return { characters: characters.filter(({ of }) => !ended.has(of)), ended }
}

function stateOf({ characters, ended }: OpenSteps, rules: readonly Rule[]): State {
  const wanted = new Map<Fits, Step[]>()
  for (const { fits, next } of characters) {
    const steps = wanted.get(fits) ?? []
    steps.push(next)
    wanted.set(fits, steps)
  }
  const able = new Set([...ended, ...characters.map(({ of }) => of)])
  return { rules: rules.filter((_, at) => able.has(at)), ended, wanted, next: new Map() }
}

// Makes a function that gives the same key to the same steps, in whatever order.
function keys(): (open: OpenSteps) => string {
  const numbers = new Map<Step, number>()
  const numberOf = (step: Step) => {
    const known = numbers.get(step)
    if (known !== undefined) return known
    numbers.set(step, numbers.size)
    return numbers.size - 1
  }
  return ({ characters, ended }) => {
    const sorted = Int32Array.from(characters, numberOf).sort()
    return `${Int32Array.from(ended).sort().join()} ${sorted.join()}`
  }
}
