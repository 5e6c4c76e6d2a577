import type { CommanderError } from 'commander'
import type { Translate } from './console/messages.ts'

/** Puts what commander found wrong with the command line into the reader's language. */
export function usageMessage(error: CommanderError, t: Translate): string {
  const english = error.message.replace(/^error: /, '')
  const key = `usage.${error.code.replace('commander.', '')}`
  const [, what = ''] = /'([^']*)'/.exec(english) ?? []
  const [, value = ''] = /argument '([^']*)' is invalid/.exec(english) ?? []
  const [, choices = ''] = /Allowed choices are (.*?)\.?$/.exec(english) ?? []
  const [, near] = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(english) ?? []
  const sentence = t(key, { what, value, choices })
  if (sentence === key) return english
  return near === undefined ? sentence : `${sentence} ${t('usage.near', { near })}`
}
