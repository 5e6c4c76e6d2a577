/** Thrown, and caught again, where JavaScript has nothing for a part of a pattern. */
export class Inexpressible extends Error {}

/** Walks through a pattern. */
export class PatternReader {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#pattern.length
  }

  peek(expected: string): boolean {
    return this.#pattern.startsWith(expected, this.#at)
  }

  /** Goes behind what is expected if it stands here. */
  take(expected: string): boolean {
    if (!this.peek(expected)) return false
    this.#at += expected.length
    return true
  }

  /** Goes behind what a sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at
    const found = expression.exec(this.#pattern)
    if (found !== null) this.#at = expression.lastIndex
    return found
  }

  /** Reads one character, both halves of a surrogate pair. */
  next(): string {
    const code = this.#pattern.codePointAt(this.#at)
    if (code === undefined) return this.fail('a pattern that ends too early')
    const character = String.fromCodePoint(code)
    this.#at += character.length
    return character
  }

  /** Reads up to `\E` or the end, behind a `\Q`. */
  quoted(): string {
    const start = this.#at
    const end = this.#pattern.indexOf('\\E', start)
    this.#at = end < 0 ? this.#pattern.length : end + 2
    return this.#pattern.slice(start, end < 0 ? undefined : end)
  }

  fail(reason: string): never {
    throw new Inexpressible(reason)
  }
}
