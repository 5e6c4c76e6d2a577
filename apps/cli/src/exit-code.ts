/** What the command's exit status says. */
export const EXIT = {
  fine: 0,
  /** Findings at or above the threshold, a closed gate, a conflict, or `--check` found changes. */
  findings: 1,
  /** The command line or the configuration is wrong. */
  usage: 2,
  /** An input cannot be read. */
  input: 3,
  /** The store or the disk does not take or give what it should. */
  store: 4,
  /** A bug of ours (sysexits.h, EX_SOFTWARE). */
  bug: 70,
  /** Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const

// The topic of an error's code decides; a whole code overrides its topic.
const BY_CODE: Readonly<Record<string, number>> = {
  usage: EXIT.usage,
  config: EXIT.usage,
  locale: EXIT.usage,
  workspace: EXIT.usage,
  file: EXIT.input,
  document: EXIT.input,
  'locale-file': EXIT.input,
  baseline: EXIT.input,
  import: EXIT.input,
  archive: EXIT.input,
  review: EXIT.input,
  termbase: EXIT.input,
  tmx: EXIT.input,
  srx: EXIT.input,
  dictionary: EXIT.input,
  embeddings: EXIT.input,
  align: EXIT.input,
  confirmed: EXIT.input,
  git: EXIT.input,
  memory: EXIT.store,
  publish: EXIT.findings,
  // The key or state named on the command line does not exist: the command line is wrong, not the file.
  'review/unknown-key': EXIT.usage,
  'review/no-key': EXIT.usage,
  'review/unknown-state': EXIT.usage,
  // The file is fine, but the place named for it is taken.
  'import/exists': EXIT.usage,
  'import/same-name': EXIT.usage,
  'file/exists': EXIT.usage,
  'file/unwritable': EXIT.store,
}

/** Returns the exit status for an error code such as `memory/locked`. */
export function exitCodeOf(code: string): number {
  return BY_CODE[code] ?? BY_CODE[code.split('/', 1)[0] ?? ''] ?? EXIT.bug
}
