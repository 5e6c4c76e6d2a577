import type { Check } from './check.ts'
import { codesOf } from './inline-code.ts'
import { isOneEdit } from './one-edit.ts'
import { spotOf } from './prose.ts'
import { unmatched } from './unmatched.ts'

/** Code in running text that is not the same on both sides. */
export const inlineCodeMismatch: Check = {
  id: 'inline-code-mismatch',
  severity: 'error',
  summary: 'A code span is not the same on both sides.',
  reason: `Readers type code spans as they stand: a changed letter is a command that fails, and nobody can tell from the translation.

Compared is which code spans there are, not how often each is named: a translation may say a name again where the source says “it”. A
span with no counterpart at all is a warning; one that only lost its backticks is the business of \`inline-code-unmarked\`. Spans that hold words of a language
(\`"你好"\`) may be translated.`,
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
  ],
  *check({ source, target }) {
    const [first] = target
    if (source.length === 0 || first === undefined) return
    const codes = codesOf(source)
    const { changed, missing, extra } = unmatched(codes, codesOf(target), ({ key }) => key)
    // A slip in a name that stands rightly elsewhere in the block.
    const slips = extra.slice(0, MAX_COMPARED).flatMap((theirs) => {
      const ours = codes.slice(0, MAX_COMPARED).find(({ key }) => isSlip(key, theirs.key))
      return ours === undefined ? [] : [[ours, theirs] as const]
    })
    for (const [ours, theirs] of [...changed, ...slips]) {
      if (isTranslated(ours.key, theirs.key)) continue
      yield {
        message: 'changed',
        values: { source: ours.key, target: theirs.key },
        at: theirs.spot,
        against: ours.spot,
        ...(isAlike(ours.key, theirs.key) ? {} : { severity: 'warning' }),
      }
    }
    for (const { key, spot } of missing.slice(0, MAX_COMPARED)) {
      if (isWord(key) || target.some(({ block }) => block.text.includes(key))) continue
      yield {
        message: 'missing',
        values: { code: key },
        at: spot,
        against: spotOf(first),
        severity: 'warning',
      }
    }
  },
}

// Each is compared with each, or looked for in the text; no block of prose has more.
const MAX_COMPARED = 100

// An ending or a call added to a name is grammar, not a slip: `Vec`, `Vecs`, `Vec()`.
function isSlip(source: string, target: string): boolean {
  return isOneEdit(source, target) && !/^(?:s|es|\(\))?$/.test(target.replace(source, ''))
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

// Words in quotation marks, comments: what is Chinese on one side only has been translated.
function isTranslated(source: string, target: string): boolean {
  return /\p{Script=Han}/u.test(source) !== /\p{Script=Han}/u.test(target)
}
