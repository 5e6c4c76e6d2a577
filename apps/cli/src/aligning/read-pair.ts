import { extname, resolve } from 'node:path'
import {
  CollateError,
  canonicalLocale,
  formatOf,
  type Link,
  type Locale,
  readDocument,
  segmentsOf,
} from '@collate/parser'
import { guessLocale } from '../languages/guess-locale.ts'
import { readDocumentFile } from '../workspace/read-file.ts'
import { type Evidence, linkDocuments, linkSentences } from './align-with-evidence.ts'
import type { AlignedSide } from './alignment.ts'

/** Two files that have been read and wait to be aligned. */
export interface Pair {
  readonly source: AlignedSide
  readonly target: AlignedSide
  /** The sentences the aligner compares, in order; nothing where files are linked by key. */
  readonly compared: readonly [source: readonly string[], target: readonly string[]] | undefined
  /** Aligns the two, with what else is known. */
  link(evidence: Evidence): readonly Link[]
}

/** How the two files are to be read. */
export interface PairOptions {
  readonly cwd: string
  /** Guessed where nothing is said. */
  readonly source?: string
  readonly target?: string
  /** Each line is a sentence already. */
  readonly lines?: boolean
}

type Locales = { readonly source: Locale; readonly target: Locale }
type NamedText = readonly [text: string, file: string]

/**
 * Reads the two files of `collate align`.
 *
 * @throws {CollateError} `usage/formats`, `locale/unknown`, and as `readDocumentFile` and `readDocument`.
 */
export function readPair(sourceFile: string, targetFile: string, options: PairOptions): Pair {
  const [named, namedTarget] = [options.source, options.target].map(
    (locale) => locale && canonicalLocale(locale),
  )
  const source: NamedText = [readDocumentFile(resolve(options.cwd, sourceFile)), sourceFile]
  const target: NamedText = [readDocumentFile(resolve(options.cwd, targetFile)), targetFile]
  const locales = {
    source: named ?? guessLocale(sourceFile, source[0]),
    target: namedTarget ?? guessLocale(targetFile, target[0]),
  }
  return options.lines ? pairOfLines(source, target, locales) : pairOf(source, target, locales)
}

function pairOf(
  [source, sourceFile]: NamedText,
  [target, targetFile]: NamedText,
  locales: Locales,
): Pair {
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
  const ours = segmentsOf(one).map(({ text }) => text)
  const theirs = segmentsOf(other).map(({ text }) => text)
  return {
    source: {
      file: sourceFile,
      locale: locales.source,
      segments: ours,
      isMarkdown: sourceFormat === 'markdown',
    },
    target: {
      file: targetFile,
      locale: locales.target,
      segments: theirs,
      isMarkdown: targetFormat === 'markdown',
    },
    compared: sourceFormat === 'i18next' ? undefined : [ours, theirs],
    link: (evidence) => linkDocuments([one, other], evidence),
  }
}

function pairOfLines(
  [source, sourceFile]: NamedText,
  [target, targetFile]: NamedText,
  locales: Locales,
): Pair {
  const ours = linesOf(source)
  const theirs = linesOf(target)
  const compared = [
    ours.filled.map((line) => ours.lines[line] ?? ''),
    theirs.filled.map((line) => theirs.lines[line] ?? ''),
  ] as const
  // An empty line is in no unit: it has no number among the compared ones.
  const positionsIn = ({ filled }: Lines) => {
    const positions = new Map(filled.map((line, at) => [line, at]))
    return (lines: readonly number[]) => lines.map((line) => positions.get(line) ?? -1)
  }
  const [inOurs, inTheirs] = [positionsIn(ours), positionsIn(theirs)]
  const inFilled = (evidence: Evidence): Evidence => ({
    ...evidence,
    ...(evidence.confirmed && {
      confirmed: evidence.confirmed.map((link) => ({
        source: inOurs(link.source),
        target: inTheirs(link.target),
      })),
    }),
  })
  return {
    source: { file: sourceFile, locale: locales.source, segments: ours.lines, isMarkdown: false },
    target: { file: targetFile, locale: locales.target, segments: theirs.lines, isMarkdown: false },
    compared,
    link: (evidence) =>
      linkSentences(compared, locales, inFilled(evidence)).map((link) => ({
        source: link.source.map((at) => ours.filled[at] ?? at),
        target: link.target.map((at) => theirs.filled[at] ?? at),
        confidence: link.confidence,
      })),
  }
}

/** The lines of a file, and the numbers of those that say anything: an empty line keeps its number and is in no unit. */
interface Lines {
  readonly lines: readonly string[]
  readonly filled: readonly number[]
}

function linesOf(text: string): Lines {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const filled = Array.from(lines.keys()).filter((at) => lines[at]?.trim() !== '')
  return { lines, filled }
}
