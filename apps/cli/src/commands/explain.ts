import {
  type Block,
  type Cut,
  type CutRule,
  type Document,
  explainBlock,
  lineStartsOf,
  type Place,
  placeAt,
  placeOfPassage,
  type Segment,
  type SkipReason,
  type Srx,
} from '@collate/parser'
import { clip } from '../console/table.ts'
import { type Context, printJson } from '../context.ts'

/** A stretch of a document as `collate segment --explain --json` prints it: a block with its sentences, or what is in none. */
interface Explained {
  readonly place: Place
  /** The block's kind, or why the stretch is in no block. */
  readonly block?: Block['kind']
  readonly name?: string
  readonly skipped?: SkipReason
  readonly text: string
  /** The block's sentences; a `rule` says why one begins where it does. */
  readonly segments?: readonly {
    readonly text: string
    readonly place: Place
    readonly rule?: CutRule
  }[]
}

/** Says of every stretch of a document what became of it, in the order of the file. */
export function explainDocument(context: Context, document: Document, srx?: Srx): void {
  const lines = lineStartsOf(document.file)
  const blocks = document.blocks.map(
    ({ index, kind, name, text, inlines, place, segments }): Explained => ({
      place,
      block: kind,
      ...(name === undefined ? {} : { name }),
      text,
      segments: withRules(
        text,
        segments,
        explainBlock({ text, locale: document.locale, inlines, ...(srx && { srx }) }),
      ).map(({ start, end, ...segment }) => ({
        ...segment,
        place: placeOfPassage(document, { block: index, start, end }, lines),
      })),
    }),
  )
  const skipped = document.skipped.map(
    ({ start, end, reason }): Explained => ({
      place: placeAt(lines, start, end),
      skipped: reason,
      text: document.file.slice(start, end),
    }),
  )
  const all = [...blocks, ...skipped].sort(
    (one, other) => one.place.start.offset - other.place.start.offset,
  )
  const { dialects } = document.reading
  if (context.options.json) printJson(context, { dialects, explained: all })
  else for (const dialect of dialects) context.terminal.say(context.t(`segment.dialect.${dialect}`))
  if (!context.options.json) for (const one of all) print(context, one)
}

// A sentence begins at a cut, or behind the white space there.
function withRules(text: string, segments: readonly Segment[], cuts: readonly Cut[]) {
  const rules = new Map(
    cuts.map(({ offset, rule }) => [
      offset + text.slice(offset).length - text.slice(offset).trimStart().length,
      rule,
    ]),
  )
  return segments.map(({ text, start, end }) => {
    const rule = rules.get(start)
    return { text, start, end, ...(rule === undefined ? {} : { rule }) }
  })
}

function print(
  { terminal, t }: Context,
  { place, block, name, skipped, text, segments }: Explained,
) {
  const where = `${place.start.line}:${place.start.column}`
  const what = skipped === undefined ? t(`segment.${block}`) : t(`segment.skip.${skipped}`)
  const named = name === undefined ? what : `${what} ${name}`
  if (segments === undefined) {
    const line = `${where}  ${named}  `
    terminal.out(
      `${terminal.paint('dim', line + clip(text, Math.max(20, terminal.width - line.length)))}\n`,
    )
    return
  }
  terminal.out(`${terminal.paint('bold', where)}  ${named}\n`)
  for (const { text, rule } of segments) {
    const why = rule === undefined ? '' : terminal.paint('dim', `  (${rule})`)
    terminal.out(`  | ${text.replace(/\s*\n\s*/g, ' ')}${why}\n`)
  }
}
