import type { Check } from './check.ts'

/** What can be wrong with what a comment says, and the message that tells: not a directive, no check named, or no such check. */
const INVALID_REASONS = ['directive', 'nothing', 'check'] as const

/** A row of `INVALID_REASONS`. */
export type InvalidReason = (typeof INVALID_REASONS)[number]

/** Comments meant for the checks that no check can follow. */
export const invalidSuppression: Check = {
  id: 'invalid-suppression',
  severity: 'error',
  summary: 'A comment is meant to disable a check, but no check can follow it.',
  reason: `Whoever wrote it believes that a finding has been looked at and settled. It has not: with a slip in its name the check goes
on, and a comment that names no check at all would have to silence everything, also what nobody has looked at yet.

Read as directives are comments that start with \`collate-disable\` or \`collate-enable\`. They are
\`collate-disable-next-line\`, \`collate-disable\` and \`collate-enable\`; only the last one may go without a check, and then
enables all.`,
  examples: [
    {
      locales: ['en'],
      source: '<!-- collate-disable-next-line doubled-phrases -- a refrain -->\nRow the boat.\n',
      finds: ['doubled-phrases'],
    },
    {
      locales: ['zh'],
      source: '<!-- collate-disable -->\n\n水开了。\n\n<!-- collate-disabled doubled-phrase -->\n',
      finds: ['collate-disable', 'collate-disabled'],
    },
    {
      locales: ['en'],
      source:
        '<!-- collate-disable doubled-phrase -- a refrain -->\n\nRow the boat, row the boat.\n\n<!-- collate-enable -->\n\nAshore.\n',
      finds: [],
    },
  ],
}
