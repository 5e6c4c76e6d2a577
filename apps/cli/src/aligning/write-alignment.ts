import { type Context, jsonOf } from '../context.ts'
import type { Alignment } from './alignment.ts'
import type { AlignFormat } from './choose-format.ts'
import { doubtfulUnits, writeReview } from './review-units.ts'
import { type Layout, writePretty } from './write-pretty.ts'

/** What is to be written. */
export interface Wanted {
  readonly format: AlignFormat
  /** The doubtful units first: instead of all in `pretty`, beside all in `json`. */
  readonly isReview: boolean
}

/** Writes an alignment in one form, in pieces or as bytes; loads the code of no other form for files. */
export async function writeAlignment(
  alignment: Alignment,
  { format, isReview }: Wanted,
  { t, language, ...page }: Layout & Pick<Context, 'language'>,
): Promise<Iterable<string | Uint8Array>> {
  const layout = { t, ...page }
  switch (format) {
    case 'pretty':
      return isReview ? writeReview(alignment, layout) : writePretty(alignment, layout)
    case 'json':
      return [writeJson(alignment, isReview)]
    case 'tsv':
      return (await import('./write-tsv.ts')).writeTsv(alignment)
    case 'tmx':
      return (await import('./write-tmx.ts')).writeAlignmentTmx(alignment)
    case 'markdown':
      return (await import('./write-markdown.ts')).writeMarkdown(alignment, t)
    case 'html':
      return (await import('./write-html.ts')).writeHtml(alignment, { t, language })
    case 'xlsx':
      return [await (await import('./write-xlsx.ts')).writeXlsx(alignment, t)]
  }
}

// The contract of `collate align --json` (DESIGN.md, section 5); `review` is there only when asked for.
function writeJson(alignment: Alignment, isReview: boolean): string {
  const { units, source, target, below } = alignment
  return jsonOf({
    units,
    sourceSegments: source.segments,
    targetSegments: target.segments,
    ...(isReview ? { review: { below, units: doubtfulUnits(alignment) } } : {}),
  })
}
