import { codesOf, hasSameCode, spotOfCode } from '../reading/inline-code.ts'
import { type Prose, type Spot, spotIn } from '../reading/prose.ts'
import { inlineTrait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

/** Code of the source that the target names without marking it as code. */
export const inlineCodeUnmarked: Check = {
  id: 'inline-code-unmarked',
  severity: 'warning',
  summary: 'The target names code of the source without marking it as code.',
  reason: `Without backticks a name looks like a word of the language: a reader does not see where it begins and ends, a typesetter may turn its
quotation marks and hyphens into others, and a search for code does not find it.

In English plain words (\`if\`, \`type\`) are left alone, since they may just be words. One mention in backticks is enough for a block.`,
  profiles: { literary: 'off' },
  needs: [inlineTrait('code')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Call `brew()` first.\n',
      target: '先调用 brew()。\n',
      finds: ['brew()'],
    },
    {
      locales: ['zh', 'en'],
      source: '先调用 `brewTea`。\n',
      target: 'First call brewTea.\n',
      finds: ['brewTea'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Run `npm install tea`.\n',
      target: '运行 npm install tea。\n',
      finds: ['npm install tea'],
    },
    {
      locales: ['zh', 'en'],
      source: '用 `if` 判断。\n',
      target: 'Decide if the water is hot.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Call `brew()`; it returns.\n',
      target: '调用 `brew()`，brew() 会返回。\n',
      finds: [],
    },
  ],
  *check(pair) {
    const { source, target } = pair
    if (source.length === 0 || target.length === 0 || hasSameCode(pair)) return
    const ours = codesOf(source)
    if (ours.length === 0) return
    const known = new Set(codesOf(target).map(({ key }) => key))
    for (const code of ours.slice(0, MAX_LOOKED_FOR)) {
      const { key } = code
      if (known.has(key)) continue
      known.add(key)
      const at = findBare(key, target)
      if (at !== undefined) yield unmarked(key, at, spotOfCode(code))
    }
  },
}

// Each is looked for in the whole block; no block of prose has more.
const MAX_LOOKED_FOR = 100

function unmarked(code: string, { spot, text }: Bare, against: Spot): Report {
  const { start, end } = spot
  const isPlain = text === code && !code.includes('`')
  return {
    message: 'unmarked',
    values: { code },
    at: spot,
    against,
    ...(isPlain && { fix: { start, end, text: `\`${code}\`` } }),
  }
}

interface Bare {
  readonly spot: Spot
  /** How it stands in the block. */
  readonly text: string
}

// A word of English may just be one; in Chinese a word in Latin letters is a name.
function findBare(code: string, target: readonly Prose[]): Bare | undefined {
  // A figure in code may as well be a figure of the text.
  if (code.length < 2 || /^[\d.,]+$/.test(code)) return undefined
  for (const prose of target) {
    if (WORDS.test(code) && prose.language !== 'zh') continue
    for (let from = 0; ; ) {
      const at = prose.text.indexOf(code, from)
      if (at < 0) break
      from = at + code.length
      if (!isWhole(prose.text, at, from)) continue
      const spot = spotIn(prose, at, from)
      return { spot, text: prose.block.text.slice(spot.start, spot.end) }
    }
  }
  return undefined
}

// What English may say as it stands: plain words.
const WORDS = /^\p{L}\p{Ll}*(?: \p{L}\p{Ll}*)*$/u

// Not a part of another word: `Vec` in `Vector`, `a-b` in `a-b-c`.
function isWhole(text: string, start: number, end: number): boolean {
  const isPart = (character: string) => /[\w$@`.\-/]/.test(character)
  const behind = text.slice(end, end + 2)
  return !isPart(text.charAt(start - 1)) && !/^[\w$`\-/]|^\.\w/.test(behind)
}
