import type { Check } from './check.ts'

/** What can be of no use, and the message that tells: a comment that disables or enables, a unit's ignore, an entry of the baseline. */
const UNUSED_REASONS = ['comment', 'enable', 'ignore', 'baseline'] as const

/** A row of `UNUSED_REASONS`. */
export type UnusedReason = (typeof UNUSED_REASONS)[number]

/** Suppressions that keep nothing quiet. */
export const unusedSuppression: Check = {
  id: 'unused-suppression',
  severity: 'warning',
  summary:
    'A comment, an ignore or an entry of the baseline keeps a finding quiet that is not there.',
  reason: `The text has been mended, or the comment stands in the wrong place. Left where it is, it will hide the next mistake of its
kind, one that nobody has looked at.

A suppression is judged only where its check ran: not where the check is off for this kind of text, was not asked for, needs the other
side and one file is checked by itself, or needs a termbase and there is none.`,
  examples: [
    {
      locales: ['en'],
      source:
        '<!-- collate-disable-next-line doubled-phrase -- a refrain -->\nRow the boat ashore.\n',
      finds: ['doubled-phrase'],
    },
    {
      locales: ['zh', 'en'],
      source: '水开了。\n',
      target: 'The water boils.\n\n<!-- collate-enable number-mismatch -->\n',
      finds: ['number-mismatch'],
    },
    {
      locales: ['en'],
      source:
        '<!-- collate-disable-next-line doubled-phrase -- a refrain -->\nRow the boat row the boat ashore.\n',
      finds: [],
    },
    {
      locales: ['en'],
      source: '<!-- collate-disable-next-line number-mismatch -->\nThree cups.\n',
      finds: [],
    },
  ],
}
