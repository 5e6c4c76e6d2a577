import { Command, Option } from 'commander'
import stringWidth from 'fast-string-width'
import { COMMANDS, type CommandRow } from './command-table.ts'
import { LANGUAGES, type Translate } from './console/messages.ts'
import type { CommonOptions, Context } from './context.ts'
import { OPTIONS, type OptionId, type OptionRow } from './option-table.ts'
import { VERSION } from './version.ts'

/** What the command line needs from whoever runs it. */
export interface Host {
  /** The messages the help is written in. */
  readonly t: Translate
  /** Makes the context a command runs in from the common flags. */
  open(options: CommonOptions): Context
  /** Is told the exit status. */
  done(status: number): void
}

/** Builds the command line from its tables. */
export function buildProgram(host: Host): Command {
  const { t } = host
  const program = new Command('collate')
    .description(t('help.collate'))
    .version(VERSION, '-V, --version', t('option.version'))
  speak(program, t)
  commonOptions(program, t)
  for (const row of COMMANDS) addCommand(program, row, host)
  return program
}

function addCommand(program: Command, row: CommandRow, { t, open, done }: Host): void {
  const words = row.usage.split(' ').filter((word) => /^[a-z]/.test(word))
  const parent = words
    .slice(0, -1)
    .reduce((at, word) => at.commands.find((c) => c.name() === word) ?? at, program)
  const usage = row.usage
    .split(' ')
    .slice(words.length - 1)
    .join(' ')
  const command = parent.command(usage, { isDefault: row.isDefault === true })
  const help = t(`help.${words.join('-')}`)
  command.description(help).summary(help)
  speak(command, t)
  for (const id of row.options) command.addOption(optionOf(id, t))
  const { load } = row
  if (load === undefined) return
  command.action(async (...given: unknown[]) => {
    const run = await load()
    const values = given.slice(0, -2) as never[]
    done(await run(open(command.optsWithGlobals()), command.opts() as never, ...values))
  })
}

function optionOf(id: OptionId, t: Translate): Option {
  const row: OptionRow = OPTIONS[id]
  const option = new Option(row.flags, t(`option.${id}`))
  if (row.choices !== undefined) option.choices([...row.choices])
  if (row.default !== undefined) option.default(row.default)
  return option
}

function commonOptions(program: Command, t: Translate): void {
  program
    .option('--config <file>', t('option.config'))
    .option('--cwd <folder>', t('option.cwd'))
    .option('--json', t('option.json'))
    .option('--quiet', t('option.quiet'))
    .option('--dry-run', t('option.dryRun'))
    .addOption(new Option('--lang <language>', t('option.lang')).choices([...LANGUAGES]))
}

// Errors become messages in run.ts; help speaks the reader's language and counts a Chinese character as two columns.
function speak(command: Command, t: Translate): void {
  command
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: stringWidth,
      styleTitle: (title) => t(`title.${title.replace(':', '')}`, { defaultValue: title }),
      optionDescription: (option) => describe(option, t),
    })
    .helpOption('-h, --help', t('option.help'))
    .helpCommand('help [command]', t('help.help'))
}

function describe(option: Option, t: Translate): string {
  const notes = [
    option.argChoices && t('option.choices', { choices: option.argChoices.join(', ') }),
    option.defaultValue !== undefined &&
      t('option.default', { value: String(option.defaultValue) }),
  ].filter((note) => note)
  if (notes.length === 0) return option.description
  return t('option.withNotes', { text: option.description, notes: notes.join(t('option.and')) })
}
