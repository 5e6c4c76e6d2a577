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
import { checkDocument, checkPair } from '@collate/publisher'
import { linkDocuments } from '../aligning/align-with-evidence.ts'
import type { CheckCommandOptions } from '../commands/check.ts'
import type { Context } from '../context.ts'
import { readDocumentFile, readTextFile } from '../workspace/read-file.ts'
import { type Checked, compatibleFixes, printed } from './checked.ts'

/** Checks two files against each other; no workspace is needed. */
export function checkTwoFiles(
  context: Context,
  options: CheckCommandOptions,
  sourceFile: string,
  targetFile: string,
): Checked {
  const source = open(context, sourceFile, options.source)
  const target = open(context, targetFile, options.target)
  if ((source.format === 'i18next') !== (target.format === 'i18next')) {
    throw new CollateError('usage/formats', 'Cannot compare a locale file with a document', {
      values: { source: sourceFile, target: targetFile },
    })
  }
  const settings = settingsOf(context, options)
  const look = (one: Document, other: Document) => {
    const links = linkDocuments([one, other], {})
    const { findings } = checkPair(one, other, links, settings)
    const report = {
      files: [{ sourceFile, targetFile, findings: printed(findings, context.t) }],
      units: links.length,
    }
    return { findings, report }
  }
  const { findings, report } = look(source, target)
  const sourceFixes = compatibleFixes(findings, 'source')
  const targetFixes = compatibleFixes(findings, 'target')
  return {
    report,
    mended: sourceFixes.length + targetFixes.length,
    files: [
      ...fixedFile(context, sourceFile, source, sourceFixes),
      ...fixedFile(context, targetFile, target, targetFixes),
    ],
    afterFix: () => look(reread(source, sourceFixes), reread(target, targetFixes)).report,
  }
}

/** Checks one file by itself. */
export function checkOneFile(
  context: Context,
  options: CheckCommandOptions,
  file: string,
): Checked {
  const document = open(context, file, options.locale)
  const settings = settingsOf(context, options)
  const look = (one: Document) => {
    const { findings } = checkDocument(one, settings)
    const names = { sourceFile: file }
    return {
      findings,
      report: {
        files: [{ ...names, findings: printed(findings, context.t) }],
        units: segmentsOf(one).length,
      },
    }
  }
  const { findings, report } = look(document)
  const fixes = compatibleFixes(findings, 'source')
  return {
    report,
    mended: fixes.length,
    files: fixedFile(context, file, document, fixes),
    afterFix: () => look(reread(document, fixes)).report,
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

function settingsOf(context: Context, { termbase, profile, check }: CheckCommandOptions) {
  const terms: readonly Term[] =
    termbase === undefined
      ? []
      : readTermbase(readTextFile(resolve(context.cwd, termbase)), termbase)
  return {
    terms,
    profile: profile ?? ('technical' as const),
    ...(check === undefined ? {} : { checks: check }),
  }
}

function fixedFile(context: Context, file: string, document: Document, fixes: readonly Fix[]) {
  if (fixes.length === 0) return []
  return [{ path: resolve(context.cwd, file), content: splice(document, fixes) }]
}

function reread(document: Document, fixes: readonly Fix[]): Document {
  if (fixes.length === 0) return document
  return readDocument(splice(document, fixes), { ...document, ...document.reading })
}
