import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { chooseLanguage, loadMessages, type Translate } from './console/messages.ts'
import { openTerminal } from './console/terminal.ts'
import { visible } from './console/visible.ts'
import type { Context } from './context.ts'
import { EXIT, exitCodeOf } from './exit-code.ts'
import { buildProgram } from './program.ts'
import { sentenceOf } from './sentence.ts'
import { usageMessage } from './usage-message.ts'
import { onInterruptedWrite } from './workspace/staged-files.ts'

/** Runs the command line and returns the exit status. The only place where errors become messages and exit statuses. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = chooseLanguage(flagValue(argv, '--lang'), process.env)
  const t = await loadMessages(language)
  stopCleanly(t)
  let status: number = EXIT.fine
  const program = buildProgram({
    t,
    open: (options) => contextOf(t, language, options),
    done: (code) => {
      status = code
    },
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    return report(error, t)
  }
}

function contextOf(t: Translate, language: string, options: Context['options']): Context {
  return {
    terminal: openTerminal({ quiet: options.quiet === true }),
    t,
    language,
    cwd: resolve(options.cwd ?? '.'),
    options,
  }
}

async function report(error: unknown, t: Translate): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine
    say(t('error.prefix', { message: usageMessage(error, t) }))
    return EXIT.usage
  }
  // Loaded only now: a help page needs no parser.
  const { CollateError } = await import('@collate/parser')
  if (error instanceof CollateError) {
    say(t('error.prefix', { message: sentenceOf(error, t) }))
    return exitCodeOf(error.code)
  }
  say(
    t('error.bug', {
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
  return EXIT.bug
}

function say(line: string): void {
  process.stderr.write(`${visible(line)}\n`)
}

function stopCleanly(t: Translate): void {
  onInterruptedWrite(() => {
    say(t('error.interrupted'))
    process.exit(EXIT.interrupted)
  })
  // `collate … | head` closes the pipe early: no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine)
    say(t('error.prefix', { message: t('error.output', { reason: error.code ?? error.message }) }))
    process.exit(EXIT.store)
  })
}

// The language is needed before the command line is parsed, for the help and for what is wrong with the command line.
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`))
  if (at < 0) return undefined
  return argv[at]?.includes('=') ? argv[at].slice(flag.length + 1) : argv[at + 1]
}
