import { checkstyle } from './checkstyle.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './report.ts'
import { sarif } from './sarif.ts'

/** The formats of `collate check --format`. */
export type FormatName =
  | 'pretty'
  | 'json'
  | 'ndjson'
  | 'sarif'
  | 'github'
  | 'junit'
  | 'checkstyle'
  | 'markdown'

/** The reporter of each format. */
export const REPORTERS: Readonly<Record<FormatName, Reporter>> = {
  pretty,
  json,
  ndjson,
  sarif,
  github,
  junit,
  checkstyle,
  markdown,
}
