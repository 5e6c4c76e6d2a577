import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { CollateError } from '@collate/parser'

/** A service that makes embeddings by the OpenAI interface, and how patient to be with it. */
export interface EmbeddingsService {
  /** The whole address requests go to; `serviceAddress` makes it. */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; never shown. */
  readonly key?: string | undefined
  /** How long one request may take, in milliseconds; two minutes unless said otherwise: a local service loads its model first. */
  readonly timeout?: number
  /** How long to wait before the first repetition, in milliseconds; a second unless said otherwise. */
  readonly pause?: number
}

// How often a request is made at most while the service is busy (429) or in trouble (500 and up).
const ATTEMPTS = 4
// A service that asks for more patience is asked again too early rather than waited for.
const LONGEST_PAUSE = 30_000
// 64 vectors of 4,096 numbers of 22 characters are 6 MB; an answer ten times as large is none.
const MAX_ANSWER_BYTES = 64 * 1024 * 1024
// As much of a service's own words as a person reads.
const MAX_REASON = 200

/**
 * Returns the address that requests go to: `http://host` stands for `/v1/embeddings` there, another path for `/embeddings` below it,
 * and an address that ends with `/embeddings` for itself.
 *
 * @throws {CollateError} `usage/embeddings-url`.
 */
export function serviceAddress(text: string): string {
  const url = URL.parse(text)
  // fetch refuses addresses with a name and password in them, and quotes them.
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password !== '') {
    throw new CollateError(
      'usage/embeddings-url',
      'Cannot use the address of the embeddings, expected http:// or https://',
    )
  }
  const path = url.pathname.replace(/\/+$/, '')
  if (!path.endsWith('/embeddings')) url.pathname = `${path === '' ? '/v1' : path}/embeddings`
  url.hash = ''
  return url.href
}

/**
 * Asks the service for the vectors of a batch of texts and returns its answer as it came.
 *
 * @throws {CollateError} `embeddings/unreachable`, `embeddings/timeout`, `embeddings/refused`, `embeddings/too-large`, `embeddings/malformed`.
 */
export async function requestEmbeddings(
  service: EmbeddingsService,
  input: readonly string[],
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(service, input)
    if (answer.status === 200) return parsed(service, answer.text)
    const isPassing = answer.status === 429 || answer.status >= 500
    if (!isPassing || attempt === ATTEMPTS) throw refused(service, answer)
    const pause = answer.retryAfter ?? (service.pause ?? 1000) * 2 ** (attempt - 1)
    await sleep(Math.min(pause, LONGEST_PAUSE))
  }
}

interface Answer {
  readonly status: number
  readonly text: string
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfter: number | undefined
}

async function post(service: EmbeddingsService, input: readonly string[]): Promise<Answer> {
  const { url, model, key, timeout = 120_000 } = service
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, input }),
      // The text goes to the address that was named and to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    })
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return {
      status: response.status,
      text: await readLimited(response, url),
      retryAfter: seconds >= 0 ? seconds * 1000 : undefined,
    }
  } catch (error) {
    throw connectionError(error, url, timeout)
  }
}

async function readLimited({ body }: Response, url: string): Promise<string> {
  if (body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    // Leaving the loop cancels the rest.
    if (size > MAX_ANSWER_BYTES) {
      throw new CollateError(
        'embeddings/too-large',
        'Cannot read the answer, it is larger than 64 MiB',
        { file: shownAddress(url) },
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function connectionError(error: unknown, url: string, timeout: number): unknown {
  if (error instanceof CollateError) return error
  const file = shownAddress(url)
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new CollateError('embeddings/timeout', `Cannot wait longer than ${timeout} ms`, {
      file,
      values: { seconds: Math.ceil(timeout / 1000) },
      cause: error,
    })
  }
  // fetch says only “fetch failed”; why is in the cause.
  const { cause, message } = error as Error & { readonly cause?: NodeJS.ErrnoException }
  return new CollateError('embeddings/unreachable', 'Cannot reach the service', {
    file,
    values: { reason: cause?.code ?? cause?.message ?? message },
    cause: error,
  })
}

function parsed({ url }: EmbeddingsService, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CollateError('embeddings/malformed', 'Cannot read the answer, expected JSON', {
      file: shownAddress(url),
      cause,
    })
  }
}

function refused({ url, key }: EmbeddingsService, { status, text }: Answer): CollateError {
  const said = reasonIn(text) ?? STATUS_CODES[status] ?? ''
  // Some services quote the key they refuse.
  const reason = key === undefined ? said : said.replaceAll(key, '…')
  return new CollateError('embeddings/refused', `Cannot get embeddings, the status is ${status}`, {
    file: shownAddress(url),
    values: { status, reason: reason.replace(/\s+/g, ' ').slice(0, MAX_REASON) },
  })
}

// OpenAI: {error: {message}}; others: {error: '…'}, {message: '…'} or {detail: '…'}.
function reasonIn(text: string): string | undefined {
  try {
    const { error, message, detail } = JSON.parse(text)
    return [error?.message, error, message, detail].find(
      (words) => typeof words === 'string' && words.trim() !== '',
    )
  } catch {
    return undefined
  }
}

/** An address without its query, which may hold a key. */
export function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
