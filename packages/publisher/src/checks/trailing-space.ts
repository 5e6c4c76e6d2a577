import type { Prose, SideName } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** White space at the end of a line. */
export const trailingSpace: Check = {
  id: 'trailing-space',
  severity: 'info',
  summary: 'White space stands at the end of a line.',
  reason: `Nobody sees it, but every comparison of two versions does; and in Markdown one more space makes a line break.

Two spaces that break a line in mid-paragraph are meant, and left alone. In a locale file a space at the end is reported only where
the other side has none.`,
  examples: [
    { locales: ['en'], source: 'Boil the water. \n\nPour it.\n', finds: [''] },
    { locales: ['en'], source: 'Boil the water \nand wait.\n', finds: [' '] },
    { locales: ['zh'], source: '水开了。  \n\u3000\n', finds: [''] },
    { locales: ['en'], source: 'Boil the water.  \nPour it.\n', finds: [] },
    {
      locales: ['en', 'zh'],
      source: '{"tea":"tea"}',
      target: '{"tea":"茶 "}',
      format: 'i18next',
      finds: [' '],
    },
  ],
  *checkSide(prose, context) {
    const { block } = prose
    const document = context[prose.side]?.document
    if (document === undefined) return
    if (block.encoding !== 'verbatim') {
      yield* inValue(prose, context.across(prose))
      return
    }
    const { file } = document
    if (block.runs.length > 1) yield* betweenLines(prose, file)
    const last = block.place.end.offset
    const end = blankEnd(file, last)
    if (end === last || !isLineEnd(file, end)) return
    const from = block.text.length
    // A line break of spaces that only this blank made one would trail next.
    const start = block.text.trimEnd().length
    const fix = { start, end: from + end - last, text: '' }
    yield { ...report(prose, from, fix.end), fix }
  },
}

// Between two runs the file has a soft break: what stands before its line end trails.
function* betweenLines(prose: Prose, file: string): Generator<Report> {
  const { runs, text } = prose.block
  for (let at = 0; at + 1 < runs.length; at += 1) {
    const [run, next] = [runs[at], runs[at + 1]]
    if (run === undefined || next === undefined) break
    const last = run.file + run.length
    if (blankEnd(file, last) === last) continue
    if (!isLineEnd(file, blankEnd(file, last))) continue
    const [start, end] = [run.text + run.length - 1, next.text + 1]
    const [before, behind] = [text.charAt(start), text.charAt(end - 1)]
    const where = text.slice(start + 1, end - 1) === '' ? [start, end] : [start + 1, end - 1]
    // A mark at the head of a line might open a list or a quotation, were it written anew.
    const isSafe = prose.block.kind === 'paragraph' && /^[\p{L}，。]{2}$/u.test(before + behind)
    const fix = { start, end, text: `${before}\n${behind}` }
    yield { ...report(prose, where[0] ?? start, where[1] ?? end), ...(isSafe ? { fix } : {}) }
  }
}

// A value of a locale file may end in a space on purpose, where a program puts something behind: both sides show it.
function* inValue(prose: Prose, others: readonly Prose[]): Generator<Report> {
  const { text, kind } = prose.block
  const length = /[ \t\u00A0\u3000]+$/.exec(text.slice(-20))?.[0].length ?? 0
  if (length === 0 || length === text.length || (kind === 'string' && others.length === 0)) return
  if (others.some(({ block }) => /\s$/.test(block.text.slice(-1)))) return
  yield report(prose, text.length - length, text.length, '')
}

function report(prose: Prose, start: number, end: number, text?: string): Report {
  const { side, block }: { side: SideName; block: Prose['block'] } = prose
  return {
    message: 'space',
    at: { side, block: block.index, start, end },
    ...(text === undefined ? {} : { fix: { start, end, text } }),
  }
}

function blankEnd(file: string, from: number): number {
  let at = from
  while (isBlank(file.charCodeAt(at))) at += 1
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000
}

function isLineEnd(file: string, at: number): boolean {
  const code = file.charCodeAt(at)
  return at >= file.length || code === 0x0a || code === 0x0d
}
