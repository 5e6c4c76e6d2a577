import type { Locale } from '@collate/parser'
import { table } from '../console/table.ts'
import type { Context } from '../context.ts'

/** Below this an adopted link is worth a look before it is trusted. */
export const DOUBTFUL = 0.8

/** What became of one document in one target locale. */
export interface Adopted {
  readonly document: string
  readonly target: Locale
  readonly outcome: 'adopted' | 'already' | 'no-translation' | 'failed'
  readonly units: number
  /** Links the aligner is not sure of. */
  readonly doubtful: number
  /** Units with one side only. */
  readonly oneSided: number
  /** The locale that one side hardly looks like. */
  readonly otherLanguage?: Locale
  /** Why nothing was adopted, where the outcome is `failed`. */
  readonly error?: string
}

// Fewer units with both sides are no translation with omissions: a draft, or another text.
const LEAST_SHARE = 0.5

function hardlyMatches({ units, oneSided }: Adopted): boolean {
  return units - oneSided < units * LEAST_SHARE
}

/** Says what became of the documents, and which of them want a look. */
export function printAdopted(context: Context, documents: readonly Adopted[]): void {
  const { terminal, t, options } = context
  const adopted = documents.filter(({ outcome }) => outcome === 'adopted')
  if (adopted.length > 0) {
    const titles = ['document', 'target', 'units', 'doubtful', 'oneSided']
    const columns = titles.map((title, at) => ({
      title: t(`column.${title}`),
      align: at > 1 ? ('right' as const) : ('left' as const),
    }))
    const rows = adopted.map((row) => [
      row.document,
      row.target,
      ...[row.units, row.doubtful, row.oneSided].map(String),
    ])
    terminal.out(table(columns, rows))
  }
  const count = (outcome: Adopted['outcome']) =>
    documents.filter((row) => row.outcome === outcome).length
  terminal.say(t(options.dryRun ? 'adopt.wouldAdopt' : 'adopt.done', { count: adopted.length }))
  for (const row of adopted.filter(hardlyMatches))
    terminal.warn(t('adopt.hardlyMatches', { ...row }))
  for (const { document, otherLanguage: locale } of adopted)
    if (locale !== undefined) terminal.warn(t('adopt.otherLanguage', { document, locale }))
  if (count('already') > 0) terminal.say(t('adopt.already', { count: count('already') }))
  if (count('no-translation') > 0) terminal.say(t('adopt.none', { count: count('no-translation') }))
  if (adopted.some(({ doubtful }) => doubtful > 0))
    terminal.say(t('adopt.next', { confidence: DOUBTFUL }))
}
