/** An option of the command line; its help is the message `option.<id>`. */
export interface OptionRow {
  readonly flags: string
  readonly choices?: readonly string[]
  readonly default?: string
}

const STATE_CHOICES = ['initial', 'translated', 'reviewed', 'final']

/** Every option of every command, by id. */
export const OPTIONS = {
  source: { flags: '--source <locale>' },
  target: { flags: '--target <locale>' },
  alignSource: { flags: '--source <locale>' },
  alignTarget: { flags: '--target <locale>' },
  initSource: { flags: '--source <locale>', default: 'zh' },
  initTargets: { flags: '--target <locale...>' },
  targets: { flags: '--target <locale...>' },
  locale: { flags: '--locale <locale>' },
  importLocale: { flags: '--locale <locale>' },
  into: { flags: '--into <file>' },
  importFormat: { flags: '--format <format>', choices: ['html', 'text', 'epub', 'docx'] },
  lines: { flags: '--lines' },
  explain: { flags: '--explain' },
  srx: { flags: '--srx <file>' },
  adoptState: {
    flags: '--state <state>',
    choices: ['translated', 'reviewed', 'final'],
    default: 'translated',
  },
  termbase: { flags: '--termbase <file>' },
  profile: { flags: '--profile <profile>', choices: ['technical', 'literary', 'news', 'ui'] },
  checks: { flags: '--check <id...>' },
  format: {
    flags: '--format <format>',
    choices: ['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit', 'checkstyle', 'markdown'],
    default: 'pretty',
  },
  alignFormat: {
    flags: '--format <format>',
    choices: ['pretty', 'json', 'tsv', 'tmx', 'xlsx', 'markdown', 'html'],
  },
  alignReview: { flags: '--review' },
  doubtfulBelow: { flags: '--below <confidence>', default: '0.8' },
  plot: { flags: '--plot <file>' },
  force: { flags: '--force' },
  dictionary: { flags: '--dictionary <file>' },
  confirmed: { flags: '--confirmed <file>' },
  embeddings: { flags: '--embeddings <url>' },
  embeddingsModel: { flags: '--embeddings-model <name>' },
  learn: { flags: '--learn' },
  learnTogether: { flags: '--learn' },
  failOn: {
    flags: '--fail-on <severity>',
    choices: ['error', 'warning', 'info', 'never'],
    default: 'error',
  },
  maxWarnings: { flags: '--max-warnings <count>' },
  severities: { flags: '--severity <check=severity...>' },
  baseline: { flags: '--baseline <file>' },
  updateBaseline: { flags: '--update-baseline' },
  listChecks: { flags: '--list, --list-checks' },
  reportFile: { flags: '--output <file>' },
  fix: { flags: '--fix' },
  since: { flags: '--since <revision>' },
  state: { flags: '--state <state...>', choices: STATE_CHOICES },
  outdated: { flags: '--outdated' },
  empty: { flags: '--empty' },
  below: { flags: '--confidence-below <number>' },
  keys: { flags: '--key <key...>' },
  all: { flags: '--all' },
  by: { flags: '--by <name>' },
  reason: { flags: '--reason <text>' },
  clear: { flags: '--clear' },
  minState: { flags: '--min-state <state>', choices: STATE_CHOICES, default: 'reviewed' },
  publishCheck: { flags: '--check' },
  from: { flags: '--from <locale>' },
  to: { flags: '--to <locale>' },
  minimum: { flags: '--min <score>', default: '70' },
  limit: { flags: '--limit <count>', default: '10' },
  memory: { flags: '--memory <file>' },
  output: { flags: '--output <file>' },
} as const satisfies Readonly<Record<string, OptionRow>>

/** The name of a row of the table. */
export type OptionId = keyof typeof OPTIONS
