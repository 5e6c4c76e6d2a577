import { leftOverSentences } from '../reading/left-over-sentences.ts'
import type { Check } from './check.ts'

/** A block whose translation is so short that a sentence must be gone. */
export const sentenceOmitted: Check = {
  id: 'sentence-omitted',
  severity: 'warning',
  summary: 'A translated block is so short that a sentence of it must be missing.',
  reason: `A sentence in the middle of a paragraph is easily skipped, and nobody misses it on the page.

Two signs must agree: the alignment of the block’s sentences leaves one over, or puts two into one, and the translation is much shorter
than translations in this document are. A sentence that is surely missing is found by \`missing-translation\`. Literary translators
condense, so there the finding is but a hint.`,
  profiles: { literary: 'info', ui: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: `${'水要烧开，杯子要温好。\n\n茶叶放进壶里，倒上开水。\n\n等三分钟再倒出来喝。\n\n'.repeat(3)}老人说，从前山里的人喝茶不用杯子，用的是竹筒，因为竹筒到处都有，也不怕摔。后来商人带来了瓷杯，又轻又好看，大家才慢慢改了习惯。\n`,
      target: `${'The water must boil and the cups must be warm.\n\nPut the leaves into the pot and pour on boiling water.\n\nWait three minutes before you pour and drink it.\n\n'.repeat(3)}People in the hills drank tea from bamboo, then from porcelain cups that merchants brought.\n`,
      finds: ['老人说，从前山里的人喝茶不用杯子，用的是竹筒，因为竹筒到处都有，也不怕摔。'],
    },
    {
      locales: ['en', 'zh'],
      source: `${'The water must boil and the cups must be warm.\n\nPut the leaves into the pot and pour on boiling water.\n\nWait three minutes before you pour and drink it.\n\n'.repeat(3)}Old makers of tea want a pot of red clay, which keeps the heat for long. (We tell more of clay in the part “Clay for Pots” of the fifth chapter.)\n`,
      target: `${'水要烧开，杯子要温好。\n\n茶叶放进壶里，倒上开水。\n\n等三分钟再倒出来喝。\n\n'.repeat(3)}老茶人要用红泥做的壶，它保温很久（第五章的 “Clay for Pots” 部分会细讲泥料）。\n`,
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '水要烧开。杯子要温好。\n',
      target: 'Boil the water and warm the cups.\n',
      finds: [],
    },
  ],
  *checkDocument(readings, { profile }) {
    for (const { block, start, end } of leftOverSentences(readings, 'source', profile))
      yield { message: 'short', at: { side: 'source', block, start, end }, wrong: 'target' }
  },
}
