import { extname, resolve } from 'node:path'
import {
  align,
  alignSentences,
  CollateError,
  canonicalLocale,
  formatOf,
  type Link,
  type Locale,
  readDocument,
  segmentsOf,
} from '@collate/parser'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { readDocumentFile } from '../workspace/read-file.ts'

interface AlignOptions {
  readonly source?: string
  readonly target?: string
  readonly lines?: boolean
}

/** Both sides' sentences and the links between them, as indices into the two lists. */
interface Alignment {
  readonly units: readonly Link[]
  readonly sourceSegments: readonly string[]
  readonly targetSegments: readonly string[]
}

/** `collate align SOURCE TARGET`: an existing pair of texts as units with confidence. */
export async function alignFiles(
  context: Context,
  options: AlignOptions,
  sourceFile: string,
  targetFile: string,
): Promise<number> {
  const locales = {
    source: canonicalLocale(options.source ?? 'zh'),
    target: canonicalLocale(options.target ?? 'en'),
  }
  const source = readDocumentFile(resolve(context.cwd, sourceFile))
  const target = readDocumentFile(resolve(context.cwd, targetFile))
  const alignment = options.lines
    ? alignLines(source, target, locales)
    : alignDocuments([source, sourceFile], [target, targetFile], locales)
  if (context.options.json)
    printJson(context, { ...alignment, units: alignment.units.map(rounded) })
  else printPairs(context, alignment)
  return EXIT.fine
}

function alignDocuments(
  [source, sourceFile]: readonly [string, string],
  [target, targetFile]: readonly [string, string],
  locales: { readonly source: Locale; readonly target: Locale },
): Alignment {
  const sourceFormat = formatOf(sourceFile) ?? 'markdown'
  const targetFormat = formatOf(targetFile) ?? 'markdown'
  if ((sourceFormat === 'i18next') !== (targetFormat === 'i18next')) {
    throw new CollateError(
      'usage/formats',
      `Cannot align ${extname(sourceFile)} with ${extname(targetFile)}, expected two documents or two locale files`,
      { values: { source: extname(sourceFile), target: extname(targetFile) } },
    )
  }
  const one = readDocument(source, {
    locale: locales.source,
    format: sourceFormat,
    name: sourceFile,
  })
  const other = readDocument(target, {
    locale: locales.target,
    format: targetFormat,
    name: targetFile,
  })
  return {
    units: align(one, other),
    sourceSegments: segmentsOf(one).map(({ text }) => text),
    targetSegments: segmentsOf(other).map(({ text }) => text),
  }
}

function alignLines(
  source: string,
  target: string,
  locales: { readonly source: Locale; readonly target: Locale },
): Alignment {
  const [sourceSegments, sourceLines] = linesOf(source)
  const [targetSegments, targetLines] = linesOf(target)
  const pick = (texts: readonly string[], at: readonly number[]) =>
    at.map((line) => texts[line] ?? '')
  const links = alignSentences(
    pick(sourceSegments, sourceLines),
    pick(targetSegments, targetLines),
    locales,
  )
  const units = links.map((link) => ({
    source: link.source.map((at) => sourceLines[at] ?? at),
    target: link.target.map((at) => targetLines[at] ?? at),
    confidence: link.confidence,
  }))
  return { units, sourceSegments, targetSegments }
}

// The lines of a file, and the numbers of those that say anything: an empty line keeps its number and is in no unit.
function linesOf(text: string): [lines: readonly string[], filled: readonly number[]] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const filled = Array.from(lines.keys()).filter((at) => lines[at]?.trim() !== '')
  return [lines, filled]
}

function rounded({ source, target, confidence }: Link): Link {
  return { source, target, confidence: Math.round(confidence * 10_000) / 10_000 }
}

function printPairs(
  { terminal }: Context,
  { units, sourceSegments, targetSegments }: Alignment,
): void {
  const text = (segments: readonly string[], at: readonly number[]) =>
    at.map((index) => segments[index]?.replace(/\s*\n\s*/g, ' ') ?? '').join(' ') || '—'
  for (const [number, unit] of units.entries()) {
    const head = `${String(number + 1).padStart(4)}  ${unit.confidence.toFixed(2)}  `
    const style = unit.confidence < 0.8 ? 'yellow' : 'dim'
    terminal.out(`${terminal.paint(style, head)}${text(sourceSegments, unit.source)}\n`)
    terminal.out(`${' '.repeat(head.length)}${text(targetSegments, unit.target)}\n`)
  }
}
