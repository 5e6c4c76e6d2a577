import { sync, unitTexts } from '@collate/memory'
import {
  type Bitext,
  type Document,
  type Finding,
  type Link,
  readDocument,
  type Term,
  type Unit,
} from '@collate/parser'
import { checkPair, writeTarget } from '@collate/publisher'
import { checkOptionsOf, NO_SETTINGS, type RunSettings } from '../checking/run-settings.ts'
import type { OpenBitext } from './bitexts.ts'
import { linksOf } from './links.ts'

/** A bitext that was checked, with the target as it would be published. */
export interface CheckedBitext {
  readonly open: OpenBitext
  readonly target: Document
  /** The bitext with its passages in `target`. */
  readonly bitext: Bitext
  /** The links between the segments of the source and `target`. */
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
  /** The checks that could find something. */
  readonly ran: readonly string[]
  /** How many more findings there are than are listed. */
  readonly leftOut: number
}

/** Checks a document of the workspace: its source against the target that would be published now. */
export function checkEntry(
  open: OpenBitext,
  terms: readonly Term[],
  settings: RunSettings = NO_SETTINGS,
): CheckedBitext {
  const { bitext, target } = locateInOutput(open)
  const { entry, source } = open
  const links = linksOf(bitext, source, target)
  const { findings, ran, leftOut } = checkPair(source, target, links, {
    ...checkOptionsOf(entry.checking, settings),
    terms,
    bitext,
  })
  // A target without a file of its own repeats the comments of the source.
  const isOwn = target === open.translation
  const kept = isOwn ? findings : findings.filter((finding) => !isAboutComment(finding))
  return { open, target, bitext, links, findings: aboutTranslated(open, kept), ran, leftOut }
}

/**
 * Leaves out what was found on the target side of units that nobody has translated: until then the source stands in their place, and
 * what is wrong with that is no fault of a translation.
 */
export function aboutTranslated(
  { result }: OpenBitext,
  findings: readonly Finding[],
): readonly Finding[] {
  const waiting = new Set(result.bitext.units.filter(isUntranslated).map(({ key }) => key))
  return findings.filter(({ side, unit }) => side !== 'target' || !waiting.has(unit ?? ''))
}

function isUntranslated({ state, source, target }: Unit): boolean {
  return state === 'initial' && source !== '' && target === ''
}

function isAboutComment({ check, side, unit }: Finding): boolean {
  return /^(?:invalid|unused)-suppression$/.test(check) && side === 'target' && unit === undefined
}

// The file in content/ where it already says what the units say, so that places are the file's; else the text it would become.
function locateInOutput(open: OpenBitext): { readonly bitext: Bitext; readonly target: Document } {
  const { source, translation, result } = open
  const { text } = writeTarget(source, translation, result.bitext, { minState: 'initial' })
  if (translation !== undefined && translation.file === text)
    return { bitext: result.bitext, target: translation }
  const target = readDocument(text, {
    locale: open.target,
    format: source.format,
    ...source.reading,
    units: unitTexts(result.bitext, 'target'),
  })
  return { bitext: sync(result.bitext, source, target).bitext, target }
}
