import type { Terminal } from './terminal.ts'

/** A long work's progress as a person sees it. */
export interface Progress {
  /** One more of the announced steps is done; `name` says what is being worked on. */
  step(name: string): void
  stop(): void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/** Starts a progress bar on stderr for work of more than a few steps; draws nothing where no terminal watches. */
export async function startProgress(
  terminal: Terminal,
  title: string,
  total: number,
): Promise<Progress> {
  if (!terminal.isWatched || total < 4) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: `${title} {bar} {value}/{total} {name}`,
    stream: process.stderr,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  })
  bar.start(total, 0, { name: '' })
  return {
    step: (name) => bar.increment(1, { name: name.slice(-30) }),
    stop: () => bar.stop(),
  }
}
