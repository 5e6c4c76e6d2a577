/** The formats `importFile` reads. */
export type ImportFormat = 'html' | 'text' | 'epub' | 'docx'

/** A Markdown document made from a file, or from one chapter of it. */
export interface ImportedDocument {
  /** Where it belongs, relative to the folder imported into; `/` between its parts. */
  readonly path: string
  /** Its first heading; empty where it has none. */
  readonly title: string
  readonly markdown: string
}

/** A picture that was in the file, or beside it. */
export interface ImportedImage {
  /** Where it belongs, relative to the folder imported into. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Why a stretch of a file is not in its Markdown: `navigation` menus and lists of links, `header` and `footer` the page's own,
 * `form` what can be filled in or pressed, `hidden` what no reader sees, `aside` what stands beside the text, `outside` what lies
 * outside the main content, `contact` contact and copyright lines, `media` what Markdown cannot show, `page-number` numbers of the
 * printed pages, `contents` a table of contents.
 */
export type LeftOutReason =
  | 'navigation'
  | 'header'
  | 'footer'
  | 'form'
  | 'hidden'
  | 'aside'
  | 'outside'
  | 'contact'
  | 'media'
  | 'page-number'
  | 'contents'

/** A block of the file that is not in the Markdown. */
export interface LeftOut {
  readonly reason: LeftOutReason
  /** The file inside an archive it is from. */
  readonly part?: string
  /** Its first and last line in the file, from 1; a DOCX has no lines. */
  readonly lines?: readonly [first: number, last: number]
  /** What a reader would have read, white space collapsed. */
  readonly text: string
}

/**
 * Something a person should know about an import: `image-missing` it could not be found, `image-remote` it stays where it is on the
 * web, `image-format` it is no image a page can show, `link-removed` a link to a script or to a place of no use outside the file,
 * `title-added` the title comes from the page's head, `converter` a sentence of the converter's own.
 */
export interface ImportNote {
  readonly kind:
    | 'image-missing'
    | 'image-remote'
    | 'image-format'
    | 'link-removed'
    | 'title-added'
    | 'converter'
  /** The address, title or sentence it is about. */
  readonly what: string
}

/** What a file became. */
export interface Imported {
  readonly format: ImportFormat
  /** The encoding its text was in, as the Encoding Standard names it; none for an archive. */
  readonly encoding?: string
  readonly documents: readonly ImportedDocument[]
  readonly images: readonly ImportedImage[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly ImportNote[]
}

/** How to import a file. */
export interface ImportOptions {
  /** Name of what is made, without extension: `tea` makes `tea.md` and `images/tea/…`, or a folder `tea` of chapters. */
  readonly name: string
  /** How errors name the file. */
  readonly file: string
  /** The format, where its bytes and name do not tell. */
  readonly format?: ImportFormat
  /** Reads an image beside an HTML page by its relative address, percent-decoded; `undefined` where there is none. */
  readonly readImage?: (path: string) => Uint8Array | undefined
}
