/** Stops a page or chapter so large that its tree alone would fill the memory: a text of 16 MiB is a library, never a chapter. */
export const MAX_PAGE_BYTES: number = 16 * 1024 * 1024

/** Stops a text that is one endless line: a paragraph of a million characters is no prose. */
export const MAX_LINE_LENGTH = 1_000_000

/** Stops an archive of countless empty files; the longest books have some thousands. */
export const MAX_ARCHIVE_FILES = 10_000

/** Stops a zip bomb with one huge file, by the size it declares and by the size it turns out to have. */
export const MAX_ARCHIVE_FILE_BYTES: number = 64 * 1024 * 1024

/** Stops a zip bomb of many large files, by the sizes they declare and by the sizes they turn out to have. */
export const MAX_ARCHIVE_BYTES: number = 256 * 1024 * 1024

/** Stops a tree that is nested so deep that walking it would run out of stack; prose nests a dozen levels. */
export const MAX_DEPTH = 400
