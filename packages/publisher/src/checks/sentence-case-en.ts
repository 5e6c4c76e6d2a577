import { isAbbreviation } from '../language/abbreviations.ts'
import { TRAITS } from '../language/characters.ts'
import { isPlain, isQuoted, type Token, tokensOf } from '../language/tokens.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** Names of programs that begin a sentence with a small letter. */
const SMALL_NAMES = new Set(
  'npm npx webpack rustc cargo git pip node deno bun vite vitest jest eslint macos ios iphone ipad ebay nginx curl grep sed awk bash zsh vim emacs docker kubectl jquery lodash pnpm yarn tsc apt brew de van von da di du la le el al bin ibn pinia vue react svelte babel rollup esbuild parcel postcss tailwind serde tokio rustup rustfmt clippy'.split(
    ' ',
  ),
)

/** A sentence that begins with a small letter. */
export const sentenceCaseEn: Check = {
  id: 'sentence-case-en',
  severity: 'warning',
  summary: 'A sentence begins with a small letter.',
  reason: `Either the full stop before it is wrong, or the capital is missing; a reader has to find out which.

Abbreviations (etc., vs., approx.), ellipses, speech and the names of programs that are written small (npm, iOS) are left alone, and so is the
first sentence of a paragraph or an item, which may go on with what stands before.`,
  languages: ['en'],
  profiles: { literary: 'info', ui: 'info' },
  needs: [TRAITS.stop | TRAITS.mark],
  examples: [
    {
      locales: ['en'],
      source: 'Warm the cups. then pour the water. It must be hot.\n',
      finds: ['then'],
    },
    {
      locales: ['en'],
      source:
        'Call `brew()`. then wait (a while). the rest is easy! pour it in 2024. done it is.\n',
      finds: ['then', 'the', 'pour', 'done'],
    },
    {
      locales: ['en'],
      source:
        'Green, white, yellow etc. are light. Well... maybe. npm is no tea. Steps: a) boil. b) pour. x = y is code. “but why?” is what she asked. What next? and then? “Hot?” she asked, e.g. when it steams.\n',
      finds: [],
    },
  ],
  // Dialogue goes on behind a question or a cry.
  checkSide: (prose, { profile }) =>
    CANDIDATE.test(prose.text) ? smallWordsIn(prose, profile === 'literary') : NONE,
}

const NONE: readonly Report[] = []

function* smallWordsIn(prose: Prose, isFiction: boolean): Generator<Report> {
  const tokens = tokensOf(prose)
  for (let at = 2; at < tokens.length; at += 1) {
    const [before, stop, word] = [tokens[at - 2], tokens[at - 1], tokens[at]]
    if (before === undefined || stop === undefined || word === undefined) continue
    if (!/^[.?!]$/.test(stop.text)) continue
    if (stop.text !== '.' && (isFiction || !isLast(prose, before, word))) continue
    if (!isSentenceEnd(prose, before, stop, word) || !isSmall(prose, word)) continue
    yield { message: 'small', values: { word: word.text }, at: spotIn(prose, word.start, word.end) }
  }
}

// The mark first: it is found much faster than all the small letters before one.
const CANDIDATE = /[.?!](?<=[\p{Ll}\d)%\uFFFC][.?!])\s+\p{Ll}/u

// What may be said of a question or a call: “Hot? she asked.”
const SAID =
  /^(?:he|she|they|we|you|i|it|said|says|asked|asks|cried|replied|thought|and|or|but|because|which|that|to|for|in|of|with|how|what|why|when|where|ha|oh|ah)$/

// Behind ? and ! a sentence goes on where words are quoted, or said of them.
function isLast({ text }: Prose, before: Token, word: Token): boolean {
  return before.kind === 'word' && !SAID.test(word.key) && !isQuoted(text, word.start)
}

function isSentenceEnd(prose: Prose, before: Token, stop: Token, word: Token): boolean {
  if (before.end !== stop.start) return false
  // A figure of one digit is the number of an item; behind a bracket, a per cent and code a sentence may end as well.
  const isWord = before.kind === 'word' && /^(?:\p{Ll}{2,}|\d{3,4})$/u.test(before.text)
  if (!isWord && !/^[)%]$/.test(before.text) && !(before.kind === 'atom' && isCode(prose, before)))
    return false
  if (isAbbreviation(before.key) || !/^[ \u00A0]+$/.test(prose.text.slice(stop.end, word.start)))
    return false
  const from = before.kind === 'atom' ? before.end : before.start
  return prose.text.charAt(before.start - 1) !== '.' && isPlain(prose, from, word.end)
}

function isCode({ block, ends }: Prose, { end }: Token): boolean {
  return block.text.charAt((ends[end - 1] ?? 0) - 1) === '`'
}

function isSmall({ text }: Prose, word: Token): boolean {
  if (word.kind !== 'word' || !/^\p{Ll}+(?:[’']\p{Ll}+)?$/u.test(word.text)) return false
  // a) one. b) two; and x = y, as a single letter that is no word is a name.
  if (word.text.length < 3 && text.charAt(word.end) === ')') return false
  if (/^[^ai]$/.test(word.text)) return false
  if (SMALL_NAMES.has(word.key) || /[-./_@(]/.test(text.charAt(word.end))) return false
  return text.charAt(word.end) !== '\uFFFC'
}
