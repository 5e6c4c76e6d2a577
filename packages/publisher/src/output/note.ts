import type { Message } from '@collate/parser'

/** Something a publisher should know about an output that was made nevertheless: an image that is missing, a link that leads nowhere. */
export interface Note {
  /** The path of the document it is about. */
  readonly document: string
  /** A key under `note` of `locales/<locale>/publication.json`, and what it fills in. */
  readonly message: Message
}

/** Takes a note down; whoever makes an output passes one in. */
export type Annotate = (key: string, values: Readonly<Record<string, string | number>>) => void
