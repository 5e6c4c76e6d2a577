import type { FlowNode } from '@collate/parser'
import { type CodeSkeleton, compareCode, skeletonOf } from '../reading/code-skeleton.ts'
import {
  compareGaps,
  type GapItem,
  gapAt,
  gapItem,
  inUnequalGaps,
  isAlone,
  nodesIn,
  spotInFile,
  type Written,
} from '../reading/gaps.ts'
import type { Spot } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Listings that are not the same on both sides. */
export const codeBlockChanged: Check = {
  id: 'code-block-changed',
  severity: 'error',
  summary: 'A listing differs from its counterpart in more than comments and texts, or is missing.',
  reason: `Readers copy listings. One that has another line than the original no longer does what the text says, or was forgotten when the
original was brought up to date.

Comments and texts in strings may be translated, and so may lines of output or pseudo-code: a line in another script on one side only is
left alone. Another language tag (\`js\`, \`ts\`) is a warning; names of one language (\`sh\`, \`bash\`) are the same.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Brew:\n\n```js\npot.fill(2) // litres\npot.boil()\n```\n\nDone.\n',
      target: '煮：\n\n```js\npot.fill(3) // 升\npot.boil()\n```\n\n好了。\n',
      finds: ['pot.fill(3) // 升'],
    },
    {
      locales: ['zh', 'en'],
      source: '煮：\n\n```js\npot.fill()\n```\n\n好了。\n',
      target: 'Brew:\n\nDone.\n',
      finds: ['```js\npot.fill()\n```'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Brew:\n\n```js\npot.fill()\n```\n',
      target: '煮：\n\n```ts\npot.fill()\n```\n',
      finds: ['```ts'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Brew:\n\n```js\nfill()\nboil()\n```\n\nPour:\n\n```yaml\ntea:\n  cups: 2\n```\n',
      target: '煮：\n\n```js\nboil()\nfill()\n```\n\n倒：\n\n```yaml\ntea:\ncups: 2\n```\n',
      finds: ['boil()', 'cups: 2'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Say:\n\n```js\nsay("Hello, guests!")\nsay("Tea")\n```\n',
      target: '说：\n\n```js\nsay("客人们好！")\nsay("茶")\n```\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source:
        'Brew:\n\n```js\n// Fill it first.\nsay("Tea is ready")\n```\n\n```\nready to serve\n```\n',
      target:
        '煮：\n\n```javascript\n// 先装满，\n// 再说话。\nsay("茶好了")\n```\n\n```\n可以上桌\n```\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target }, context) {
    if (target === undefined) return
    const [ours, theirs] = inUnequalGaps(codesIn(source, context), codesIn(target, context))
    // A listing that stands on both sides, or in several places, is read once.
    const known = new Map<string, CodeSkeleton>()
    const { changed, missing } = compareGaps(
      ours.map(({ node }) => listingOf(node, source, { context, known })),
      theirs.map(({ node }) => listingOf(node, target, { context, known })),
    )
    for (const [one, other] of changed) yield* compare(one, other, context)
    for (const { spot } of missing) yield { message: 'missing', at: spot, wrong: 'target' }
  },
}

interface Listing {
  readonly language: string
  readonly skeleton: CodeSkeleton
}

interface Code extends Written {
  readonly node: FlowNode
}

function codesIn(reading: Reading, context: CheckContext): readonly Code[] {
  const codes: Code[] = []
  for (const node of nodesIn(reading.document)) {
    const { kind, value, language = '', start } = node
    if (kind !== 'code' || value === undefined || isAlone(node, reading, context)) continue
    codes.push({ node, gap: gapAt(start, reading, context), written: `${language}\n${value}` })
  }
  return codes
}

interface Means {
  readonly context: CheckContext
  readonly known: Map<string, CodeSkeleton>
}

function listingOf(
  { value: code = '', language: named = '', start, end }: FlowNode,
  reading: Reading,
  { context, known }: Means,
): GapItem<Listing> {
  const language = languageOf(named)
  const readAs = KNOWN_AS.get(language) ?? named
  const written = `${readAs}\n${code}`
  const skeleton = known.get(written) ?? skeletonOf(code, readAs)
  known.set(written, skeleton)
  const key = `${language}\n${skeleton.key}`
  return gapItem(reading, context, {
    key,
    kind: 'code',
    value: { language, skeleton },
    start,
    end,
  })
}

function* compare(
  ours: GapItem<Listing>,
  theirs: GapItem<Listing>,
  context: CheckContext,
): Generator<Report> {
  const [one, other] = [ours.value, theirs.value]
  const { missing, extra, moved } = compareCode(one.skeleton, other.skeleton)
  const [lost] = missing
  const [added] = extra
  if (added !== undefined)
    yield {
      message: lost === undefined ? 'added' : 'changed',
      values: { source: lost?.written ?? '', target: added.written },
      at: lineIn(theirs.spot, added.written, context),
      against: lost === undefined ? ours.spot : lineIn(ours.spot, lost.written, context),
    }
  else if (lost !== undefined)
    yield {
      message: 'lacks',
      values: { source: lost.written },
      at: lineIn(ours.spot, lost.written, context),
      against: theirs.spot,
      wrong: 'target',
    }
  else if (moved !== undefined)
    yield {
      message: moved[0].text === moved[1].text ? 'depth' : 'order',
      values: { source: moved[0].written, target: moved[1].written },
      at: lineIn(theirs.spot, moved[1].written, context),
      against: lineIn(ours.spot, moved[0].written, context),
    }
  else if (one.language !== other.language)
    yield {
      message:
        other.language === '' ? 'languageLost' : one.language === '' ? 'languageAdded' : 'language',
      values: { source: one.language, target: other.language },
      at: lineIn(theirs.spot, '', context),
      against: lineIn(ours.spot, '', context),
      severity: 'warning',
    }
}

// A line of a listing in its file, where it may be indented; its first line, the fence, for none.
function lineIn(spot: Spot, line: string, context: CheckContext): Spot {
  const reading = context[spot.side]
  const { file } = spot
  if (reading === undefined || file === undefined) return spot
  const text = reading.document.file.slice(file.start, file.end)
  if (line === '') {
    const end = /^[^\r\n]*/.exec(text)?.[0].length ?? 0
    return spotInFile(reading, { start: file.start, end: file.start + end })
  }
  const at = text.indexOf(line)
  if (at < 0) return spot
  return spotInFile(reading, { start: file.start + at, end: file.start + at + line.length })
}

// Languages whose comments are those of another.
const KNOWN_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'vue-html': 'html',
    astro: 'html',
    angular: 'html',
    json: 'js',
  }),
)

// Names of one language; a listing without any is plain text.
const SAME: Readonly<Record<string, string>> = {
  javascript: 'js',
  mjs: 'js',
  typescript: 'ts',
  bash: 'sh',
  shell: 'sh',
  zsh: 'sh',
  console: 'sh',
  'shell-session': 'sh',
  text: '',
  txt: '',
  plain: '',
  plaintext: '',
  python: 'py',
  rs: 'rust',
  yml: 'yaml',
  markdown: 'md',
  'c++': 'cpp',
  golang: 'go',
}

function languageOf(tag: string): string {
  const name = tag.toLowerCase().replace(/[,{\s:].*$/s, '')
  return Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name
}
