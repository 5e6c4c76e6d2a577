import {
  type Document,
  type LineStarts,
  lineStartsOf,
  type Place,
  type Point,
  placeAt,
  replacementsOf,
  type Severity,
} from '@collate/parser'
import { type Check, checks } from '@collate/publisher'
import { fingerprintOf } from '../checking/fingerprint.ts'
import type { Translate } from '../console/messages.ts'
import { VERSION } from '../version.ts'
import { fileUri } from './file-uri.ts'
import {
  type CheckedFiles,
  type PrintedFinding,
  type Reporter,
  type SideOfFinding,
  sidesOf,
} from './report.ts'

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0 (OASIS), which code scanning services and editors read. */
export const sarif: Reporter = {
  isForPeople: false,
  write: ({ files }, { t }) => {
    const tools = { t, linesOf: rememberLines() }
    const run = {
      tool: {
        driver: {
          name: 'Collate',
          version: VERSION,
          rules: checks.map((check) => ruleOf(check, t)),
        },
      },
      // Section 3.14.27: our columns count code units, and a lone carriage return ends a line.
      columnKind: 'utf16CodeUnits',
      newlineSequences: ['\r\n', '\n', '\r'],
      results: files.flatMap((checked) =>
        checked.findings.map((finding) => resultOf(checked, finding, tools)),
      ),
    }
    const log = {
      $schema:
        'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    }
    return `${JSON.stringify(log, undefined, 2)}\n`
  },
}

interface Tools {
  readonly t: Translate
  linesOf(document: Document): LineStarts
}

function rememberLines(): Tools['linesOf'] {
  const known = new Map<Document, LineStarts>()
  return (document) => {
    const lines = known.get(document) ?? lineStartsOf(document.file)
    known.set(document, lines)
    return lines
  }
}

function ruleOf(check: Check, t: Translate) {
  const { id, severity, reason } = check
  return {
    id,
    shortDescription: { text: t(`checks:${id}.summary`) },
    help: { text: reason, markdown: reason },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function resultOf(files: CheckedFiles, finding: PrintedFinding, { t, linesOf }: Tools) {
  const { check, severity, message, side, key, unit, excerpt } = finding
  const [own, ...others] = sidesOf(files, finding)
  const fingerprint = fingerprintOf(finding)
  return {
    ruleId: check,
    ruleIndex: checks.findIndex(({ id }) => id === check),
    level: LEVELS[severity],
    message: { text: message },
    locations: own === undefined ? [] : [locationOf(files, finding, own)],
    ...(others.length > 0 && {
      relatedLocations: others.map((other) => ({
        id: 1,
        ...locationOf(files, finding, other),
        message: { text: t(`side.${other.side}`) },
      })),
    }),
    partialFingerprints: {
      'collateFinding/v1': `${check}:${fingerprint.block}:${fingerprint.excerpt}`,
    },
    ...fixesOf(files, finding, linesOf),
    properties: {
      side,
      excerpt,
      ...(key !== undefined && { key }),
      ...(unit !== undefined && { unit }),
    },
  }
}

function locationOf(
  files: CheckedFiles,
  finding: PrintedFinding,
  { side, file, at }: SideOfFinding,
) {
  const line = side === 'target' ? files.unitLines?.get(finding.unit ?? '') : undefined
  const isElsewhere = side === 'target' && files.unitLines !== undefined
  const region = isElsewhere ? { startLine: line ?? 1 } : regionOf(files, side, at.place)
  return { physicalLocation: { artifactLocation: fileUri(file), region } }
}

// A byte order mark is not part of the text that regions speak of.
function regionOf({ documents }: CheckedFiles, side: SideOfFinding['side'], { start, end }: Place) {
  const mark = documents?.[side]?.file.startsWith('\uFEFF') ? 1 : 0
  const column = ({ line, column: at }: Point) => (line === 1 ? Math.max(1, at - mark) : at)
  return {
    startLine: start.line,
    startColumn: column(start),
    endLine: end.line,
    endColumn: column(end),
  }
}

// Only where the file named is the file the fix was made for: a translation that is not published yet stands in a locale file.
function fixesOf(files: CheckedFiles, finding: PrintedFinding, linesOf: Tools['linesOf']) {
  const { fix, message } = finding
  const document = fix && files.documents?.[fix.side]
  const own = sidesOf(files, finding).find(({ side }) => side === fix?.side)
  if (fix === undefined || document === undefined || own === undefined) return {}
  if (files.unitLines !== undefined && fix.side === 'target') return {}
  const replacements = replacementsOf(document, [fix]).map(({ start, end, text }) => ({
    deletedRegion: regionOf(files, fix.side, placeAt(linesOf(document), start, end)),
    insertedContent: { text },
  }))
  if (replacements.length === 0) return {}
  const change = { artifactLocation: fileUri(own.file), replacements }
  return { fixes: [{ description: { text: message }, artifactChanges: [change] }] }
}
