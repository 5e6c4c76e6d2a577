import { createHash } from 'node:crypto'
import type { Finding } from '@collate/parser'

/** What a finding is about, whatever the line it stands on: hashes of its words and of the text of their block. */
export interface Fingerprint {
  readonly excerpt: string
  readonly block: string
}

/** Takes the fingerprint of a finding. */
export function fingerprintOf({
  side,
  excerpt,
  source,
  target,
}: Pick<Finding, 'side' | 'excerpt' | 'source' | 'target'>): Fingerprint {
  const [own, other] = side === 'source' ? [source, target] : [target, source]
  // Words that a translation lacks stand in the source, although the target is what is wrong.
  const holder = own?.text.includes(excerpt) ? own : (other ?? own)
  return { excerpt: hash(excerpt), block: hash(holder?.text ?? '') }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
