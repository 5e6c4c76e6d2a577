import { CollateError } from '../model/error.ts'
import { MAX_PAGE_BYTES } from './limits.ts'

/**
 * Refuses a page, text or chapter that is too large to be one.
 *
 * @throws {CollateError} `import/too-large`.
 */
export function refuseLarge(bytes: Uint8Array, file: string): void {
  if (bytes.length <= MAX_PAGE_BYTES) return
  throw new CollateError(
    'import/too-large',
    `Cannot import \`${file}\`, it is larger than 16 MiB`,
    {
      file,
    },
  )
}
