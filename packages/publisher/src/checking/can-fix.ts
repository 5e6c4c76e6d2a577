import { align, readDocument } from '@collate/parser'
import type { Check, Example } from '../checks/check.ts'
import { checkDocument, checkPair } from './check-pair.ts'

/** Tells whether a check offers fixes, by its own examples. */
export function canFix(check: Check): boolean {
  return check.examples.some((example) => example.finds.length > 0 && hasFix(check, example))
}

function hasFix({ id }: Check, { source, target, locales, format, ...rest }: Example): boolean {
  const [ours, theirs] = locales
  const { profile, terms } = rest
  const options = { checks: [id], ...(profile && { profile }), ...(terms && { terms }) }
  const one = readDocument(source, { locale: ours, format: format ?? 'markdown' })
  if (target === undefined || theirs === undefined)
    return checkDocument(one, options).findings.some(({ fix }) => fix !== undefined)
  const other = readDocument(target, { locale: theirs, format: format ?? 'markdown' })
  const { findings } = checkPair(one, other, align(one, other), options)
  return findings.some(({ fix }) => fix !== undefined)
}
