import { randomUUID } from 'node:crypto'
import { styleText } from 'node:util'
import { visible } from './visible.ts'

type Style = Parameters<typeof styleText>[0]

/** Where a command writes: the result to stdout, everything said to a person to stderr. */
export interface Terminal {
  /** Writes a piece of the result for people: control characters in it are shown, not obeyed. */
  out(text: string): void
  /** Writes a piece of the result for programs, as it is. */
  data(content: string | Uint8Array): void
  /** Writes a line for a person; nothing under `--quiet`. */
  say(text: string): void
  /** Writes a line that even `--quiet` lets through. */
  warn(text: string): void
  /** Colours text that goes to stdout, where stdout is a terminal that shows colours. */
  paint(style: Style, text: string): string
  /** Columns of the terminal on stdout; 80 where there is none. */
  readonly width: number
  /** Whether a person reads stdout on a terminal. */
  readonly isRead: boolean
  /** Whether a person watches stderr: progress bars are drawn only then. */
  readonly isWatched: boolean
}

/** Opens the process's own terminal. */
export function openTerminal({ quiet }: { readonly quiet: boolean }): Terminal {
  // Stands for the escape of our own colours until the text around it is made visible; nothing read from a file can guess it.
  const mark = `\u{F0000}${randomUUID()}`
  return {
    out: (text) => void process.stdout.write(visible(text).replaceAll(mark, '\x1b')),
    data: (content) => void process.stdout.write(content),
    say: (text) => {
      if (!quiet) process.stderr.write(`${visible(text)}\n`)
    },
    warn: (text) => void process.stderr.write(`${visible(text)}\n`),
    paint: (style, text) =>
      styleText(style, visible(text), { stream: process.stdout }).replaceAll('\x1b', mark),
    // A terminal that doesn't know its width says 0.
    width: process.stdout.columns || 80,
    isRead: process.stdout.isTTY === true,
    isWatched: process.stderr.isTTY === true && !quiet,
  }
}
