import { extname } from 'node:path'
import { CollateError } from '@collate/parser'
import type { OPTIONS } from '../option-table.ts'

/** A form in which an alignment can be written. */
export type AlignFormat = (typeof OPTIONS)['alignFormat']['choices'][number]

const BY_EXTENSION: Readonly<Record<string, AlignFormat>> = {
  '.txt': 'pretty',
  '.json': 'json',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.tmx': 'tmx',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

// The other forms hold the whole alignment in the order of the text.
const REVIEWABLE: readonly AlignFormat[] = ['pretty', 'json']

/** What the command line says about the form. */
export interface FormatOptions {
  readonly format?: AlignFormat
  readonly json?: boolean
  readonly output?: string
  readonly review?: boolean
  readonly plot?: string
}

/**
 * Chooses the form: the one that is named, else the one of the output's extension, else the one for people.
 *
 * @throws {CollateError} `usage/two-formats`, `usage/output-format`, `usage/review-format`, `usage/plot-format`.
 */
export function chooseFormat({ format, json, output, review, plot }: FormatOptions): AlignFormat {
  if (plot !== undefined && extname(plot).toLowerCase() !== '.svg')
    throw new CollateError('usage/plot-format', `Cannot draw \`${plot}\`, expected .svg`, {
      file: plot,
    })
  if (json && format !== undefined && format !== 'json') {
    throw new CollateError('usage/two-formats', `Cannot write both json and ${format}`, {
      values: { format },
    })
  }
  const chosen = json ? 'json' : (format ?? formatOfOutput(output))
  if (review && !REVIEWABLE.includes(chosen)) {
    throw new CollateError('usage/review-format', `Cannot write a review as ${chosen}`, {
      values: { format: chosen },
    })
  }
  return chosen
}

function formatOfOutput(output: string | undefined): AlignFormat {
  if (output === undefined) return 'pretty'
  const format = BY_EXTENSION[extname(output).toLowerCase()]
  if (format !== undefined) return format
  throw new CollateError(
    'usage/output-format',
    `Cannot tell the form of \`${output}\` from its name`,
    { file: output },
  )
}
