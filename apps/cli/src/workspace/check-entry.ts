import { sync, unitTexts } from '@collate/memory'
import {
  type Bitext,
  type Document,
  type Finding,
  type Link,
  readDocument,
  type Term,
} from '@collate/parser'
import { type CheckOptions, checkPair, writeTarget } from '@collate/publisher'
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
  /** Ignores that no longer match a finding. */
  readonly unusedIgnores: readonly { readonly key: string; readonly check: string }[]
}

/** Checks a document of the workspace: its source against the target that would be published now. */
export function checkEntry(
  open: OpenBitext,
  terms: readonly Term[],
  options: Partial<CheckOptions> = {},
): CheckedBitext {
  const { bitext, target } = locateInOutput(open)
  const { entry, source } = open
  const links = linksOf(bitext, source, target)
  const checked = checkPair(source, target, links, {
    profile: entry.profile,
    severities: entry.checks,
    terms,
    bitext,
    ...options,
  })
  return { open, target, bitext, links, ...checked }
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
