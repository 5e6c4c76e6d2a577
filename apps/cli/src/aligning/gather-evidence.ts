import { resolve } from 'node:path'
import { CollateError } from '@collate/parser'
import { startProgress } from '../console/progress.ts'
import type { Context } from '../context.ts'
import { readTextFile } from '../workspace/read-file.ts'
import type { Evidence } from './align-with-evidence.ts'
import { requireSameTexts } from './confirmed-units.ts'
import type { EmbeddingsService } from './embeddings-request.ts'
import type { Pair } from './read-pair.ts'

/** What the command line says about evidence. */
export interface EvidenceOptions {
  readonly dictionary?: string
  readonly confirmed?: string
  readonly embeddings?: string
  readonly embeddingsModel?: string
  readonly learn?: boolean
}

/**
 * Reads the person's dictionary and confirmed units, and asks the service they name for embeddings; without these options, it does nothing.
 *
 * @throws {CollateError} `usage/embeddings-url`, `usage/embeddings-model`, `usage/embeddings-key`, and as `readUserDictionary`, `readConfirmed`, `requireSameTexts` and `embedSentences`.
 */
export async function gatherEvidence(
  context: Context,
  options: EvidenceOptions,
  pair: Pair,
): Promise<Evidence> {
  const service = await serviceOf(context, options)
  const dictionary = await dictionaryOf(context, options.dictionary)
  const confirmed = await confirmedOf(context, options.confirmed, pair)
  const embeddings = service && (await embeddingsOf(context, service, pair))
  return {
    learns: options.learn === true,
    ...(dictionary && { dictionary }),
    ...(confirmed && { confirmed }),
    ...(embeddings && { embeddings }),
  }
}

async function dictionaryOf(
  { cwd }: Context,
  file: string | undefined,
): Promise<Evidence['dictionary']> {
  if (file === undefined) return undefined
  const { readUserDictionary } = await import('./user-dictionary.ts')
  return readUserDictionary(readTextFile(resolve(cwd, file)), file)
}

async function confirmedOf(
  { cwd }: Context,
  file: string | undefined,
  { source, target }: Pair,
): Promise<Evidence['confirmed']> {
  if (file === undefined) return undefined
  const { readConfirmed } = await import('./read-confirmed.ts')
  const units = readConfirmed(readTextFile(resolve(cwd, file)), file)
  requireSameTexts(units, { source, target }, file)
  return units
}

async function serviceOf(
  { terminal, t }: Context,
  { embeddings, embeddingsModel: model }: EvidenceOptions,
): Promise<EmbeddingsService | undefined> {
  if (embeddings === undefined && model === undefined) return undefined
  if (embeddings === undefined || model === undefined || model.trim() === '') {
    throw new CollateError(
      'usage/embeddings-model',
      'Cannot ask for embeddings, expected both an address and a model',
    )
  }
  const { serviceAddress } = await import('./embeddings-request.ts')
  const url = serviceAddress(embeddings)
  const key = keyIn(process.env)
  if (key !== undefined && isOpenRoad(url)) terminal.warn(t('align.openRoad'))
  return { url, model, key }
}

function keyIn({ COLLATE_EMBEDDINGS_KEY: text = '' }: NodeJS.ProcessEnv): string | undefined {
  const key = text.trim()
  if (key === '') return undefined
  // fetch quotes a header it cannot send, and the key would be on the screen.
  if (!/^[!-~]+$/.test(key)) {
    throw new CollateError(
      'usage/embeddings-key',
      'Cannot use COLLATE_EMBEDDINGS_KEY, expected visible ASCII characters only',
    )
  }
  return key
}

function isOpenRoad(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && !/^(localhost|127\..*|\[::1\])$/.test(hostname)
}

async function embeddingsOf(
  { terminal, t }: Context,
  service: EmbeddingsService,
  { compared }: Pair,
): Promise<Evidence['embeddings']> {
  // Linked by key: no sentence is compared with another, so none is sent.
  if (compared === undefined) return undefined
  const { batchesOf, embedSentences } = await import('./embeddings.ts')
  const batches = batchesOf(compared.flat()).length
  const progress = await startProgress(terminal, t('align.embedding'), batches)
  try {
    return await embedSentences(compared, service, () => progress.step(''))
  } finally {
    progress.stop()
  }
}
