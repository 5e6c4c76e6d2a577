import type { Nodes } from 'mdast'
import type { BlockKind } from '../model/document.ts'
import { parseMarkdown } from './parse.ts'

/** What parses in a text but is not what its writer meant. */
export type TextProblemKind =
  | 'unclosed-code'
  | 'literal-emphasis'
  | 'container-mark'
  | 'escaped-entity'
  | 'closing-marks'
  | 'cell-bar'
  | 'line-break'

/** A problem and where it stands: offsets into the text. */
export interface TextProblem {
  readonly kind: TextProblemKind
  readonly start: number
  readonly end: number
}

interface Rule {
  readonly kind: TextProblemKind
  readonly pattern: RegExp
  /** The kinds of block it is about; all, where absent. */
  readonly blocks?: readonly BlockKind[]
}

const RULES: readonly Rule[] = [
  // A line of nothing else would open a container, or a formula that never ends.
  { kind: 'container-mark', pattern: /^[ \t]*(?::{3,}|\$\$)[ \t]*(?:[\w-]+[ \t]*)?$/gm },
  // Machine translation escapes what it is given: a reader of the Markdown meets `&amp;` for `&`.
  { kind: 'escaped-entity', pattern: /&(?:amp|lt|gt|quot|#39|#x27);/g },
  // Markdown takes marks at the end of a heading for its closing (CommonMark, section 4.2).
  { kind: 'closing-marks', pattern: /(?<=[ \t])#{1,64}[ \t]{0,64}$/g, blocks: ['heading'] },
  { kind: 'cell-bar', pattern: /(?<!\\)\|/g, blocks: ['table-cell'] },
  { kind: 'line-break', pattern: /\r?\n/g, blocks: ['heading', 'table-cell', 'html', 'attribute'] },
]

/**
 * Finds what a writer of a translation most likely did not mean: backticks without a partner, emphasis that CommonMark doesn't read as
 * such (`**“词”**的`, section 6.2), and marks that mean something else where they stand. In the order of the text.
 */
export function lintText(text: string, kind: BlockKind = 'paragraph'): readonly TextProblem[] {
  if (kind === 'string' || kind === 'front-matter') return []
  const problems = RULES.filter(({ blocks }) => blocks?.includes(kind) ?? true).flatMap(
    ({ kind, pattern }) =>
      Array.from(
        text.matchAll(pattern),
        ({ index, 0: found }): TextProblem => ({
          kind,
          start: index,
          end: index + found.length,
        }),
      ),
  )
  const marks =
    kind === 'html' || kind === 'attribute' ? [] : [...unclosedCode(text), ...literalMarks(text)]
  return [...problems, ...marks].sort((one, other) => one.start - other.start)
}

// A run of backticks is closed by the next run as long as itself (CommonMark, section 6.1).
function unclosedCode(text: string): readonly TextProblem[] {
  const runs = Array.from(text.matchAll(/(?<!\\)`{1,64}/g), ({ index, 0: run }) => ({
    index,
    length: run.length,
  }))
  const behind = new Map<number, number[]>()
  for (const [at, { length }] of [...runs.entries()].reverse()) {
    const list = behind.get(length)
    if (list === undefined) behind.set(length, [at])
    else list.push(at)
  }
  const problems: TextProblem[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const { index, length } = runs[at] ?? { index: 0, length: 0 }
    const list = behind.get(length) ?? []
    while ((list.at(-1) ?? Number.POSITIVE_INFINITY) <= at) list.pop()
    const partner = list.at(-1)
    if (partner === undefined)
      problems.push({ kind: 'unclosed-code', start: index, end: index + length })
    else at = partner
  }
  return problems
}

// Marks of emphasis that parsing leaves in the text.
function literalMarks(text: string): readonly TextProblem[] {
  if (!/\*\*|~~/.test(text)) return []
  return textsOf(parseMarkdown(text)).flatMap(([start, end]) =>
    Array.from(
      text.slice(start, end).matchAll(/(?<!\\)(?:\*{2,3}|~~)/g),
      ({ index, 0: mark }): TextProblem => ({
        kind: 'literal-emphasis',
        start: start + index,
        end: start + index + mark.length,
      }),
    ),
  )
}

function textsOf(node: Nodes): readonly (readonly [number, number])[] {
  if (node.type === 'text') {
    const { start, end } = node.position ?? {}
    return start?.offset === undefined || end?.offset === undefined
      ? []
      : [[start.offset, end.offset]]
  }
  return 'children' in node ? node.children.flatMap(textsOf) : []
}
