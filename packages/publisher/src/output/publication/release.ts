import { CollateError } from '@collate/parser'
import type { ReleaseDocument } from '../../diff/diff-units.ts'
import type { Chapter } from '../chapter.ts'

/** What a publication said when it was last published: the base of the next diff. */
export interface Release {
  readonly schemaVersion: 1
  readonly publication: string
  /** By document path, then by the document's own pair of locales: `zh-en`. */
  readonly documents: Readonly<Record<string, Readonly<Record<string, ReleaseDocument>>>>
}

/** Writes `release.json`. */
export function writeRelease({
  name,
  chapters,
}: {
  readonly name: string
  readonly chapters: readonly Chapter[]
}): string {
  const release: Release = {
    schemaVersion: 1,
    publication: name,
    documents: Object.fromEntries(chapters.map((chapter) => [chapter.path, unitsOf(chapter)])),
  }
  return `${JSON.stringify(release, null, 2)}\n`
}

/**
 * Reads `release.json`; `name` is how errors call the file.
 *
 * @throws {CollateError} `publish/release` where it is not what Collate wrote.
 */
export function readRelease(json: string, name: string): Release {
  const release = parse(json, name) as Partial<Release> | null
  const { documents } = release ?? {}
  if (release?.schemaVersion !== 1 || typeof documents !== 'object' || documents === null) {
    throw damaged(name)
  }
  return release as Release
}

function parse(json: string, name: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw damaged(name, cause)
  }
}

function damaged(name: string, cause?: unknown): CollateError {
  return new CollateError(
    'publish/release',
    `Cannot read \`${name}\`, expected a release that Collate wrote`,
    {
      file: name,
      values: { file: name },
      cause,
    },
  )
}

function unitsOf({ translations }: Chapter): Readonly<Record<string, ReleaseDocument>> {
  return Object.fromEntries(
    translations.map(({ bitext: { source, target, units } }) => [
      `${source}-${target}`,
      Object.fromEntries(
        units
          .filter((unit) => unit.source !== '' || unit.target !== '')
          .map((unit) => [unit.key, [unit.source, unit.target] as const]),
      ),
    ]),
  )
}
