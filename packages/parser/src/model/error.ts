import type { Place } from './place.ts'

/** What a `CollateError` can carry beside its code and message. */
export interface ErrorDetails {
  /** Where in the text the trouble is. */
  readonly place?: Place
  /** The file it is in, as the caller named it. */
  readonly file?: string
  /** What the translated message fills in. */
  readonly values?: Readonly<Record<string, string | number>>
  readonly cause?: unknown
}

/**
 * Something a caller must handle: an input that cannot be read, a wrong option, a locked store.
 *
 * `code` is kebab words under a topic (`memory/schema-too-new`) and the key of the zh and en messages
 * (`errors` in `locales/<locale>/cli.json`, filled from `values`); `message` is the English sentence for whoever has no messages.
 */
export class CollateError extends Error {
  readonly code: string
  readonly place: Place | undefined
  readonly file: string | undefined
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'CollateError'
    this.code = code
    this.place = details.place
    this.file = details.file
    this.values = details.values ?? {}
  }
}
