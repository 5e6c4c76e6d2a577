import { CollateError, canonicalLocale, type MemoryEntry } from '@collate/parser'
import { SaxesParser } from 'saxes'
import { CHARACTER_TYPE } from './escape.ts'
import { entriesOfUnit, type TmxUnit, type TmxVariant } from './unit-entries.ts'

/** What `readTmx` needs to know beside the XML. */
export interface ReadTmxOptions {
  /** How the caller names the file in errors. */
  readonly file: string
  /** What entries without an origin of their own get; the file's name unless said otherwise. */
  readonly origin?: string
}

// How much is handed to the parser at once, in UTF-16 code units: entries come out as they are read, not at the end.
const CHUNK = 1 << 16

/**
 * Reads a TMX file (1.1 to 1.4b): an entry for each target of each translation unit, the markup inside segments flattened to
 * its text. A document type may be declared, but no entity beyond XML's five is ever expanded, and nothing is fetched.
 *
 * @throws {CollateError} `tmx/malformed` where it is no TMX or no XML, with line and column.
 */
export function* readTmx(
  xml: string,
  { file, origin = file }: ReadTmxOptions,
): Iterable<MemoryEntry> {
  const reader = new TmxReader(file, origin)
  for (let offset = 0; offset < xml.length; offset += CHUNK) {
    yield* reader.read(xml.slice(offset, offset + CHUNK))
  }
  yield* reader.end()
}

interface MutableVariant extends TmxVariant {
  text: string
}

/** Follows the elements of one file and hands out what each finished `tu` holds. */
class TmxReader {
  readonly #parser: SaxesParser<{ xmlns: false }> = new SaxesParser({ xmlns: false })
  readonly #file: string
  readonly #origin: string
  readonly #ready: MemoryEntry[] = []
  #depth = 0
  #sourceLocale = '*all*'
  #unit: (TmxUnit & { readonly variants: MutableVariant[] }) | undefined
  #variant: MutableVariant | undefined
  #isInSegment = false
  #property: { readonly type: string; text: string } | undefined

  constructor(file: string, origin: string) {
    this.#file = file
    this.#origin = origin
    this.#parser.on('error', (cause) =>
      this.#fail(cause.message.replace(/^[^ ]*\d+:\d+: /, ''), cause),
    )
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes))
    this.#parser.on('closetag', ({ name }) => this.#close(name))
    this.#parser.on('text', (text) => this.#text(text))
    this.#parser.on('cdata', (text) => this.#text(text))
  }

  read(chunk: string): readonly MemoryEntry[] {
    this.#parser.write(chunk)
    return this.#ready.splice(0)
  }

  end(): readonly MemoryEntry[] {
    this.#parser.close()
    return this.#ready.splice(0)
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#depth === 0 && name !== 'tmx') this.#fail(`expected tmx, found ${name}`)
    this.#depth += 1
    if (this.#isInSegment) this.#text(characterOf(attributes['type']))
    else if (name === 'header') this.#sourceLocale = attributes['srclang'] ?? '*all*'
    else if (name === 'tu') this.#unit = { attributes, properties: new Map(), variants: [] }
    else if (name === 'tuv') this.#openVariant(attributes)
    else if (name === 'seg') this.#isInSegment = true
    else if (name === 'prop') this.#property = { type: attributes['type'] ?? '', text: '' }
  }

  #openVariant(attributes: Readonly<Record<string, string>>): void {
    const locale = this.#locale(attributes['xml:lang'] ?? attributes['lang'])
    this.#variant = { locale, attributes, text: '' }
  }

  // Markup inside a segment may hold a `sub` with text of its own, but never another `seg`.
  #close(name: string): void {
    this.#depth -= 1
    if (name === 'seg') this.#isInSegment = false
    else if (this.#isInSegment) return
    else if (name === 'tuv' && this.#variant !== undefined) {
      this.#unit?.variants.push(this.#variant)
      this.#variant = undefined
    } else if (name === 'prop' && this.#property !== undefined) {
      this.#unit?.properties.set(this.#property.type, this.#property.text)
      this.#property = undefined
    } else if (name === 'tu' && this.#unit !== undefined) {
      const sourceLocale = this.#unit.attributes['srclang'] ?? this.#sourceLocale
      this.#ready.push(...entriesOfUnit(this.#unit, sourceLocale, this.#origin))
      this.#unit = undefined
    }
  }

  #text(text: string): void {
    if (this.#isInSegment && this.#variant !== undefined) this.#variant.text += text
    else if (this.#property !== undefined) this.#property.text += text
  }

  // Older tools write `EN_US`.
  #locale(tag: string | undefined): string {
    if (tag === undefined) this.#fail('a tuv without xml:lang')
    try {
      return canonicalLocale(tag.trim().replaceAll('_', '-'))
    } catch (cause) {
      return this.#fail(`a tuv in ${tag}`, cause)
    }
  }

  #fail(reason: string, cause?: unknown): never {
    const { line, columnIndex, position } = this.#parser
    const column = columnIndex + 1
    const point = { line, column, offset: position }
    throw new CollateError(
      'tmx/malformed',
      `Cannot read \`${this.#file}\`, line ${line}, column ${column}: ${reason}`,
      {
        file: this.#file,
        place: { start: point, end: point },
        values: { file: this.#file, line, column, reason },
        cause,
      },
    )
  }
}

function characterOf(type: string | undefined): string {
  if (type === undefined || !type.startsWith(CHARACTER_TYPE)) return ''
  const code = Number.parseInt(type.slice(CHARACTER_TYPE.length), 16)
  return code >= 0 && code <= 0xffff ? String.fromCharCode(code) : ''
}
