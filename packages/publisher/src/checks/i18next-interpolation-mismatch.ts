import { counterpartOf, nameOf, pluralKeyOf, stringsIn } from '../reading/i18next-keys.ts'
import { type Interpolation, stringSyntaxOf } from '../reading/i18next-syntax.ts'
import { type Prose, type Spot, spotOf } from '../reading/prose.ts'
import type { Readings } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Values that i18next fills in and that differ between the files, or are broken. */
export const i18nextInterpolationMismatch: Check = {
  id: 'i18next-interpolation-mismatch',
  severity: 'error',
  summary: 'A string fills in other values than its counterpart, or a value’s braces are broken.',
  reason: `A name that the program does not give stays empty, a broken brace is printed as it stands, and a value that was left out is
information the reader never gets.

Values may stand in any order and be repeated. Forms for zero, one and two may say the number in words. Another format, or \`{{- x}}\`
against \`{{x}}\` (whether HTML in the value is escaped), is a warning.`,
  examples: [
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"hello": "Hello, {{name}}!", "cup": "A cup for {{guest}}"}',
      target: '{"hello": "{{names}}，你好！", "cup": "一杯茶"}',
      finds: ['{{names}}', '{{guest}}'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"hello": "Hello, {{name}}!"}',
      target: '{"hello": "{{name}，你好！"}',
      finds: ['{{name}'],
    },
    {
      locales: ['en', 'zh'],
      format: 'i18next',
      source: '{"hello": "Hello, {{- name}}!"}',
      target: '{"hello": "{{name}}，你好！"}',
      finds: ['{{name}}'],
    },
    {
      locales: ['zh', 'en'],
      format: 'i18next',
      source: '{"cup_other": "{{count}} 杯，共 {{max}} 杯"}',
      target: '{"cup_one": "One cup of {{max}}", "cup_other": "{{count}} cups of {{max}}"}',
      finds: [],
    },
  ],
  *checkDocument(readings: Readings): Generator<Report> {
    const { source, target } = readings
    if (target === undefined) {
      for (const prose of stringsIn(source).all) yield* malformedIn(prose, new Map())
      return
    }
    for (const prose of stringsIn(source).all) yield* malformedIn(prose, new Map())
    for (const prose of stringsIn(target).all) {
      const ours = counterpartOf(prose, source, readings)
      const wanted = ours === undefined ? new Map() : valuesOf(ours)
      const malformed = [...malformedIn(prose, wanted)]
      yield* malformed
      if (ours !== undefined && malformed.length === 0 && !isEmpty(prose) && !isEmpty(ours))
        yield* differences(ours, prose, readings)
    }
  },
}

type Values = ReadonlyMap<string, Interpolation>

function valuesOf(prose: Prose): Values {
  return new Map(stringSyntaxOf(prose).interpolations.map((value) => [value.name, value]))
}

// A value with braces that do not fit: `{{x}`, `{{x`, `x}}`. What the counterpart has is what was meant.
const OPENED = /^\{\{-?\s?[\w.]{1,64}(?:\s?\}{1,2})?|^\{\{/
const CLOSED = /\{?-?\s?[\w.]{1,64}\s?\}\}$|\}\}$/

function* malformedIn(prose: Prose, wanted: Values): Generator<Report> {
  const { text } = prose.block
  let behind = 0
  for (const brace of stringSyntaxOf(prose).braces) {
    if (brace.start < behind) continue
    const isOpen = text[brace.start] === '{'
    const from = isOpen ? brace.start : Math.max(0, brace.end - 72)
    const around = text.slice(from, isOpen ? brace.start + 72 : brace.end)
    const written = (isOpen ? OPENED : CLOSED).exec(around)?.[0] ?? around.slice(0, 2)
    const start = isOpen ? brace.start : brace.end - written.length
    behind = start + written.length
    yield malformed(prose, { start, end: behind }, wanted)
  }
  yield* halved(prose, wanted)
}

// One brace on either side: nothing to i18next, where the counterpart has a value of this name.
function* halved(prose: Prose, wanted: Values): Generator<Report> {
  if (wanted.size === 0) return
  const given = valuesOf(prose)
  for (const { index, 0: found, 1: name = '' } of prose.block.text.matchAll(HALVED))
    if (wanted.has(name) && !given.has(name))
      yield malformed(prose, { start: index, end: index + found.length }, wanted)
}

const HALVED = /(?<!\{)\{-?\s?([\w.]{1,64})\s?\}(?!\})/g

function malformed(
  { side, block }: Prose,
  { start, end }: Pick<Spot, 'start' | 'end'>,
  wanted: Values,
): Report {
  const written = block.text.slice(start, end)
  const meant = wanted.get(/[\w.]+/.exec(written)?.[0] ?? '')
  return {
    message: 'malformed',
    values: { value: written },
    at: { side, block: block.index, start, end },
    ...(meant && { fix: { start, end, text: meant.raw } }),
  }
}

function* differences(ours: Prose, theirs: Prose, readings: Readings): Generator<Report> {
  const [wanted, given] = [valuesOf(ours), valuesOf(theirs)]
  if (wanted.size + given.size === 0) return
  const missing = [...wanted.values()].filter(
    ({ name }) => !given.has(name) && !(name === 'count' && isSmall(theirs)),
  )
  const extra = [...given.values()].filter(
    ({ name }) => !wanted.has(name) && !(name === 'count' && isPluralForm(theirs, readings)),
  )
  const isSure = missing.length === 1 && extra.length === 1
  for (const value of extra) {
    const lost = missing.shift()
    const at = spotAt(theirs, value)
    yield lost === undefined
      ? { message: 'added', values: { value: value.raw }, at, against: spotOf(ours) }
      : {
          message: 'changed',
          values: { target: value.raw, source: lost.raw },
          at,
          against: spotAt(ours, lost),
          ...(isSure && { fix: { start: value.start, end: value.end, text: lost.raw } }),
        }
  }
  for (const value of missing)
    yield {
      message: 'missing',
      values: { value: value.raw },
      at: spotAt(ours, value),
      against: spotOf(theirs),
      wrong: 'target',
    }
  for (const value of given.values()) yield* manner(wanted.get(value.name), value, [ours, theirs])
}

function* manner(
  wanted: Interpolation | undefined,
  given: Interpolation,
  [ours, theirs]: readonly [Prose, Prose],
): Generator<Report> {
  if (wanted === undefined) return
  if (wanted.format === given.format && wanted.isUnescaped === given.isUnescaped) return
  yield {
    message: wanted.format === given.format ? 'escaping' : 'format',
    values: { target: given.raw, source: wanted.raw },
    at: spotAt(theirs, given),
    against: spotAt(ours, wanted),
    severity: 'warning',
  }
}

// “One cup”: forms for so few may say the number in words.
function isSmall(prose: Prose): boolean {
  return /(?:zero|one|two)$/.test(pluralKeyOf(nameOf(prose)).form ?? '')
}

function isPluralForm(prose: Prose, { source }: Readings): boolean {
  const { base, form } = pluralKeyOf(nameOf(prose))
  return form !== undefined && stringsIn(source).forms.has(base)
}

function isEmpty({ block }: Prose): boolean {
  return block.text.trim() === ''
}

function spotAt({ side, block }: Prose, { start, end }: Pick<Spot, 'start' | 'end'>): Spot {
  return { side, block: block.index, start, end }
}
