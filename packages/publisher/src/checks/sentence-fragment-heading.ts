import { TRAITS } from '../language/characters.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { type Token, tokensOf } from '../language/tokens.ts'
import { oncePerReading } from '../reading/once.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check } from './check.ts'

// So many paragraphs must begin so before it is a habit of the page, and no slip.
const LEAST = 3

// A run-in heading is short.
const LONGEST = 12

const VERBS =
  /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|will|would|shall|should|could|may|might|must|let|please|go|get|make|take|see|use|add|read|run|[a-z]+n[’']t|it|we|you|they|he|she|i|there|this|that|these|those|who|how|why|when|if|not)$/

/** A sentence without a verb at the head of several paragraphs: a heading that runs in. */
export const sentenceFragmentHeading: Check = {
  id: 'sentence-fragment-heading',
  severity: 'info',
  summary: 'Several paragraphs begin with a sentence that has no verb: a heading in disguise.',
  reason: `Chinese prose announces what a paragraph is about in a phrase with a full stop; in English a sentence without a verb reads as a slip.
Set it as a heading, in bold with a colon, or make a sentence of it.

Reported are short noun phrases (“The noble art of patience.”) that open three paragraphs or more of a document.`,
  languages: ['en'],
  profiles: { literary: 'off', ui: 'off' },
  needs: [TRAITS.stop],
  examples: [
    {
      locales: ['en'],
      profile: 'news',
      source:
        'The noble art of patience. Tea teaches us to wait.\n\nThe deep joy of sharing. A pot is never for one.\n\nSimple style of serving. The cups are plain.\n',
      finds: ['The noble art of patience.', 'The deep joy of sharing.', 'Simple style of serving.'],
    },
    {
      locales: ['en'],
      profile: 'news',
      source:
        'The art of tea is old. It teaches us to wait.\n\nThe deep joy of sharing. A pot is never for one.\n\nHe ran out of tea. Nobody minded.\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    const reading = context[prose.side]
    if (reading === undefined || prose.block.kind !== 'paragraph') return
    const end = fragmentOf(prose)
    if (end > 0 && countFragments(reading) >= LEAST)
      yield { message: 'fragment', at: spotIn(prose, 0, end) }
  },
}

const countFragments = oncePerReading(
  ({ proses }: Reading): number =>
    proses.filter((prose) => prose.block.kind === 'paragraph' && fragmentOf(prose) > 0).length,
)

// Where the verbless sentence that opens a paragraph ends; 0 where there is none.
function fragmentOf(prose: Prose): number {
  const { segments } = prose.block
  const [first, second] = segments
  if (first === undefined || second === undefined || first.text.length > 120) return 0
  const stop = /^\p{Lu}[^.!?:;,\n\uFFFC“"]{8,110}\.(?=\s+["“‘]?\p{Lu})/u.exec(prose.text)
  if (stop === null) return 0
  const words = tokensOf(prose).filter(({ kind, end }) => kind === 'word' && end <= stop[0].length)
  return words.length <= LONGEST && isNounPhrase(words) ? stop[0].length : 0
}

// An article or an adjective, some nouns, then what they are of: no word before “of” can be a verb that ran out of it.
function isNounPhrase(words: readonly Token[]): boolean {
  if (words.length < 3 || words.some(({ key }) => VERBS.test(key))) return false
  const joint = words.findIndex(({ key }) => key === 'of' || key === 'for' || key === 'in')
  if (joint < 1) return false
  const head = words.slice(0, joint)
  const [first] = head
  if (head.slice(1).some(({ key }) => isFunctionWord(key))) return false
  if (first === undefined || /(?:ed|ing)$/.test(head.at(-1)?.key ?? '')) return false
  const isArticle = /^(?:the|a|an)$/.test(first.key)
  return isArticle
    ? head.length > 1
    : !isFunctionWord(first.key) && words.every(({ text }, at) => at === 0 || /^\p{Ll}/u.test(text))
}
