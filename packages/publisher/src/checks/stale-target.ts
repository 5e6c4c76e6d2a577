import type { Unit } from '@collate/parser'
import type { Spot } from '../reading/prose.ts'
import type { Check, Report } from './check.ts'

/** A translation that was made for another source than the one beside it. */
export const staleTarget: Check = {
  id: 'stale-target',
  severity: 'warning',
  summary: 'The source has changed since it was translated.',
  reason: `The translation may say what the source said before, and nothing in either text shows it.

Collate keeps with each unit a hash of the source its translation was made for; where the source beside it is another one now, the
unit is outdated. Edit the translation, or set the state of the unit again where it still holds: both make it a translation of the
source as it is. A draft that holds outdated units says so, and the gate refuses them. Two files that are checked without a workspace
have no units, and so no past.`,
  needsUnits: true,
  examples: [
    {
      locales: ['zh', 'en'],
      source: '先烧开 3 升水，等它静下来。\n',
      target: 'First boil 3 litres of water.\n',
      isOutdated: true,
      finds: ['First boil 3 litres of water.'],
    },
    {
      locales: ['en', 'zh'],
      source: 'First boil 3 litres of water.\n\nSit down.\n',
      target: '先烧开 3 升水。\n\n请坐。\n',
      isOutdated: true,
      finds: ['先烧开 3 升水。', '请坐。'],
    },
    {
      locales: ['zh', 'en'],
      source: '先烧开 3 升水。\n',
      target: 'First boil 3 litres of water.\n',
      finds: [],
    },
  ],
  *checkDocument(_, { units }) {
    for (const unit of units) yield* reportOf(unit)
  },
}

function* reportOf(unit: Unit): Generator<Report> {
  const { outdated, was, sourcePassage, targetPassage } = unit
  // A sentence that is gone from the source is the business of extra-target, one that was never translated of missing-translation.
  if (!outdated || sourcePassage === undefined || targetPassage === undefined) return
  const against: Spot = { side: 'source', ...sourcePassage }
  const at: Spot = { side: 'target', ...targetPassage }
  yield was === undefined
    ? { message: 'changed', at, against }
    : { message: 'was', values: { was }, at, against }
}
