import type { Heading, List, Paragraph, Root, RootContent } from 'mdast'
import { CollateError } from '../../model/error.ts'
import type { LeftOut } from '../imported.ts'
import { MAX_LINE_LENGTH } from '../limits.ts'
import { boilerplateEdges } from './boilerplate.ts'
import { couldBeHeading, namedHeadingDepth } from './headings.ts'
import { readLines, type TextLine } from './lines.ts'
import { joinParagraphs, type TextParagraph } from './paragraphs.ts'

/** A text's Markdown tree, and what is not in it. */
export interface ReadText {
  readonly root: Root
  readonly leftOut: readonly LeftOut[]
}

// A heading that nothing but its looks tells is shorter than this, where paragraphs are not indented.
const LONGEST_PLAIN_HEADING = 60

/**
 * Reads plain text: headings by their numbers, words or looks, paragraphs by blank lines and indentation, lists by their marks.
 * Contact and copyright lines around the text are left out and reported.
 *
 * @throws {CollateError} `import/line-too-long`.
 */
export function readPlainText(text: string, file: string): ReadText {
  const lines = readLines(text)
  refuseEndless(lines, file)
  const { start, end } = boilerplateEdges(lines.map((line) => line.text))
  const leftOut = [...lines.slice(0, start), ...lines.slice(end)].map(
    (line): LeftOut => ({
      reason: 'contact',
      lines: [line.number, line.number],
      text: line.text,
    }),
  )
  const paragraphs = joinParagraphs(lines.slice(start, end))
  const children = joinLists(paragraphs, headingDepths(paragraphs))
  return { root: { type: 'root', children }, leftOut }
}

function refuseEndless(lines: readonly TextLine[], file: string): void {
  const endless = lines.find(({ text }) => text.length > MAX_LINE_LENGTH)
  if (endless === undefined) return
  throw new CollateError(
    'import/line-too-long',
    `Cannot import \`${file}\`, line ${endless.number} has more than a million characters`,
    { file, values: { line: endless.number } },
  )
}

// The depth of each paragraph that is a heading; the text's first heading, where the text starts with it, is its title.
function headingDepths(paragraphs: readonly TextParagraph[]): readonly (number | undefined)[] {
  const isIndentedText = isMostlyIndented(paragraphs)
  return paragraphs.map((paragraph, at) => {
    const next = paragraphs[at + 1]
    if (paragraph.lines.length > 1 || next === undefined || markOf(paragraph.text) !== undefined)
      return undefined
    const named = namedHeadingDepth(paragraph.text)
    if (at === 0) return couldBeHeading(paragraph.text) ? 1 : named
    if (named !== undefined) return named
    return looksLikeHeading(paragraph, next, isIndentedText) ? 2 : undefined
  })
}

function isMostlyIndented(paragraphs: readonly TextParagraph[]): boolean {
  const prose = paragraphs.filter(({ text }) => !couldBeHeading(text))
  return prose.filter(({ isIndented }) => isIndented).length * 5 >= Math.max(1, prose.length) * 4
}

function looksLikeHeading(
  { text, isIndented, lines }: TextParagraph,
  next: TextParagraph,
  isIndentedText: boolean,
): boolean {
  if (!couldBeHeading(text) || /[?!？！]$/.test(text)) return false
  const isBeforeProse = !couldBeHeading(next.text) && next.text.length > text.length
  if (!isBeforeProse) return false
  if (isIndentedText) return !isIndented || lines[0]?.isCentred === true
  const isApart = lines[0]?.isApart === true && next.lines[0]?.isApart === true
  return isApart && text.length <= LONGEST_PLAIN_HEADING
}

interface Mark {
  readonly ordered: boolean
  readonly number: number
  readonly rest: string
}

// A list item's mark: a bullet, or `1.` and `1)` as English has them.
function markOf(text: string): Mark | undefined {
  const bullet = /^[•·●○◦▪■◆*-]\s+(?=\S)/u.exec(text)
  if (bullet !== null) return { ordered: false, number: 0, rest: text.slice(bullet[0].length) }
  const numbered = /^(\d{1,3})[.)]\s+(?=\S)/.exec(text)
  if (numbered === null) return undefined
  return { ordered: true, number: Number(numbered[1]), rest: text.slice(numbered[0].length) }
}

function joinLists(
  paragraphs: readonly TextParagraph[],
  depths: readonly (number | undefined)[],
): RootContent[] {
  const nodes: RootContent[] = []
  for (const [at, { text }] of paragraphs.entries()) {
    const mark = markOf(text)
    const last = nodes.at(-1)
    if (mark === undefined) nodes.push(proseNode(text, depths[at]))
    else if (last?.type === 'list' && continues(last, mark)) last.children.push(itemNode(mark.rest))
    else nodes.push(listNode(mark))
  }
  return nodes
}

function continues({ ordered, start, children }: List, mark: Mark): boolean {
  if (ordered !== mark.ordered) return false
  return !mark.ordered || mark.number === (start ?? 1) + children.length
}

function proseNode(text: string, depth: number | undefined): Heading | Paragraph {
  const children: Paragraph['children'] = [{ type: 'text', value: text }]
  return depth === undefined
    ? { type: 'paragraph', children }
    : { type: 'heading', depth: depth as Heading['depth'], children }
}

function listNode({ ordered, number, rest }: Mark): List {
  const start = ordered ? { start: number } : {}
  return { type: 'list', ordered, ...start, spread: false, children: [itemNode(rest)] }
}

function itemNode(text: string): List['children'][number] {
  return { type: 'listItem', spread: false, children: [proseNode(text, undefined)] } as never
}
