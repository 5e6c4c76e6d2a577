import { SaxesParser } from 'saxes'
import { CollateError } from '../../model/error.ts'
import { isPattern } from './character-classes.ts'
import { Inexpressible } from './pattern-reader.ts'
import type { Srx, SrxLanguage, SrxMap, SrxRule } from './srx.ts'
import { type Side, translatePattern } from './translate-pattern.ts'

/**
 * Reads a file of segmentation rules (Segmentation Rules eXchange 2.0, LISA 2008), as Okapi, OmegaT and LanguageTool write them.
 * A rule that JavaScript cannot express, or that would run away on some text, is left out and stands in `problems` with its line.
 * No entity beyond XML's five is expanded.
 *
 * @throws {CollateError} `srx/malformed` where it is no SRX or no XML, with line and column.
 */
export function readSrx(xml: string, name: string): Srx {
  return new SrxReader(name).read(xml)
}

interface OpenRule {
  readonly isBreak: boolean
  readonly line: number
  before: string
  after: string
}

/** Follows the elements of one file. */
class SrxReader {
  readonly #parser: SaxesParser<{ xmlns: false }> = new SaxesParser({ xmlns: false })
  readonly #name: string
  readonly #maps: SrxMap[] = []
  readonly #languages: (SrxLanguage & { readonly rules: SrxRule[] })[] = []
  readonly #problems: CollateError[] = []
  #cascade = true
  #depth = 0
  #rule: OpenRule | undefined
  #side: Side | undefined

  constructor(name: string) {
    this.#name = name
    this.#parser.on('error', (cause) =>
      this.#fail(cause.message.replace(/^[^ ]*\d+:\d+: /, ''), cause),
    )
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(localName(name), attributes))
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)))
    this.#parser.on('text', (text) => this.#text(text))
    this.#parser.on('cdata', (text) => this.#text(text))
  }

  read(xml: string): Srx {
    this.#parser.write(xml.replace(/^\ufeff/, '')).close()
    return {
      name: this.#name,
      cascade: this.#cascade,
      maps: this.#maps,
      languages: this.#languages,
      problems: this.#problems,
    }
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#depth === 0 && name !== 'srx') this.#fail(`expected srx, found ${name}`)
    this.#depth += 1
    if (name === 'header') this.#cascade = attributes['cascade'] !== 'no'
    else if (name === 'languagerule')
      this.#languages.push({ name: attributes['languagerulename'] ?? '', rules: [] })
    else if (name === 'languagemap') this.#map(attributes)
    else if (name === 'rule') {
      const isBreak = attributes['break'] !== 'no'
      this.#rule = { isBreak, line: this.#parser.line, before: '', after: '' }
    } else if (name === 'beforebreak') this.#side = 'before'
    else if (name === 'afterbreak') this.#side = 'after'
  }

  #map(attributes: Readonly<Record<string, string>>): void {
    const pattern = this.#translate(attributes['languagepattern'] ?? '', 'after', this.#parser.line)
    const language = attributes['languagerulename'] ?? ''
    if (pattern !== undefined) this.#maps.push({ pattern, language })
  }

  #close(name: string): void {
    this.#depth -= 1
    if (name === 'beforebreak' || name === 'afterbreak') this.#side = undefined
    else if (name === 'rule' && this.#rule !== undefined) {
      this.#finish(this.#rule)
      this.#rule = undefined
    }
  }

  #text(text: string): void {
    if (this.#rule !== undefined && this.#side !== undefined) this.#rule[this.#side] += text
  }

  #finish({ isBreak, line, ...patterns }: OpenRule): void {
    if (patterns.before === '' && patterns.after === '') {
      this.#problem('a rule that fits everywhere', line)
      return
    }
    const before = this.#translate(patterns.before, 'before', line)
    const after = this.#translate(patterns.after, 'after', line)
    if (before === undefined || after === undefined) return
    // Together they may clash: names of groups must differ.
    if (!isPattern(`(?<=${before})(?:${after})`)) this.#problem('a pattern', line)
    else this.#languages.at(-1)?.rules.push({ isBreak, before, after, line })
  }

  #translate(pattern: string, side: Side, line: number): string | undefined {
    try {
      return translatePattern(pattern, side)
    } catch (cause) {
      if (!(cause instanceof Inexpressible)) throw cause
      this.#problem(cause.message, line)
      return undefined
    }
  }

  #problem(reason: string, line: number): void {
    const file = this.#name
    this.#problems.push(
      new CollateError(
        'srx/pattern',
        `Cannot use the rule in \`${file}\`, line ${line}: ${reason}`,
        { file, values: { file, line, reason } },
      ),
    )
  }

  #fail(reason: string, cause?: unknown): never {
    const { line, columnIndex, position } = this.#parser
    const column = columnIndex + 1
    const point = { line, column, offset: position }
    const file = this.#name
    throw new CollateError(
      'srx/malformed',
      `Cannot read \`${file}\`, line ${line}, column ${column}: ${reason}`,
      {
        file,
        place: { start: point, end: point },
        values: { file, line, column, reason },
        cause,
      },
    )
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
