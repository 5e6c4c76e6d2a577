import type { Context } from './context.ts'
import type { OptionId } from './option-table.ts'

/** A command's code: gets its options and arguments, returns the exit status. */
type CommandCode = (context: Context, options: never, ...values: never[]) => Promise<number>

/** A command of the command line; its help is the message `help.<words of its name joined by ->`. */
export interface CommandRow {
  /** Its words and arguments, as commander writes them. */
  readonly usage: string
  readonly options: readonly OptionId[]
  /** Loads its code; a command that only holds others has none. */
  readonly load?: () => Promise<CommandCode>
  /** Runs when its parent is called without a word. */
  readonly isDefault?: true
}

/** Every command, in the order of the help: the way of the data. Loading one loads no other. */
export const COMMANDS: readonly CommandRow[] = [
  {
    usage: 'init',
    options: ['initSource', 'initTargets'],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    usage: 'import <file...>',
    options: ['importLocale', 'into', 'importFormat'],
    load: async () => (await import('./commands/import.ts')).importFiles,
  },
  {
    usage: 'align <source> <target>',
    options: [
      'alignSource',
      'alignTarget',
      'lines',
      'alignFormat',
      'output',
      'force',
      'alignReview',
      'doubtfulBelow',
      'plot',
      'dictionary',
      'confirmed',
      'embeddings',
      'embeddingsModel',
      'learn',
    ],
    load: async () => (await import('./commands/align.ts')).alignFiles,
  },
  {
    usage: 'segment <file>',
    options: ['locale', 'lines', 'explain', 'srx'],
    load: async () => (await import('./commands/segment.ts')).segmentFile,
  },
  {
    usage: 'adopt [document...]',
    options: ['targets', 'adoptState', 'learnTogether', 'by'],
    load: async () => (await import('./commands/adopt.ts')).adoptDocuments,
  },
  {
    usage: 'sync [document...]',
    options: ['targets', 'by'],
    load: async () => (await import('./commands/sync.ts')).syncDocuments,
  },
  {
    usage: 'status [document...]',
    options: ['targets'],
    load: async () => (await import('./commands/status.ts')).showStatus,
  },
  {
    usage: 'check [path...]',
    options: [
      'source',
      'target',
      'locale',
      'termbase',
      'profile',
      'checks',
      'severities',
      'format',
      'reportFile',
      'failOn',
      'maxWarnings',
      'baseline',
      'updateBaseline',
      'fix',
      'by',
      'listChecks',
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    usage: 'diff [document...]',
    options: ['targets', 'since'],
    load: async () => (await import('./commands/diff.ts')).showDiff,
  },
  { usage: 'review', options: [] },
  {
    usage: 'review list [document...]',
    options: ['targets', 'state', 'outdated', 'empty', 'below'],
    load: async () => (await import('./commands/review.ts')).listUnits,
    isDefault: true,
  },
  {
    usage: 'review set <state> [document...]',
    options: ['targets', 'keys', 'all', 'by'],
    load: async () => (await import('./commands/review.ts')).setStates,
  },
  {
    usage: 'review edit <document> <key> [text]',
    options: ['clear', 'targets', 'by'],
    load: async () => (await import('./commands/review.ts')).editUnit,
  },
  {
    usage: 'review ignore <document> <key> <check>',
    options: ['targets', 'reason'],
    load: async () => (await import('./commands/review.ts')).ignoreCheck,
  },
  {
    usage: 'review unignore <document> <key> <check>',
    options: ['targets'],
    load: async () => (await import('./commands/review.ts')).unignoreCheck,
  },
  {
    usage: 'publish [publication...]',
    options: ['minState', 'failOn', 'publishCheck'],
    load: async () => (await import('./commands/publish.ts')).publishBooks,
  },
  { usage: 'memory', options: [] },
  {
    usage: 'memory search <text>',
    options: ['from', 'to', 'minimum', 'limit', 'memory'],
    load: async () => (await import('./commands/memory.ts')).searchMemory,
  },
  {
    usage: 'memory import <file...>',
    options: ['memory'],
    load: async () => (await import('./commands/memory.ts')).importMemory,
  },
  {
    usage: 'memory export',
    options: ['from', 'to', 'output', 'memory'],
    load: async () => (await import('./commands/memory.ts')).exportMemory,
  },
  {
    usage: 'memory stats',
    options: ['memory'],
    load: async () => (await import('./commands/memory.ts')).memoryStats,
  },
  {
    usage: 'memory rebuild',
    options: [],
    load: async () => (await import('./commands/memory.ts')).rebuildMemory,
  },
  { usage: 'terms', options: [] },
  {
    usage: 'terms list [word]',
    options: ['termbase'],
    load: async () => (await import('./commands/terms.ts')).listTerms,
    isDefault: true,
  },
  {
    usage: 'doctor',
    options: [],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    usage: 'schema',
    options: [],
    load: async () => (await import('./commands/schema.ts')).printSchema,
  },
]
