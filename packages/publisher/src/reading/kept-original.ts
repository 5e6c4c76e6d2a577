import type { CheckContext } from '../checks/check.ts'
import type { Prose } from './prose.ts'

// Fewer words or characters may be a name.
const LEAST = { han: 8, words: 6 }

/**
 * Tells whether a block of the target is a quotation in the source’s language that its translation follows, as a block of its own that
 * the source does not have: who is quoted is heard before the translator.
 */
export function isKeptOriginal(prose: Prose, context: CheckContext): boolean {
  const next = context.target?.proses[prose.block.index + 1]
  return next !== undefined && isForeign(prose) && isTranslationOf(prose, next, context)
}

/** Tells whether a block of the target is the translation of a quotation that stands before it in the source’s language. */
export function isBehindOriginal(prose: Prose, context: CheckContext): boolean {
  const before = context.target?.proses[prose.block.index - 1]
  return before !== undefined && isForeign(before) && isTranslationOf(before, prose, context)
}

// One block of the source says both: the aligner takes either of them for its counterpart, or both together.
function isTranslationOf(original: Prose, prose: Prose, { across }: CheckContext): boolean {
  const [one, other] = [across(original), across(prose)]
  return isOwn(prose) && (one.length === 0 || other.length === 0 || one === other)
}

// Whether there is any is told by the first, and need not be counted.
const HAN = /\p{Script=Han}/u

function hanIn({ text }: Prose): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}

// A string of a program stands by itself.
function isForeign(prose: Prose): boolean {
  if (prose.block.kind === 'string') return false
  if (prose.language !== 'zh') return hanIn(prose) >= LEAST.han
  return (
    !HAN.test(prose.text) &&
    (prose.text.match(/[A-Za-z][a-z’'-]{0,40}/g)?.length ?? 0) >= LEAST.words
  )
}

function isOwn(prose: Prose): boolean {
  return prose.language === 'zh' ? hanIn(prose) >= LEAST.han : !HAN.test(prose.text)
}
