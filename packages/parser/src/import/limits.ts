/** Stops a page or chapter so large that its tree alone would fill the memory: a text of 16 MiB is a library, never a chapter. */
export const MAX_PAGE_BYTES: number = 16 * 1024 * 1024

/** Stops a text that is one endless line: a paragraph of a million characters is no prose. */
export const MAX_LINE_LENGTH = 1_000_000
