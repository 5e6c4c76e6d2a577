import type { PhrasingContent } from 'mdast'

// A bare URL ends, for a reader of Chinese, where Chinese begins; GFM lets it run on to the next space.
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\u2014\u2018-\u201D\u2026]/u

/** Where a bare URL really ends, and where it leads: only where Chinese text hangs on to what GFM takes for a URL. */
export function bareUrlOf(
  node: PhrasingContent,
  written: string,
): { readonly length: number; readonly url: string } | undefined {
  if (node.type !== 'link' || /^[[<]/.test(written)) return undefined
  const length = written.search(CHINESE)
  if (length <= 0) return undefined
  const head = written.slice(0, length)
  // GFM writes the scheme that is left out: `http://` before `www.`, `mailto:` before an address.
  const scheme = node.url.startsWith(head)
    ? ''
    : (/^(?:https?:\/\/|mailto:)/.exec(node.url)?.[0] ?? '')
  return { length, url: scheme + head }
}
