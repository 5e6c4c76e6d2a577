import { relative, resolve } from 'node:path'
import { CollateError, type Imported, type ImportFormat, importFile } from '@collate/parser'
import { type Context, printJson } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { type Destination, destinationOf, filesIn, refuseTaken } from '../importing/destination.ts'
import { printImport } from '../importing/print-import.ts'
import { imagesBeside } from '../importing/read-beside.ts'
import { nameOf, openWorkspace, type Workspace } from '../workspace/open.ts'
import { readBytes } from '../workspace/read-file.ts'
import { type FileContent, writeNewFiles } from '../workspace/write-files.ts'

/** The options of `collate import`. */
export interface ImportCommandOptions {
  readonly locale?: string
  readonly into?: string
  readonly format?: ImportFormat
}

interface Import {
  /** The file as the command line names it. */
  readonly file: string
  readonly destination: Destination
  readonly imported: Imported
  readonly files: readonly FileContent[]
}

/**
 * `collate import FILE…`: makes Markdown of files in other formats, in the folder of a locale. No file is ever overwritten: where one of
 * those to be written exists, none is written.
 */
export async function importFiles(
  context: Context,
  options: ImportCommandOptions,
  files: readonly string[],
): Promise<number> {
  const workspace = openWorkspace(context)
  if (files.length > 1 && options.into !== undefined) {
    throw new CollateError('usage/one-into', 'Cannot import several files into one')
  }
  const imports: Import[] = []
  for (const file of files) imports.push(await importOne(context, options, workspace, file))
  const written = imports.flatMap((one) => one.files)
  refuseTaken(workspace, written)
  if (context.options.dryRun !== true)
    await writeNewFiles(written, (path) => nameOf(workspace, path))
  report(context, workspace, imports)
  return EXIT.fine
}

async function importOne(
  { cwd }: Context,
  options: ImportCommandOptions,
  workspace: Workspace,
  file: string,
): Promise<Import> {
  const path = file === '-' ? file : resolve(cwd, file)
  const destination = destinationOf(workspace, options, file)
  const imported = await importFile(readBytes(path), {
    name: destination.name,
    file,
    ...(options.format === undefined ? {} : { format: options.format }),
    ...(file === '-' ? {} : { readImage: imagesBeside(path) }),
  })
  const files = filesIn(destination, [
    ...imported.documents.map((document) => ({ path: document.path, content: document.markdown })),
    ...imported.images.map((image) => ({ path: image.path, content: image.bytes })),
  ])
  return { file, destination, imported, files }
}

function report(context: Context, workspace: Workspace, imports: readonly Import[]): void {
  if (context.options.json) {
    printJson(context, { imports: imports.map((one) => jsonOf(workspace, one)) })
    return
  }
  for (const { file, imported, files } of imports) {
    const names = files.map(({ path }) => nameOf(workspace, path))
    printImport(context, file, imported, names)
  }
  if (context.options.dryRun) context.terminal.say(context.t('import.dryRun'))
}

function jsonOf(workspace: Workspace, { file, destination, imported, files }: Import): object {
  const { format, encoding, documents, leftOut, notes } = imported
  const names = files.map(({ path }) => relative(workspace.root, path).split('\\').join('/'))
  return {
    file,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    locale: destination.locale,
    documents: documents.map(({ title }, at) => ({ path: names[at], title })),
    images: names.slice(documents.length),
    leftOut,
    notes,
  }
}
