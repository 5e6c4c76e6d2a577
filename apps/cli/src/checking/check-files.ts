import { resolve } from 'node:path'
import { readTermbase } from '@collate/memory'
import {
  CollateError,
  canonicalLocale,
  type Document,
  type Fix,
  formatOf,
  readDocument,
  segmentsOf,
  splice,
  type Term,
} from '@collate/parser'
import { type CheckOptions, checkDocument, checkPair } from '@collate/publisher'
import { linkDocuments } from '../aligning/align-with-evidence.ts'
import type { CheckCommandOptions } from '../commands/check.ts'
import type { Context } from '../context.ts'
import { readDocumentFile, readTextFile } from '../workspace/read-file.ts'
import type { FileContent } from '../workspace/write-files.ts'
import { type Checked, type CheckedDocument, compatibleFixes } from './checked.ts'
import { checkOptionsOf, runSettingsOf } from './run-settings.ts'

/** Checks two files against each other; no workspace is needed. `nameOf` says what a baseline calls a file. */
export function checkTwoFiles(
  context: Context,
  options: CheckCommandOptions,
  [sourceFile, targetFile]: readonly [string, string],
  nameOf: (file: string) => string,
): Checked {
  const source = open(context, sourceFile, options.source)
  const target = open(context, targetFile, options.target)
  if ((source.format === 'i18next') !== (target.format === 'i18next')) {
    throw new CollateError('usage/formats', 'Cannot compare a locale file with a document', {
      values: { source: sourceFile, target: targetFile },
    })
  }
  const settings = settingsOf(context, options)
  const look = (one: Document, other: Document): CheckedDocument => {
    const links = linkDocuments([one, other], { terms: settings.terms ?? [] })
    const { findings, ran, leftOut } = checkPair(one, other, links, settings)
    return {
      name: `${nameOf(sourceFile)} ${nameOf(targetFile)}`,
      sourceFile,
      targetFile,
      source: one,
      target: other,
      findings,
      ran: new Set(ran),
      units: links.length,
      leftOut,
    }
  }
  return {
    documents: [look(source, target)],
    isWhole: false,
    mend([{ findings } = { findings: [] }]) {
      const ours = compatibleFixes(findings, 'source')
      const theirs = compatibleFixes(findings, 'target')
      return {
        count: ours.length + theirs.length,
        files: [
          ...fixedFile(context, sourceFile, source, ours),
          ...fixedFile(context, targetFile, target, theirs),
        ],
        documents: [look(reread(source, ours), reread(target, theirs))],
      }
    },
  }
}

/** Checks one file by itself. `nameOf` says what a baseline calls it. */
export function checkOneFile(
  context: Context,
  options: CheckCommandOptions,
  file: string,
  nameOf: (file: string) => string,
): Checked {
  const document = open(context, file, options.locale)
  const settings = settingsOf(context, options)
  const look = (one: Document): CheckedDocument => {
    const { findings, ran, leftOut } = checkDocument(one, settings)
    return {
      name: nameOf(file),
      sourceFile: file,
      source: one,
      findings,
      ran: new Set(ran),
      units: segmentsOf(one).length,
      leftOut,
    }
  }
  return {
    documents: [look(document)],
    isWhole: false,
    mend([{ findings } = { findings: [] }]) {
      const fixes = compatibleFixes(findings, 'source')
      return {
        count: fixes.length,
        files: fixedFile(context, file, document, fixes),
        documents: [look(reread(document, fixes))],
      }
    },
  }
}

function open(context: Context, file: string, locale: string | undefined): Document {
  const text = readDocumentFile(file === '-' ? file : resolve(context.cwd, file))
  return readDocument(text, {
    locale: canonicalLocale(locale ?? ''),
    format: formatOf(file) ?? 'markdown',
    name: file,
  })
}

function settingsOf(context: Context, options: CheckCommandOptions): CheckOptions {
  const { termbase } = options
  const terms: readonly Term[] =
    termbase === undefined
      ? []
      : readTermbase(readTextFile(resolve(context.cwd, termbase)), termbase)
  return { ...checkOptionsOf({}, runSettingsOf(options)), terms }
}

function fixedFile(
  context: Context,
  file: string,
  document: Document,
  fixes: readonly Fix[],
): readonly FileContent[] {
  if (fixes.length === 0) return []
  if (file === '-') {
    throw new CollateError('usage/fix-input', 'Cannot mend standard input, it is no file')
  }
  return [{ path: resolve(context.cwd, file), content: splice(document, fixes) }]
}

function reread(document: Document, fixes: readonly Fix[]): Document {
  if (fixes.length === 0) return document
  return readDocument(splice(document, fixes), { ...document, ...document.reading })
}
