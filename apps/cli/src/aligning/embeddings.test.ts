import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { batchesOf, embedSentences } from './embeddings.ts'
import { serviceAddress } from './embeddings-request.ts'

type Respond = (input: string[], response: ServerResponse, request: IncomingMessage) => void

/** A service on this computer that answers as it is told; returns its address. */
async function serve(respond: Respond): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (text) => {
      body += text
    })
    request.on('end', () => respond(JSON.parse(body).input, response, request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const vectorOf = (text: string) => [text.length, 3, 0]
const rightly: Respond = (input, response) =>
  void response.end(
    // Backwards: the index says which is which.
    JSON.stringify({
      data: input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse(),
    }),
  )

const serviceAt = (address: string) => ({
  url: serviceAddress(address),
  model: 'm',
  key: 'sk-secret',
  pause: 1,
  timeout: 2000,
})
const texts = [
  ['茶', '红茶好', '茶'],
  ['Tea.', ' '],
] as const

test('the rows stand in the order of the sentences, each of length one', async () => {
  const asked: unknown[] = []
  const address = await serve((input, response, request) => {
    asked.push([request.url, request.headers.authorization, input])
    rightly(input, response, request)
  })
  const { dimension, source, target } = await embedSentences(texts, serviceAt(address))
  expect(asked).toEqual([['/v1/embeddings', 'Bearer sk-secret', ['茶', '红茶好', 'Tea.']]])
  expect(dimension).toBe(3)
  const unit = (text: string) =>
    vectorOf(text).map((number) => Math.fround(number / Math.hypot(...vectorOf(text))))
  expect([...source]).toEqual([...unit('茶'), ...unit('红茶好'), ...unit('茶')])
  expect([...target]).toEqual([...unit('Tea.'), 0, 0, 0])
})

const json =
  (answer: unknown): Respond =>
  (_, response) =>
    void response.end(JSON.stringify(answer))
const row = (embedding: unknown, index: unknown = 0) => ({ index, embedding })

test.for<[what: string, code: string, respond: Respond]>([
  ['a page', 'embeddings/malformed', (_, response) => void response.end('<html>')],
  ['JSON of another kind', 'embeddings/malformed', json({ models: [] })],
  ['null', 'embeddings/malformed', json(null)],
  ['words', 'embeddings/malformed', json({ data: [row('a'), row([1]), row([1])] })],
  ['zeros', 'embeddings/malformed', json({ data: [row([0]), row([1], 1), row([1], 2)] })],
  ['the same index twice', 'embeddings/malformed', json({ data: [row([1]), row([1]), row([1])] })],
  [
    'an index beyond the end',
    'embeddings/malformed',
    json({ data: [row([1], 3), row([1]), row([1], 1)] }),
  ],
  ['too few vectors', 'embeddings/wrong-count', json({ data: [row([1])] })],
  [
    'vectors of two lengths',
    'embeddings/wrong-dimension',
    json({ data: [row([1]), row([1, 2], 1), row([1], 2)] }),
  ],
  [
    'another address',
    'embeddings/refused',
    (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
  ],
])('an answer of %s is an error of its own', async ([, code, respond]) => {
  const service = serviceAt(await serve(respond))
  await expect(embedSentences(texts, service)).rejects.toMatchObject({ code, file: service.url })
})

test('a service in trouble is asked again, and what it says last is told without the key', async () => {
  let requests = 0
  const address = await serve((_, response) => {
    requests += 1
    response.writeHead(500)
    response.end(JSON.stringify({ error: { message: 'No luck with sk-secret' } }))
  })
  await expect(embedSentences(texts, serviceAt(address))).rejects.toMatchObject({
    code: 'embeddings/refused',
    values: { status: 500, reason: 'No luck with …' },
  })
  expect(requests).toBe(4)
})

test('a busy service that recovers is no error, and a wrong key is no reason to ask again', async () => {
  let requests = 0
  const busy = await serve((input, response, request) => {
    requests += 1
    if (requests > 2) rightly(input, response, request)
    else response.writeHead(429, { 'retry-after': '0' }).end()
  })
  expect((await embedSentences(texts, serviceAt(busy))).dimension).toBe(3)
  let refusals = 0
  const strict = await serve((_, response) => {
    refusals += 1
    response.writeHead(401).end()
  })
  await expect(embedSentences(texts, serviceAt(strict))).rejects.toMatchObject({
    values: { status: 401, reason: 'Unauthorized' },
  })
  expect(refusals).toBe(1)
})

test('a service that hangs, in the middle of its answer too, is not waited for', async () => {
  for (const respond of [() => {}, (_, response) => void response.write('{')] as Respond[]) {
    const service = { ...serviceAt(await serve(respond)), timeout: 100 }
    await expect(embedSentences(texts, service)).rejects.toMatchObject({
      code: 'embeddings/timeout',
    })
  }
})

test('an answer without end is cut off', async () => {
  const address = await serve((_, response) => {
    const more = () => {
      while (response.write('x'.repeat(1 << 20)));
      response.once('drain', more)
    }
    more()
  })
  const service = { ...serviceAt(address), timeout: 30_000 }
  await expect(embedSentences(texts, service)).rejects.toMatchObject({
    code: 'embeddings/too-large',
  })
})

test('where nobody listens it says so', async () => {
  await expect(embedSentences(texts, serviceAt('http://127.0.0.1:1'))).rejects.toMatchObject({
    code: 'embeddings/unreachable',
    file: 'http://127.0.0.1:1/v1/embeddings',
  })
})

test.for<[text: string, address: string]>([
  ['http://localhost:11434', 'http://localhost:11434/v1/embeddings'],
  ['https://api.example.org/v1/', 'https://api.example.org/v1/embeddings'],
  ['https://example.org/api/paas/v4', 'https://example.org/api/paas/v4/embeddings'],
  ['https://example.org/x/embeddings?v=1', 'https://example.org/x/embeddings?v=1'],
])('%s stands for %s', ([text, address]) => {
  expect(serviceAddress(text)).toBe(address)
})

test.for(['localhost:11434', 'file:///etc/passwd', 'https://me:secret@example.org', 'x'])(
  '%s is no address of a service',
  (text) => {
    expect(() => serviceAddress(text)).toThrow(
      expect.objectContaining({ code: 'usage/embeddings-url' }),
    )
  },
)

test('a batch holds at most 64 sentences and 32,000 characters', () => {
  const short = Array.from({ length: 130 }, (_, index) => `Sentence ${index}.`)
  expect(batchesOf(short).map((batch) => batch.length)).toEqual([64, 64, 2])
  const long = Array.from({ length: 12 }, (_, index) => `${index} ${'x'.repeat(9000)}`)
  expect(batchesOf(long).map((batch) => batch.length)).toEqual([5, 5, 2])
  expect(batchesOf(['', ' \n'])).toEqual([])
})
