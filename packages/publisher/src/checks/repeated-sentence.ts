import { repeatedSentencesIn } from '../language/repeated-sentences.ts'
import { tokensOf } from '../language/tokens.ts'
import { type Prose, spotIn, spotOf } from '../reading/prose.ts'
import type { Check, CheckContext, Report } from './check.ts'

// A paragraph of fewer words or Han characters may stand twice: “Yes.”, a label.
const LEAST = 8

/** A sentence that stands twice in a paragraph. */
export const repeatedSentence: Check = {
  id: 'repeated-sentence',
  severity: 'error',
  summary: 'A sentence stands twice in a paragraph, or is broken off and begun again.',
  reason: `It is the trace of a paste, or of a machine that lost its place: a reader takes the page for unproofed.

Found are a sentence that stands in the same paragraph before, one that takes up the whole sentence before it and goes on (“The spirit of
the house. The spirit of the house was…”), and a paragraph that stands twice in a row. Exclamations and answers of a few words are left
alone, and so is what both sides repeat: a refrain.`,
  profiles: { literary: 'info' },
  examples: [
    {
      locales: ['en'],
      source: 'Warm the cups with hot water. Add the leaves. Warm the cups with hot water.\n',
      finds: ['Warm the cups with hot water'],
    },
    {
      locales: ['en'],
      source: 'They honoured the art of brewing tea. Their art. Their art was born in the hills.\n',
      finds: [],
    },
    {
      locales: ['en'],
      source:
        'They met in the old tea house. The patience of the masters. The patience of the masters was born in the hills.\n',
      finds: ['The patience of the masters'],
    },
    {
      locales: ['zh'],
      source: '先用热水温杯。然后下茶。先用热水温杯。\n',
      finds: ['先用热水温杯'],
    },
    {
      locales: ['zh'],
      source: '水开以后要等三十秒再冲茶。\n\n水开以后要等三十秒再冲茶。\n',
      finds: ['水开以后要等三十秒再冲茶。'],
    },
    { locales: ['en'], source: '“Come here. Come here,” she said. “I will. I will.”\n', finds: [] },
    {
      locales: ['zh', 'en'],
      source: '茶凉了就倒掉它。人走了。茶凉了就倒掉它。\n',
      target: 'Pour out the tea when it is cold. They left. Pour out the tea when it is cold.\n',
      finds: [],
    },
  ],
  checkSide: (prose, context) =>
    repeatedSentencesIn(prose).length > 0 || isCopy(prose, context)
      ? repetitionsIn(prose, context)
      : NONE,
}

const NONE: readonly Report[] = []

function* repetitionsIn(prose: Prose, context: CheckContext): Generator<Report> {
  const others = context.across(prose)
  const repeated = repeatedSentencesIn(prose)
  if (repeated.length > 0 && !others.some((other) => repeatedSentencesIn(other).length > 0))
    for (const { second, isWhole } of repeated)
      yield { message: isWhole ? 'twice' : 'begun', at: spotIn(prose, second.start, second.end) }
  if (isCopy(prose, context) && !others.some((other) => isCopy(other, context)))
    yield { message: 'paragraph', at: spotOf(prose) }
}

// A paragraph that is the one before it.
function isCopy(prose: Prose, context: CheckContext): boolean {
  const before = context[prose.side]?.proses[prose.block.index - 1]
  if (before?.block.text !== prose.block.text || !isParagraph(before) || !isParagraph(prose))
    return false
  return tokensOf(prose).filter(({ kind }) => kind === 'word' || kind === 'han').length >= LEAST
}

function isParagraph({ block }: Prose): boolean {
  return block.kind === 'paragraph'
}
