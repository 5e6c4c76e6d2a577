import type { FlowNode } from '@collate/parser'
import { nodesIn, spotInFile } from '../reading/gaps.ts'
import { once } from '../reading/once.ts'
import { inlinesOf, type PairInline } from '../reading/pair-inlines.ts'
import { type Prose, type Spot, spotIn, spotOf } from '../reading/prose.ts'
import type { Pair, Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Footnotes whose references and definitions do not fit, in one document or across both. */
export const footnoteMismatch: Check = {
  id: 'footnote-mismatch',
  severity: 'error',
  summary:
    'A footnote lacks its reference or its definition, or is referred to elsewhere than in the source.',
  reason: `A reference without a definition is printed with its brackets, \`[^1]\`; a definition without a reference is not printed at all, and
of two with one label only the first is.

Labels may differ between the languages. Notes that only the target has are translator's notes: begin them with “译注” or “Translator's
note”, or label them \`[^tn1]\`; others are a remark. A note whose text alone is missing is the business of \`missing-translation\`.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: 'Hot.[^1]\n\n[^1]: Very hot.\n',
      target: '烫。\n\n[^1]: 很烫。\n',
      finds: ['[^1]'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Tea is hot.[^1] Ice is cold.[^2]\n\n[^1]: Very hot.\n\n[^2]: Very cold.\n',
      target: '茶很烫。[^2] 冰很冷。[^1]\n\n[^1]: 非常烫。\n\n[^2]: 非常冷。\n',
      finds: ['[^2]'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Hot.[^1]\n\n[^1]: Very hot.\n',
      target: '烫。[^1]\n\n[^1]：很烫。\n',
      finds: ['[^1]', '[^1]'],
    },
    {
      locales: ['zh', 'en'],
      source: '烫。[^1]\n\n[^1]: 很烫。\n',
      target: 'Hot.[^tea]\n\n[^tea]: Very hot.\n',
      finds: [],
    },
    { locales: ['en'], source: 'Hot.[^2]\n\n[^1]: Very hot.\n', finds: ['[^2]', '[^1]:'] },
    {
      locales: ['zh', 'en'],
      source: '烫。\n',
      target: 'Hot.[^tn1]\n\n[^tn1]: In China tea is drunk hot.\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target, pairs }, context) {
    if (target === undefined) {
      yield* dangling(source, context)
      return
    }
    if (!mayHaveNotes(source) && !mayHaveNotes(target)) return
    yield* dangling(target, context)
    yield* swapped(pairs, context)
    const differences = pairs.flatMap((pair) => [...referenceDifferences(pair)])
    const { missing = [], extra = [] } = Object.groupBy(differences, ({ kind }) => kind)
    const labels = labelsAcross(context)
    const notes = notesOf(target)
    for (const { reference, pair } of missing) {
      const label = reference.inline.label ?? ''
      const same = labels.get(label) ?? label
      const at = extra.findIndex((other) => other.reference.inline.label === same)
      const [moved] = at < 0 ? [] : extra.splice(at, 1)
      if (moved !== undefined) {
        const [spot, against] = [moved.reference.spot, reference.spot]
        yield { message: 'moved', values: { label }, at: spot, against, severity: 'warning' }
      } else if (!isWritten(label, pair.target))
        yield {
          message: 'missing',
          values: { label },
          at: reference.spot,
          against: whole(pair.target),
          wrong: 'target',
        }
    }
    for (const { reference } of extra) {
      const label = reference.inline.label ?? ''
      if (isTranslators(label, notes, target)) continue
      yield { message: 'added', values: { label }, at: reference.spot, severity: 'info' }
    }
  },
}

function mayHaveNotes({ document }: Reading): boolean {
  return document.file.includes('[^')
}

interface Difference {
  readonly kind: 'missing' | 'extra'
  readonly reference: PairInline
  readonly pair: Pair
}

// Notes of one block, as many on either side, that are others than in the source, or stand at one another's sentences.
function* swapped(pairs: readonly Pair[], context: CheckContext): Generator<Report> {
  const labels = labelsAcross(context)
  if (labels.size < 2) return
  for (const pair of pairs) {
    const ours = inlinesOf(pair, 'source', ['footnote-reference'])
    const theirs = inlinesOf(pair, 'target', ['footnote-reference'])
    if (ours.length < 2 || ours.length !== theirs.length) continue
    const wanted = ours.map(({ inline }) => labels.get(inline.label ?? ''))
    if (wanted.includes(undefined)) continue
    const at = theirs.findIndex(({ inline }, index) => inline.label !== wanted[index])
    const [found, against] = [theirs[at], ours[at]]
    if (found === undefined || against === undefined) continue
    // Word order moves notes about inside a sentence.
    const isSame = theirs.every(({ inline }) => wanted.includes(inline.label))
    if (isSame && isOneSentence(theirs) && isOneSentence(ours)) continue
    yield {
      message: 'swapped',
      values: { target: found.inline.label ?? '', source: wanted[at] ?? '' },
      at: found.spot,
      against: against.spot,
      severity: 'warning',
    }
  }
}

function isOneSentence(references: readonly PairInline[]): boolean {
  const [first, last] = [references[0], references.at(-1)]
  if (first === undefined || last === undefined || first.prose !== last.prose) return false
  const between = first.prose.block.text.slice(first.inline.end, last.inline.start)
  return !/[。！？.!?]/.test(between)
}

// Labels may differ: as many references on either side are the same references.
function* referenceDifferences(pair: Pair): Generator<Difference> {
  if (pair.source.length === 0 || pair.target.length === 0) return
  const ours = inlinesOf(pair, 'source', ['footnote-reference'])
  const theirs = inlinesOf(pair, 'target', ['footnote-reference'])
  if (ours.length === theirs.length) return
  const known = new Set(theirs.map(({ inline }) => inline.label))
  const wanted = new Set(ours.map(({ inline }) => inline.label))
  const missing = ours.filter(({ inline }) => !known.has(inline.label))
  const extra = theirs.filter(({ inline }) => !wanted.has(inline.label))
  for (const reference of missing.slice(extra.length)) yield { kind: 'missing', reference, pair }
  for (const reference of extra.slice(missing.length)) yield { kind: 'extra', reference, pair }
}

function whole(proses: readonly Prose[]): Spot {
  const [first] = proses
  if (first === undefined) throw new Error('A pair with a reference has a target')
  return spotOf(first)
}

// Where the definition is missing, the reference stands in the text as it is.
function isWritten(label: string, proses: readonly Prose[]): boolean {
  return writtenIn(proses).has(label)
}

const writtenIn: (proses: readonly Prose[]) => ReadonlySet<string> = once(
  (proses) =>
    new Set(
      proses.flatMap(({ text }) =>
        Array.from(text.matchAll(REFERENCE), ([, label = '']) => label.toLowerCase()),
      ),
    ),
)

const notesOf: (reading: Reading) => ReadonlyMap<string, FlowNode> = once(({ document }) => {
  const notes = new Map<string, FlowNode>()
  for (const node of nodesIn(document))
    if (node.kind === 'footnote-definition' && !notes.has(node.label ?? ''))
      notes.set(node.label ?? '', node)
  return notes
})

// Which label the other language has for a note, by what the two notes say.
function labelsAcross({ source, target, across }: CheckContext): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  if (target === undefined) return labels
  const theirs = new Map<number, string>()
  for (const [label, { firstBlock, endBlock }] of notesOf(target))
    for (let block = firstBlock; block < endBlock; block += 1) theirs.set(block, label)
  for (const [label, { firstBlock }] of notesOf(source)) {
    const prose = source.proses[firstBlock]
    const [other] = prose === undefined ? [] : across(prose)
    const same = other && theirs.get(other.block.index)
    if (same !== undefined) labels.set(label, same)
  }
  return labels
}

const TRANSLATORS = /^[（(【[]?\s?(?:译注|译者|译按|translator|tn\b|t\.n\.)/i

function isTranslators(
  label: string,
  notes: ReadonlyMap<string, FlowNode>,
  { proses }: Reading,
): boolean {
  const text = proses[notes.get(label)?.firstBlock ?? -1]?.text ?? ''
  return /^(?:tn|译)/i.test(label) || TRANSLATORS.test(text)
}

/** What does not fit inside one document. */
function* dangling(reading: Reading, context: CheckContext): Generator<Report> {
  const { document, proses, side } = reading
  const nodes = nodesIn(document).filter(({ kind }) => kind === 'footnote-definition')
  if (nodes.length === 0 && !document.file.includes('[^')) return
  const seen = new Set<string>()
  const used = new Set(proses.flatMap(({ block }) => referencesIn(block)))
  const other = context[side === 'source' ? 'target' : 'source']
  const otherUsed = new Set((other?.proses ?? []).flatMap(({ block }) => referencesIn(block)))
  for (const node of nodes) {
    const label = node.label ?? ''
    const at = spotInFile(reading, { start: node.start, end: node.start + label.length + 4 })
    if (seen.has(label)) yield { message: 'twice', values: { label }, at }
    // A reference that the other side has is reported where it is missing.
    else if (!used.has(label) && !otherUsed.has(label))
      yield { message: 'unused', values: { label }, at, severity: 'warning' }
    seen.add(label)
  }
  for (const prose of proses) {
    // What was read as a reference is not shown.
    if (prose.block.kind === 'string' || !prose.text.includes('[^')) continue
    for (const { index, 0: found, 1: label = '' } of prose.text.matchAll(REFERENCE)) {
      const at = spotIn(prose, index, index + found.length)
      if (prose.block.text[at.start - 1] === '\\' || isMissingNote(label, context, side)) continue
      // A pattern that the text is about: [^abc].
      if (side === 'target' && isPattern(label, context.across(prose))) continue
      yield { message: 'undefined', values: { label }, at }
    }
  }
}

const REFERENCE = /\[\^([^\s[\]^]{1,100})\]/g

function referencesIn({ inlines }: Prose['block']): readonly string[] {
  return inlines.flatMap(({ kind, label }) =>
    kind === 'footnote-reference' && label !== undefined ? [label] : [],
  )
}

function isPattern(label: string, others: readonly Prose[]): boolean {
  return others.length > 0 && isWritten(label.toLowerCase(), others)
}

// A note that is missing as a whole is reported once, as a missing block. One whose colon is full-width is there, and no note.
function isMissingNote(label: string, { source, target }: CheckContext, side: string): boolean {
  if (side === 'source' || target === undefined) return false
  if (!notesOf(source).has(label.toLowerCase())) return false
  if (notesOf(source).size <= notesOf(target).size) return false
  return !target.proses.some(({ text }) => text.startsWith(`[^${label}]`))
}
