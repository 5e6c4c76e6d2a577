import { BOILERPLATE, boilerplateRow, LABEL_NOUN, LABELS } from '../language/boilerplate-lines.ts'
import { oncePerReading } from './once.ts'
import type { Prose } from './prose.ts'
import type { Reading } from './readings.ts'

/**
 * What a block is to the page it was taken from: a line of its furniture, one that counts only among others, a label of a contact block with
 * or without its value, or what stands between such lines.
 */
export type Furniture = 'line' | 'weak' | 'label' | 'empty' | 'between'

// A paragraph of so many letters is what a page is there for.
const BODY = 60

// A longer line is prose that speaks of such things.
const LONGEST = 160

// How many other blocks may stand between two pieces of furniture that belong together.
const REACH = 2

// A line of so many words can stand among them without being one: an address, a name.
const SHORT = { words: 16, han: 40 }

/** Finds the blocks of a document that are furniture of a web page. */
export const furnitureOf: (reading: Reading) => ReadonlyMap<Prose, Furniture> = oncePerReading(
  (reading: Reading) => {
    const found = new Map<Prose, Furniture>()
    // A list of a program's words is made of nothing but buttons.
    const hasBody = reading.proses.some(({ text }) => text.length > BODY)
    let group: Prose[] = []
    let last = Number.NEGATIVE_INFINITY
    const close = () => {
      const count = (kind: Furniture) => group.filter((prose) => found.get(prose) === kind).length
      const labels = count('label') + count('empty')
      // One telephone number in an article is information, and one button’s name a title.
      const weak = count('weak')
      const isPage =
        count('line') > 0 || labels > 1 || (weak > 1 && hasBody) || (labels > 0 && weak > 0)
      if (isPage) fillGaps(reading, group, found)
      else for (const prose of group) if (found.get(prose) !== 'empty') found.delete(prose)
      group = []
    }
    for (const prose of reading.proses) {
      const kind = kindOf(prose)
      if (kind === undefined) continue
      if (prose.block.index - last > REACH + 1) close()
      found.set(prose, kind)
      group.push(prose)
      last = prose.block.index
    }
    close()
    return found
  },
)

/** Splits `Tel: 12345` into its label and what stands behind it; nothing where a line has no label of a contact block. */
export function labelIn(
  line: string,
): { readonly label: string; readonly value: string } | undefined {
  const colon = colonIn(line)
  if (colon < 2) return undefined
  const label = line.slice(0, colon).trim()
  const key = label
    .toLowerCase()
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, /\p{Script=Han}/u.test(label) ? '' : ' ')
  if (!LABELS.has(key) && !isLabelPhrase(key)) return undefined
  return { label, value: line.slice(colon + 1, LONGEST + 40).trim() }
}

// A label is no longer.
const LONGEST_LABEL = 40

// Where the first colon stands behind what may be a label; -1 where there is none.
function colonIn(line: string): number {
  const most = Math.min(line.length, LONGEST_LABEL + 1)
  for (let at = 0; at < most; at += 1) {
    const code = line.charCodeAt(at)
    if (code === COLON || code === WIDE_COLON) return at
  }
  return -1
}

const COLON = ':'.charCodeAt(0)
const WIDE_COLON = '：'.charCodeAt(0)

function isLabelPhrase(key: string): boolean {
  return (
    LABEL_NOUN.test(key) &&
    key.split(/\s+/).length <= 5 &&
    !/[,，。;；!?？！]|\b(?:is|are|the|your|my|his|an?|this|that)\b|的$|请|是/.test(key)
  )
}

function kindOf({ block, text }: Prose): Furniture | undefined {
  if (
    block.kind === 'string' ||
    block.kind === 'front-matter' ||
    block.kind === 'table-cell' ||
    block.kind === 'attribute'
  )
    return undefined
  if (text.length > LONGEST || text.length < 2) return undefined
  const line = text.trim()
  const label = labelIn(line)
  if (label !== undefined) return label.value === '' ? 'empty' : 'label'
  if (block.kind === 'heading') return undefined
  if (isBar(line)) return 'line'
  const row = boilerplateRow(line)
  return row === undefined ? undefined : row.isWeak ? 'weak' : 'line'
}

// Buttons and links side by side: Privacy policy | Terms of use; [Print] [Close].
function isBar(line: string): boolean {
  if (!/[|｜·•】\]]/.test(line)) return false
  const parts = line
    .replace(/^[【[]|[】\]]$/g, '')
    .split(/\s{0,3}[|｜·•]\s{0,3}|[】\]]\s{0,3}[【[]/)
  return parts.length > 1 && parts.every(isButton)
}

function isButton(part: string): boolean {
  return (
    /^(?:home|首页|print|close|打印|关闭)$/i.test(part) ||
    BOILERPLATE.some(({ kind, line }) => kind !== 'counter' && line.test(part))
  )
}

function fillGaps(
  { proses }: Reading,
  group: readonly Prose[],
  found: Map<Prose, Furniture>,
): void {
  group.slice(1).forEach((prose, at) => {
    const from = (group[at]?.block.index ?? 0) + 1
    for (const between of proses.slice(from, prose.block.index))
      if (isShort(between)) found.set(between, 'between')
  })
}

function isShort({ block, text }: Prose): boolean {
  if (block.kind !== 'paragraph' || text.length > LONGEST) return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0
    ? han <= SHORT.han && !/[。！？]/.test(text)
    : text.trim().split(/\s+/).length <= SHORT.words
}
