import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Where a command writes: the result to stdout, everything said to a person to stderr. */
export interface Terminal {
  /** Writes a piece of the result. */
  out(text: string): void
  /** Writes a line for a person; nothing under `--quiet`. */
  say(text: string): void
  /** Writes a line that even `--quiet` lets through. */
  warn(text: string): void
  /** Colours text that goes to stdout, where stdout is a terminal that shows colours. */
  paint(style: Style, text: string): string
  /** Columns of the terminal on stdout; 80 where there is none. */
  readonly width: number
  /** Whether a person watches stderr: progress bars are drawn only then. */
  readonly isWatched: boolean
}

/** Opens the process's own terminal. */
export function openTerminal({ quiet }: { readonly quiet: boolean }): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    say: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`)
    },
    warn: (text) => void process.stderr.write(`${text}\n`),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    width: process.stdout.columns ?? 80,
    isWatched: process.stderr.isTTY === true && !quiet,
  }
}
