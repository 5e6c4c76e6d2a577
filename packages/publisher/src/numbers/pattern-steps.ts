/** A place in a pattern, whose number it bears: a character that can come next, a parting of ways, or the end. */
export type Step =
  | { readonly kind: 'character'; readonly of: number; readonly fits: Fits; readonly next: Step }
  | { readonly kind: 'ways'; readonly of: number; readonly ways: readonly Step[] }
  | { readonly kind: 'end'; readonly of: number }

/** Tells whether a character is one that a pattern wants; patterns share the ones that want the same. */
export type Fits = (character: string) => boolean

type Tree =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'row' | 'choice'; readonly parts: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly part: Tree; readonly isOptional: boolean }

/**
 * Takes a regular expression apart into what its matches can begin with, `of` being its number. What it only looks at, ahead or behind, is
 * passed over and each repetition is endless, so that a text that leaves the steps can't match, and one that follows them may.
 *
 * What a back reference wants is not known, so a text that comes to one may match. Named groups and nested classes can't be read.
 */
export function stepsOf({ source, flags }: RegExp, of: number): Step {
  return linked(parseChoice(new Source(source)), { kind: 'end', of }, flags)
}

// What is left of a pattern that is read from its beginning.
class Source {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  // Takes what a sticky expression matches, or nothing.
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    this.#at += found?.length ?? 0
    return found
  }
}

function parseChoice(source: Source): Tree {
  const parts = [parseRow(source)]
  while (source.take(/\|/y) !== undefined) parts.push(parseRow(source))
  return { kind: 'choice', parts }
}

function parseRow(source: Source): Tree {
  const parts: Tree[] = []
  for (let part = parsePart(source); part !== undefined; part = parsePart(source)) {
    const count = source.take(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y)
    if (count === undefined) parts.push(part)
    else parts.push({ kind: 'repeat', part, isOptional: /^(?:[?*]|\{0)/.test(count) })
  }
  return { kind: 'row', parts }
}

function parsePart(source: Source): Tree | undefined {
  const looking = source.take(/\(\?<?[=!]/y)
  if (looking !== undefined || source.take(/\((?:\?:)?/y) !== undefined) {
    const inner = parseChoice(source)
    source.take(/\)/y)
    return looking === undefined ? inner : NOTHING
  }
  if (source.take(/[$^]|\\[bB]/y) !== undefined) return NOTHING
  if (source.take(/\\[1-9]/y) !== undefined) return { kind: 'unknown' }
  const character = source.take(
    /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u(?:[\da-fA-F]{4}|\{[^}]*\})|\\.|[^|)]/suy,
  )
  return character === undefined ? undefined : { kind: 'character', source: character }
}

const NOTHING: Tree = { kind: 'row', parts: [] }

function linked(tree: Tree, next: Step, flags: string): Step {
  switch (tree.kind) {
    case 'character':
      return { kind: 'character', of: next.of, fits: fitsOf(tree.source, flags), next }
    case 'unknown':
      return { kind: 'end', of: next.of }
    case 'row':
      return tree.parts.reduceRight((after, part) => linked(part, after, flags), next)
    case 'choice':
      return {
        kind: 'ways',
        of: next.of,
        ways: tree.parts.map((part) => linked(part, next, flags)),
      }
    case 'repeat': {
      const ways: Step[] = [next]
      const again: Step = { kind: 'ways', of: next.of, ways }
      const part = linked(tree.part, again, flags)
      ways.push(part)
      return tree.isOptional ? again : part
    }
  }
}

const known = new Map<string, Fits>()

function fitsOf(source: string, flags: string): Fits {
  const key = `${flags} ${source}`
  const found = known.get(key)
  if (found !== undefined) return found
  const fits = fitsPattern(source, flags)
  known.set(key, fits)
  return fits
}

function fitsPattern(source: string, flags: string): Fits {
  const pattern = new RegExp(`^${source}$`, flags.replace('y', ''))
  return (character) => pattern.test(character)
}
