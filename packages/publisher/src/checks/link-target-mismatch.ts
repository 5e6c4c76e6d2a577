import { isOneEdit } from '../language/one-edit.ts'
import { isLocalised, keepsAddresses, type LinkTarget, linksOf } from '../reading/link-address.ts'
import type { Prose, SideName } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { inlineTrait } from '../reading/traits.ts'
import { unmatched } from '../reading/unmatched.ts'
import type { Check, Report } from './check.ts'

/** A link or image that leads elsewhere than its counterpart. */
export const linkTargetMismatch: Check = {
  id: 'link-target-mismatch',
  severity: 'error',
  summary: 'A link or an image leads to another address than its counterpart.',
  reason: `A mistyped address is a dead link, and a right one to the wrong page misleads.

An address that differs only by the language it is made for (\`/en/\` and \`/zh/\`, \`en.wikipedia.org\` and \`zh.wikipedia.org\`,
\`cn.vuejs.org\`, \`guide.zh.md\`, \`?lang=zh\`) counts as the same, and so does a section's name that has been translated with its heading. Links that are
missing on one side are the business of another check.`,
  profiles: { literary: 'warning' },
  needs: [inlineTrait('link') | inlineTrait('image')],
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'See [the guide](./guide.md).\n',
      target: '参见[指南](./guild.md)。\n',
      finds: ['[指南](./guild.md)'],
    },
    {
      locales: ['en', 'zh'],
      source:
        'See [tea](https://en.wikipedia.org/wiki/Tea) and [MDN](https://developer.mozilla.org/en-US/docs/Web).\n',
      target:
        '参见[茶](https://zh.wikipedia.org/wiki/茶)和 [MDN](https://developer.mozilla.org/zh-CN/docs/Web)。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Read [`brew`](./brew.md) and [`pour`](./pour.md).\n',
      target: '请读 [`brew`](./pour.md) 和 [`pour`](./brew.md)。\n',
      finds: ['[`brew`](./pour.md)', '[`pour`](./brew.md)'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Read [the guide](../guide.md).\n',
      target: '请读[指南](./guide.md)。\n',
      finds: ['[指南](./guide.md)'],
    },
    {
      locales: ['zh', 'en'],
      source: '![一壶茶](images/pot.png)\n',
      target: '![A pot of tea](images/cup.png)\n',
      finds: ['A pot of tea'],
    },
  ],
  *check(pair) {
    if (countLinks(pair.source) > 1) yield* swapped(pair)
    if (keepsAddresses(pair)) return
    const { changed } = unmatched(linksOf(pair, 'source'), linksOf(pair, 'target'), keyOf)
    for (const [ours, theirs] of changed) {
      if (ours.isImage !== theirs.isImage || isLocalised(ours.url, theirs.url)) continue
      const values = { source: ours.url, target: theirs.url }
      const report: Report = { message: 'changed', values, at: theirs.spot, against: ours.spot }
      if (ours.page === theirs.page) yield { ...report, message: 'section', severity: 'warning' }
      // Pages of two sites: the translation rather recommends another one.
      else if (isSameSite(ours, theirs) || isOneEdit(ours.key, theirs.key)) yield report
      else yield { ...report, severity: 'warning' }
    }
  },
}

function countLinks(proses: readonly Prose[]): number {
  let count = 0
  for (const { block } of proses)
    for (const { kind } of block.inlines) if (kind === 'link') count += 1
  return count
}

// Links that have changed addresses with each other: known where both texts show the same code or Latin name for each.
function* swapped(pair: Pair): Generator<Report> {
  const [ours, theirs] = [namedLinks(pair, 'source'), namedLinks(pair, 'target')]
  const wrong = [...theirs].flatMap(([name, link]) => {
    const other = ours.get(name)
    return other === undefined || other.key === link.key ? [] : [[other, link] as const]
  })
  const wanted = new Set(wrong.map(([{ key }]) => key))
  for (const [one, other] of wrong)
    if (wanted.has(other.key))
      yield {
        message: 'changed',
        values: { source: one.url, target: other.url },
        at: other.spot,
        against: one.spot,
      }
}

function namedLinks(pair: Pair, side: SideName): ReadonlyMap<string, LinkTarget> {
  const links = new Map<string, LinkTarget>()
  const texts = new Map(pair[side].map(({ block }) => [block.index, block.text]))
  for (const link of linksOf(pair, side)) {
    const { block, start, end } = link.spot
    const name = /^\[(`[^`]+`|[\w.+#-]+)\]\(/.exec(texts.get(block)?.slice(start, end) ?? '')?.[1]
    if (name === undefined || link.isImage) continue
    // One name with two addresses names neither.
    if (links.has(name) && links.get(name)?.key !== link.key) return new Map()
    links.set(name, link)
  }
  return links
}

function isSameSite({ key: ours }: LinkTarget, { key: theirs }: LinkTarget): boolean {
  return ours.split('/', 1)[0] === theirs.split('/', 1)[0]
}

function keyOf({ key }: { readonly key: string }): string {
  return key
}
