import { resolve } from 'node:path'
import {
  canonicalLocale,
  type Document,
  formatOf,
  type Locale,
  lineStartsOf,
  type Place,
  placeAt,
  placeOfPassage,
  readDocument,
  readSrx,
  type Srx,
  segmentsOf,
  splitSentences,
} from '@collate/parser'
import { saySrxProblems } from '../console/srx-problems.ts'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { readDocumentFile, readXmlFile } from '../workspace/read-file.ts'
import { explainDocument } from './explain.ts'

/** A sentence as `collate segment --json` prints it. */
interface PrintedSegment {
  readonly text: string
  /** Position of its block in the document, from 0; with `--lines`, of its line. */
  readonly block: number
  readonly place: Place
}

/** `collate segment FILE`: the sentences of one file. */
export async function segmentFile(
  context: Context,
  options: {
    readonly locale?: string
    readonly lines?: boolean
    readonly explain?: boolean
    readonly srx?: string
  },
  file: string,
): Promise<number> {
  const locale = canonicalLocale(options.locale ?? 'zh')
  const text = readDocumentFile(file === '-' ? file : resolve(context.cwd, file))
  const srx = options.srx === undefined ? undefined : srxFrom(context, options.srx)
  if (options.explain && !options.lines) {
    explainDocument(context, documentOf(text, file, locale, srx), srx)
    return EXIT.fine
  }
  const segments = options.lines
    ? segmentLines(text, locale, srx)
    : segmentDocument(documentOf(text, file, locale, srx))
  // A script gets the sentences as they are, a person without what the terminal would obey.
  const write = process.stdout.isTTY ? context.terminal.out : context.terminal.data
  if (context.options.json) printJson(context, { segments })
  else for (const segment of segments) write(`${segment.text.replace(/\s*\n\s*/g, ' ')}\n`)
  return EXIT.fine
}

function srxFrom(context: Context, file: string): Srx {
  const srx = readSrx(readXmlFile(resolve(context.cwd, file)), file)
  saySrxProblems(context, srx)
  return srx
}

function documentOf(text: string, file: string, locale: Locale, srx: Srx | undefined): Document {
  return readDocument(text, { locale, format: formatOf(file) ?? 'markdown', name: file, srx })
}

function segmentDocument(document: Document): readonly PrintedSegment[] {
  const lines = lineStartsOf(document.file)
  return segmentsOf(document).map((segment) => ({
    text: segment.text,
    block: segment.block,
    place: placeOfPassage(document, segment, lines),
  }))
}

function segmentLines(
  text: string,
  locale: Locale,
  srx: Srx | undefined,
): readonly PrintedSegment[] {
  const lines = lineStartsOf(text)
  return Array.from(lines).flatMap((start, block) => {
    const line = text.slice(start, lines[block + 1] ?? text.length)
    let offset = start
    return splitSentences(line, locale, srx === undefined ? {} : { srx }).flatMap((sentence) => {
      const from = offset + sentence.length - sentence.trimStart().length
      offset += sentence.length
      const trimmed = sentence.trim()
      if (trimmed === '') return []
      return [{ text: trimmed, block, place: placeAt(lines, from, from + trimmed.length) }]
    })
  })
}
