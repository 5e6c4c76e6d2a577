import { CLASSES, CONTROLS, propertyOf } from './character-classes.ts'
import type { PatternReader } from './pattern-reader.ts'

/** Reads a class whose `[` has been read, and writes it for the `v` flag: unions nested, `&&` between classes only. */
export function translateClass(reader: PatternReader): string {
  const isNegated = reader.take('^')
  const operands: string[] = []
  let union = reader.take(']') ? literal(']') : ''
  for (;;) {
    if (reader.isAtEnd) reader.fail('a class without end')
    if (reader.take(']')) break
    if (reader.take('&&')) {
      operands.push(union)
      union = ''
    } else union += itemOf(reader)
  }
  operands.push(union)
  const sets = operands.filter((operand) => operand !== '')
  const body = sets.length > 1 ? sets.map((set) => `[${set}]`).join('&&') : (sets[0] ?? '')
  return `[${isNegated ? '^' : ''}${body}]`
}

function itemOf(reader: PatternReader): string {
  if (reader.peek('[:')) return posixClass(reader)
  if (reader.take('[')) return translateClass(reader)
  if (reader.take('\\Q')) return [...reader.quoted()].map(literal).join('')
  if (reader.take('\\E')) return ''
  const item = reader.take('\\') ? translateEscape(reader) : literal(reader.next())
  // A hyphen at the end of a class, or behind a class, is one of its characters.
  if (!reader.peek('-') || reader.peek('-]') || reader.peek('-[') || isSet(item)) return item
  reader.take('-')
  const end = reader.take('\\') ? translateEscape(reader) : literal(reader.next())
  return isSet(end) ? `${item}${literal('-')}${end}` : `${item}-${end}`
}

function posixClass(reader: PatternReader): string {
  const [all = '', negation = '', name = ''] = reader.match(/\[:(\^?)([A-Za-z_= ]+):\]/uy) ?? []
  if (all === '') {
    reader.take('[')
    return translateClass(reader)
  }
  return propertyOf(name, negation !== '') ?? reader.fail(`the class \`${all}\``)
}

/** Reads an escape that stands for characters, in a class or outside; its backslash has been read. */
export function translateEscape(reader: PatternReader): string {
  const code = reader.match(/x\{([\da-fA-F]+)\}|x([\da-fA-F]{2})|u([\da-fA-F]{4})/uy)
  if (code !== null) return escapeOf(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16))
  const octal = reader.match(/0([0-7]{1,3})/uy)
  if (octal !== null) return escapeOf(Number.parseInt(octal[1] ?? '', 8))
  const property = reader.match(/([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/uy)
  if (property !== null) {
    const [all, letter, negation, name, short] = property
    const isNegated = (letter === 'P') !== (negation === '^')
    return propertyOf(name ?? short ?? '', isNegated) ?? reader.fail(`the property \`\\${all}\``)
  }
  const letter = reader.next()
  const set = CLASSES.get(letter.toLowerCase())
  if (set !== undefined) return letter === letter.toLowerCase() ? `[${set}]` : `[^${set}]`
  const control = CONTROLS.get(letter)
  if (control !== undefined) return escapeOf(control)
  return /[A-Za-z\d]/u.test(letter) ? reader.fail(`\`\\${letter}\``) : literal(letter)
}

/** Writes a character so that it stands for itself wherever it is put. */
export function literal(character: string): string {
  return /[A-Za-z\d_]|[^\0-\x7f]/u.test(character)
    ? character
    : escapeOf(character.codePointAt(0) ?? 0)
}

function escapeOf(code: number): string {
  return `\\u{${code.toString(16)}}`
}

function isSet(item: string): boolean {
  return item.startsWith('[') || /^\\[pP]/u.test(item)
}
