import { readFileSync } from 'node:fs'
import { createInstance, type TOptions } from 'i18next'

/** The languages the command speaks. */
export const LANGUAGES: readonly string[] = ['en', 'zh']

const NAMESPACES = ['cli', 'checks', 'publication'] as const

/** Translates a message key, such as `errors.file/missing`, and fills in its values. */
export type Translate = (key: string, values?: object) => string

/**
 * Loads the messages of one language (English behind it, should a key be missing).
 * Namespaces are read when first asked for: `t('checks:number-mismatch.missing')` costs a file, `t('help.init')` does not.
 */
export async function loadMessages(language: string): Promise<Translate> {
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    fallbackLng: 'en',
    ns: [...NAMESPACES],
    defaultNS: 'cli',
    keySeparator: '.',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  const loaded = new Set<string>()
  const load = (namespace: string) => {
    if (loaded.has(namespace)) return
    loaded.add(namespace)
    for (const locale of new Set([language, 'en']))
      i18n.addResourceBundle(locale, namespace, messagesOf(locale, namespace))
  }
  load('cli')
  return (key, values = {}) => {
    const namespace = NAMESPACES.find((name) => key.startsWith(`${name}:`))
    if (namespace !== undefined) load(namespace)
    return i18n.t(key, values as TOptions)
  }
}

/** Chooses the language of the messages: what `--lang` asks for, else the environment's (POSIX order), else English. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const posix = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en'
  const [language = 'en'] = (asked ?? posix).toLowerCase().split(/[-_.@]/, 1)
  return LANGUAGES.includes(language) ? language : 'en'
}

/** Reads a file of messages as it is. */
export function messagesOf(locale: string, namespace: string): Record<string, unknown> {
  // Beside a packed command the messages lie in its own folder, in the repository at the root.
  for (const folder of ['../../locales/', '../../../../locales/']) {
    try {
      return JSON.parse(
        readFileSync(new URL(`${folder}${locale}/${namespace}.json`, import.meta.url), 'utf8'),
      )
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`The messages ${locale}/${namespace}.json are missing from this installation`)
}
