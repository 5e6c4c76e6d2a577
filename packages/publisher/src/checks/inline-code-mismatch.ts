import { isOneEdit } from '../language/one-edit.ts'
import { type CodeSpan, codesOf, hasSameCode, spotOfCode } from '../reading/inline-code.ts'
import { oncePerProse } from '../reading/once.ts'
import { type Prose, spotIn, spotOf } from '../reading/prose.ts'
import { inlineTrait, trait } from '../reading/traits.ts'
import { unmatched } from '../reading/unmatched.ts'
import type { Check, Report } from './check.ts'

/** Code in running text that is not the same on both sides. */
export const inlineCodeMismatch: Check = {
  id: 'inline-code-mismatch',
  severity: 'error',
  summary: 'A code span is not the same on both sides.',
  reason: `Readers type code spans as they stand: a changed letter is a command that fails, and nobody can tell from the translation.

Compared is which code spans there are, not how often each is named: a translation may say a name again where the source says “it”. A
span with no counterpart at all is a warning, and a remark where the block before names it: then the translation may say “it”. One that
only lost its backticks is the business of \`inline-code-unmarked\`, whether a function is named with its brackets that of the
language, and spans that hold words of a language (\`"你好"\`) may be translated.`,
  needs: [inlineTrait('code') | trait('`')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Call `brew()` first.\n',
      target: '先调用 `berw()`。\n',
      finds: ['`berw()`'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Call `brew()`, then `pour()`.\n',
      target: '先调用 `brew()`，再调用。\n',
      finds: ['`pour()`'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Call `brew()`.\n',
      target: '调用 `brew()`：`brwe()` 会返回。\n',
      finds: ['`brwe()`'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Call `brewTea` with `cups`.\n',
      target: '用 `cups` 调用 `泡茶()`。\n',
      finds: ['`泡茶()`'],
    },
    {
      locales: ['en', 'zh'],
      source: 'It returns `true`.\n',
      target: '返回 `false`。\n',
      finds: ['`false`'],
    },
    { locales: ['en'], source: 'Call `brew() first.\n', finds: ['`brew'] },
    {
      locales: ['zh', 'en'],
      source: '先调用 `brew()`，`brew()` 返回后再倒茶。\n',
      target: 'Call `brew()` and pour when it returns.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Print `"hello"`.\n',
      target: '打印 `"你好"`。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Call `tea::brew()`, and `Cup 3` is full. Read `` the pot `Big` is empty ``.\n',
      target: '调用 `tea::brew`，`Cup` 3 就满了。读 `the pot Big is empty`。\n',
      finds: [],
    },
  ],
  *checkSide(prose) {
    if (ODD.test(prose.text)) yield* strayIn(prose)
  },
  *check(pair, context) {
    const { source, target } = pair
    const [first] = target
    if (source.length === 0 || first === undefined) return
    if (!source.some(hasBacktick)) for (const prose of target) yield* strayIn(prose)
    if (hasSameCode(pair)) return
    const others = codesOf(target)
    const partly = partlyMarked(codesOf(source), others, target)
    const codes = codesOf(source).filter(({ key }) => !partly.has(key))
    const { changed, missing, extra } = unmatched(codes, others, ({ key }) => nameOf(key))
    // One other span in the place of one.
    const isOnly = changed.length === 1 && codes.length === 1 && others.length === 1
    const isSaid = (code: string) => isWord(code) || isNamedAmong(target, code)
    // A slip in a name that stands rightly elsewhere in the block.
    const slips = extra.slice(0, MAX_COMPARED).flatMap((theirs) => {
      if (source.some((prose) => isNamedIn(prose, theirs.key))) return []
      const ours = codes.slice(0, MAX_COMPARED).find(({ key }) => isSlip(key, theirs.key))
      return ours === undefined ? [] : [[ours, theirs] as const]
    })
    for (const [ours, theirs] of [...changed, ...slips]) {
      if (isTranslated(ours.key, theirs.key)) continue
      const isLike = isAlike(ours.key, theirs.key)
      // Two names that have nothing in common: the one may just be called “it”, and the other have been added.
      if (!isLike && isSaid(ours.key) && !(isOnly && !isNamedAmong(target, ours.key))) continue
      yield {
        message: 'changed',
        values: { source: ours.key, target: theirs.key },
        at: spotOfCode(theirs),
        against: spotOfCode(ours),
        ...(isLike ? {} : { severity: 'warning' }),
      }
    }
    for (const code of missing.slice(0, MAX_COMPARED)) {
      const { key } = code
      if (isSaid(key)) continue
      const before = context.target?.proses[first.block.index - 1]
      yield {
        message: 'missing',
        values: { code: key },
        at: spotOfCode(code),
        against: spotOf(first),
        severity: before !== undefined && isNamedIn(before, key) ? 'info' : 'warning',
      }
    }
  },
}

// What is named, however it is marked up and called: brew(), .brew and brew; are brew.
function nameOf(code: string): string {
  return code
    .replaceAll('`', '')
    .replace(/^\.{1,3}(?=\w)/, '')
    .replace(/(?<=\w)\(\)$|(?<=.);$/, '')
}

// Of several words only some may be marked: `Cup` 3.
function partlyMarked(
  codes: readonly CodeSpan[],
  others: readonly CodeSpan[],
  target: readonly Prose[],
): ReadonlySet<string> {
  const words = codes.filter(({ key }) => key.includes(' '))
  if (words.length === 0) return new Set()
  const marked = new Set(others.map(({ key }) => key))
  const unmarked = words.filter(({ key }) => !marked.has(key)).slice(0, MAX_COMPARED)
  return new Set(unmarked.map(({ key }) => key).filter((key) => isNamedAmong(target, key)))
}

function isNamedAmong(proses: readonly Prose[], code: string): boolean {
  return proses.some((prose) => isNamedIn(prose, code))
}

function isNamedIn(prose: Prose, code: string): boolean {
  return withoutTicks(prose).includes(nameOf(code))
}

const withoutTicks = oncePerProse(({ block }: Prose) => block.text.replaceAll('`', ''))

// The marks of a code span that is never closed are printed; a pair of them may be a quotation.
const ODD = /^[^`]*`[^`]*$/

function hasBacktick({ text }: Prose): boolean {
  return text.includes('`')
}

function* strayIn(prose: Prose): Generator<Report> {
  if (!hasBacktick(prose)) return
  const { kind, encoding } = prose.block
  if (encoding !== 'verbatim' || kind === 'attribute' || kind === 'html') return
  for (const { 0: found, index } of prose.text.matchAll(/`+[\w$@.-]{0,40}/g)) {
    const at = spotIn(prose, index, index + found.length)
    if (prose.block.text[at.start - 1] !== '\\') yield { message: 'stray', at, severity: 'warning' }
  }
}

// Each is compared with each, or looked for in the text; no block of prose has more.
const MAX_COMPARED = 100

// A name of one letter is another name than any other. What is added to a name or taken from it may be grammar: `Vec`, `Vecs`, `&Vec`.
function isSlip(source: string, target: string): boolean {
  if (source.length < 2 || !isOneEdit(source, target)) return false
  const [short, long] = source.length < target.length ? [source, target] : [target, source]
  return !/^(?:s|es|[^\w\s])?$/.test(long.replace(short, ''))
}

// Half of the letters in the same place: somebody changed it. Else it may be another thing altogether.
function isAlike(source: string, target: string): boolean {
  if (isOneEdit(source, target)) return true
  const most = Math.min(source.length, target.length)
  let head = 0
  while (head < most && source[head] === target[head]) head += 1
  let tail = 0
  while (tail < most - head && source.at(-1 - tail) === target.at(-1 - tail)) tail += 1
  return (head + tail) * 2 >= Math.max(source.length, target.length)
}

// A plain word in code (`render`, `methods`) may be translated.
function isWord(code: string): boolean {
  return /^[a-z]+$/.test(code)
}

// Words in quotation marks, comments, placeholders: what is Chinese on one side only has been translated. A name is none of them.
function isTranslated(source: string, target: string): boolean {
  if (/\p{Script=Han}/u.test(source) === /\p{Script=Han}/u.test(target)) return false
  return !NAME.test(source) || !/\p{Script=Han}/u.test(target)
}

// Several words in one, a call, a member: `maxSize`, `max_size`, `brew()`, `pot.lid`.
const NAME = /^(?=.*(?:[a-z][A-Z]|_|\(|\.))[A-Za-z_$][\w$.]*(?:\(\))?$/
