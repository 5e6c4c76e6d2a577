import { type Locale, languageOf } from '@collate/parser'
import { diffArrays } from 'diff'

/** A stretch of a compared text. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

// jsdiff's work grows with the number of edits; past this many, two texts have so little in common that a finer diff tells nobody anything.
const MAX_EDITS = 2000

const HAN = /\p{Script=Han}/u
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Compares two states of a text, word by word; inside a replaced run of Chinese, character by character.
 *
 * Invariant: what is `same` or `removed` gives `before` when concatenated, what is `same` or `added` gives `after`.
 *
 * @example
 * diffText('a good day', 'a bad day', 'en')
 * // same 'a ', removed 'good', added 'bad', same ' day'
 */
export function diffText(before: string, after: string, locale: Locale): readonly Change[] {
  const changes = diffTokens(wordsOf(before, locale), wordsOf(after, locale))
  return merge(refineHan(changes))
}

// English: a run of letters, digits and the marks inside a word; a run of white space; any other character alone.
function wordsOf(text: string, locale: Locale): string[] {
  if (languageOf(locale) === 'en') return text.match(/[\p{L}\p{M}\p{N}_'’]+|\s+|./gsu) ?? []
  const words = new Intl.Segmenter(locale, { granularity: 'word' })
  return [...words.segment(text)].map(({ segment }) => segment)
}

function diffTokens(before: readonly string[], after: readonly string[]): readonly Change[] {
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS })
  if (parts === undefined) {
    return [
      { kind: 'removed', text: before.join('') },
      { kind: 'added', text: after.join('') },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

// A removed run with an added run beside it has been replaced; where both hold Chinese, their common characters stay.
function refineHan(changes: readonly Change[]): Change[] {
  const refined: Change[] = []
  for (let index = 0; index < changes.length; index += 1) {
    const [first, second] = [changes[index], changes[index + 1]]
    if (first === undefined) continue
    if (second !== undefined && isReplaced(first, second)) {
      const [before, after] = first.kind === 'removed' ? [first, second] : [second, first]
      refined.push(...diffTokens(charactersOf(before.text), charactersOf(after.text)))
      index += 1
    } else refined.push(first)
  }
  return refined
}

function isReplaced(first: Change, second: Change): boolean {
  if (first.kind === 'same' || second.kind === 'same' || first.kind === second.kind) return false
  return HAN.test(first.text) && HAN.test(second.text)
}

function charactersOf(text: string): string[] {
  return [...GRAPHEMES.segment(text)].map(({ segment }) => segment)
}

// Between two unchanged stretches: what was removed, in one piece, then what was added.
function merge(changes: readonly Change[]): readonly Change[] {
  const merged: Change[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') merged.push({ kind: 'removed', text: removed })
    if (added !== '') merged.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of changes) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = merged.at(-1)
      if (last?.kind === 'same') merged[merged.length - 1] = { kind, text: last.text + text }
      else merged.push({ kind, text })
    }
  }
  flush()
  return merged
}
