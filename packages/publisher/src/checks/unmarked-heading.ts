import type { FlowNode } from '@collate/parser'
import { isFunctionWord } from '../language/function-words.ts'
import { flowPlaceOf } from '../reading/flow-places.ts'
import { furnitureOf } from '../reading/page-furniture.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext } from './check.ts'

// A heading is short, and what it heads is not.
const LONGEST = { words: 8, han: 18 }
const LEAST_BODY = { letters: 80, han: 30 }

/** A short line between paragraphs that looks like a heading and is none. */
export const unmarkedHeading: Check = {
  id: 'unmarked-heading',
  severity: 'info',
  summary: 'A short line without a full stop heads a paragraph, but is not marked as a heading.',
  reason: `It is missing from the table of contents, and a screen reader passes over it.

Reported is a line by itself of a few words, without a mark at its end, before a full paragraph: in capitals as a title has them, all in
bold, or in Chinese. Verse, addresses, labels with a colon and lines among other short lines are left alone, and so is a line that stands
so in the source too.`,
  profiles: { literary: 'off', ui: 'off' },
  examples: [
    {
      locales: ['en'],
      source:
        'Tea is old, older than most of the words that we have for it, and it has been drunk in many ways.\n\nHow to Warm the Cups\n\nPour hot water into each of the cups, wait until they are warm to the hand, and pour it out again.\n',
      finds: ['How to Warm the Cups'],
    },
    {
      locales: ['zh'],
      source:
        '茶很古老，比我们用来称呼它的大多数词语都要古老，人们用许多方式喝它。\n\n怎样温杯\n\n把热水倒进每一个杯子，等到杯子摸上去发热，再把水倒掉，然后马上下茶，不要让杯子凉下来。\n',
      finds: ['怎样温杯'],
    },
    {
      locales: ['en'],
      source:
        '## Warming\n\nWe pour, we wait, and pour again, for that is how it is done in this house, and was done long ago.\n\nGolden leaves\n\nFalling in rain\n\nWe pour, we wait, and pour again, for that is how it is done in this house, and was done long ago.\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    if (!isUnmarked(prose, context)) return
    if (
      prose.side === 'target' &&
      context.across(prose).some((other) => isUnmarked(other, context))
    )
      return
    yield { message: 'heading', at: spotOf(prose) }
  },
}

function isUnmarked(prose: Prose, context: CheckContext): boolean {
  const reading = context[prose.side]
  if (reading === undefined || prose.block.kind !== 'paragraph' || !isTitle(prose)) return false
  const place = flowPlaceOf(reading, prose)
  if (place?.node.kind !== 'paragraph' || place.parent !== undefined) return false
  if (furnitureOf(reading).has(prose)) return false
  return (
    isBody(reading, place.after) &&
    (place.before === undefined ||
      isBody(reading, place.before) ||
      place.before.kind !== 'paragraph') &&
    place.before?.kind !== 'heading'
  )
}

function isTitle({ text, block }: Prose): boolean {
  if (block.inlines.some(({ kind }) => kind !== 'strong' && kind !== 'emphasis')) return false
  if (
    text.length > 80 ||
    /[\n\uFFFC]/.test(text) ||
    /[.,;:!?…。，；：！？、”"’)）》」—-]\s*$/.test(text)
  )
    return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0) return han >= 2 && han <= LONGEST.han && !/[，。；：]/.test(text)
  const words = text.trim().split(/\s+/)
  if (words.length > LONGEST.words || !/^\p{Lu}/u.test(text)) return false
  const [only] = block.inlines
  if (only?.kind === 'strong' && only.start === 0 && only.end === block.text.trimEnd().length)
    return true
  const content = words.filter((word) => !isFunctionWord(word.toLowerCase()))
  return (
    words.length > 1 && content.length > 0 && content.every((word) => /^[\p{Lu}\d]/u.test(word))
  )
}

// A paragraph that is no title, verse or address.
function isBody({ proses }: Reading, node: FlowNode | undefined): boolean {
  if (node?.kind !== 'paragraph') return false
  const text = proses[node.firstBlock]?.text ?? ''
  return text.length >= (/\p{Script=Han}/u.test(text) ? LEAST_BODY.han : LEAST_BODY.letters)
}
