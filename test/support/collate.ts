import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** How a run of the command ended; a signal counts 128 and its number, as shells have it. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))

/** Runs the real command in a folder, its messages in English unless the words say otherwise. */
export function collate(cwd: string, ...words: readonly string[]): Promise<Ran> {
  return collateWith({ cwd }, ...words)
}

/** What a run can be given besides its words. */
export interface Surroundings {
  readonly cwd: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Sends this signal as soon as stderr says something that matches. */
  readonly interruptAt?: RegExp
}

/** Runs the real command with input, environment or an interrupt. */
export function collateWith(
  { cwd, input = '', env = {}, interruptAt }: Surroundings,
  ...words: readonly string[]
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], {
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        LANG: 'en_US.UTF-8',
        NO_COLOR: '1',
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
      if (!child.killed && interruptAt?.test(stderr)) child.kill('SIGINT')
    })
    child.on('error', reject)
    child.on('close', (status, signal) =>
      resolve({
        status: signal === null ? status : 128 + constants.signals[signal],
        stdout,
        stderr,
      }),
    )
    child.stdin.end(input)
  })
}
