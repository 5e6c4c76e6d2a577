import type { Srx } from '@collate/parser'
import type { Context } from '../context.ts'
import { sentenceOf } from '../sentence.ts'

// A file of thousands of rules may have hundreds that JavaScript cannot express.
const MAX_SHOWN = 12

/** Says which rules of a file of segmentation rules are not used, and why. */
export function saySrxProblems({ terminal, t }: Context, srx: Srx | undefined): void {
  const problems = srx?.problems ?? []
  for (const problem of problems.slice(0, MAX_SHOWN)) terminal.warn(sentenceOf(problem, t))
  if (problems.length > MAX_SHOWN)
    terminal.warn(t('segment.moreProblems', { count: problems.length - MAX_SHOWN }))
}
