import { CollateError, type Link } from '@collate/parser'
import { type Alignment, countUnits } from '../aligning/alignment.ts'
import { type AlignFormat, chooseFormat } from '../aligning/choose-format.ts'
import { withPlaces } from '../aligning/confirmed-units.ts'
import {
  checkDestinations,
  type Destinations,
  writeDestinations,
} from '../aligning/destinations.ts'
import { type EvidenceOptions, gatherEvidence } from '../aligning/gather-evidence.ts'
import { type Pair, readPair } from '../aligning/read-pair.ts'
import { type Wanted, writeAlignment } from '../aligning/write-alignment.ts'
import { startProgress } from '../console/progress.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../exit-code.ts'
import { looksLike } from '../languages/looks-like.ts'
import type { FileContent } from '../workspace/write-files.ts'

// A file knows no terminal.
const FILE_WIDTH = 80

interface AlignOptions extends EvidenceOptions {
  readonly source?: string
  readonly target?: string
  readonly lines?: boolean
  readonly format?: AlignFormat
  readonly output?: string
  readonly force?: boolean
  readonly review?: boolean
  readonly below: string
  readonly plot?: string
}

/** `collate align SOURCE TARGET`: an existing pair of texts as units with confidence. */
export async function alignFiles(
  context: Context,
  options: AlignOptions,
  sourceFile: string,
  targetFile: string,
): Promise<number> {
  const { cwd, options: common } = context
  // Everything that can be wrong with the command line is found before any work, and before any sentence is sent anywhere.
  const wanted: Wanted = {
    format: chooseFormat({ ...options, json: common.json === true }),
    isReview: options.review === true,
  }
  const below = confidenceNamed('--below', options.below)
  const destinations: Destinations = {
    cwd,
    inputs: [sourceFile, targetFile, options.dictionary, options.confirmed].filter(
      (file) => file !== undefined,
    ),
    written: [options.output, options.plot].filter((file) => file !== undefined),
    force: options.force === true,
  }
  checkDestinations(destinations)
  if (wanted.format === 'xlsx' && options.output === undefined && context.terminal.isRead)
    throw new CollateError('usage/xlsx-output', 'Cannot show a workbook on a terminal')

  const pair = readPair(sourceFile, targetFile, { cwd, ...options })
  warnOfOtherLanguages(context, pair)
  const evidence = await gatherEvidence(context, options, pair)
  const { source, target } = pair
  const links = await linkWatched(context, pair, (progress) =>
    withPlaces(evidence.confirmed ?? [], options.confirmed ?? '', () =>
      pair.link({ ...evidence, progress }),
    ),
  )
  const alignment = { source, target, units: links.map(rounded), below }

  const files: FileContent[] = []
  if (options.output !== undefined)
    files.push(await fileOf(context, alignment, wanted, options.output))
  if (options.plot !== undefined) {
    const { writePlot } = await import('../aligning/plot/write-plot.ts')
    files.push({ path: options.plot, content: writePlot(alignment, context) })
  }
  // Before anything is printed: `collate align … | head` ends the run where the pipe closes.
  if (common.dryRun !== true) await writeDestinations(destinations, files)
  if (options.output === undefined) await print(context, alignment, wanted)
  say(context, alignment, wanted, files)
  return EXIT.fine
}

// JSON and tables say 0.7999 where the aligner says 0.79994: what is doubtful is decided by what is shown.
function rounded({ source, target, confidence }: Link): Link {
  return { source, target, confidence: Math.round(confidence * 10_000) / 10_000 }
}

function confidenceNamed(option: string, value: string): number {
  const number = Number(value)
  if (value.trim() !== '' && number >= 0 && number <= 1) return number
  throw new CollateError(
    'usage/confidence',
    `Cannot use \`${value}\` for ${option}, expected 0 to 1`,
    { values: { option, value } },
  )
}

async function print(
  { terminal, t, language }: Context,
  alignment: Alignment,
  wanted: Wanted,
): Promise<void> {
  const { width, paint } = terminal
  for (const piece of await writeAlignment(alignment, wanted, { t, language, width, paint })) {
    // A person's terminal would obey what a program only reads.
    const isShown = wanted.format === 'pretty' || (terminal.isRead && typeof piece === 'string')
    if (isShown) terminal.out(String(piece))
    else terminal.data(piece)
  }
}

async function fileOf(
  { t, language }: Context,
  alignment: Alignment,
  wanted: Wanted,
  path: string,
): Promise<FileContent> {
  const layout = { t, language, width: FILE_WIDTH, paint: (_: unknown, text: string) => text }
  const pieces = [...(await writeAlignment(alignment, wanted, layout))]
  const content = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)))
  return { path, content }
}

// Shorter texts are aligned before a bar is drawn.
const LONG = 5000

/** Aligns with a progress bar where that takes a while. */
async function linkWatched(
  { terminal, t }: Context,
  { source, target }: Pair,
  link: (progress: (share: number) => void) => readonly Link[],
): Promise<readonly Link[]> {
  const isLong = source.segments.length + target.segments.length > LONG
  const bar = await startProgress(terminal, t('align.progress'), isLong ? 100 : 0)
  let shown = 0
  try {
    return link((share) => {
      for (; shown < Math.floor(share * 100); shown += 1) bar.step('')
    })
  } finally {
    bar.stop()
  }
}

function warnOfOtherLanguages({ terminal, t }: Context, { source, target }: Pair): void {
  for (const { file, locale, segments } of [source, target])
    if (!looksLike(locale, segments.join(' ')))
      terminal.warn(t('align.otherLanguage', { file, locale }))
}

function say(
  { terminal, t, options }: Context,
  alignment: Alignment,
  { format, isReview }: Wanted,
  files: readonly FileContent[],
): void {
  const counts = countUnits(alignment)
  const isForPeople = format === 'pretty'
  if (isForPeople || files.length > 0)
    terminal.say(t('align.summary', { ...counts, count: counts.units, below: alignment.below }))
  if (format === 'tmx' && counts.oneSided > 0)
    terminal.say(t('align.notInTmx', { count: counts.oneSided }))
  if (isForPeople && !isReview && counts.doubtful > 0) terminal.say(t('align.reviewNext'))
  for (const { path } of files)
    terminal.say(t(options.dryRun ? 'align.wouldWrite' : 'align.written', { file: path }))
}
