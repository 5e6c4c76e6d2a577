import type { Check } from './check.ts'

const INDENT = /^[ \t\u00A0\u2000-\u200A\u3000]+(?=[^\s])/

const MARKER = /^(?:[-+*#>=|~`<]|\d{1,9}[.)])/

/** White space at the start of a block. */
export const leadingSpace: Check = {
  id: 'leading-space',
  severity: 'info',
  summary: 'White space stands at the start of a block.',
  reason: `An indent typed with spaces is layout put into the text: in an e-book it is added to the style's own, and the paragraphs come
out uneven.

In a locale file a space at the start is reported only where the other side has none.`,
  examples: [
    { locales: ['zh'], source: '　　水开了。\n', finds: ['　　'] },
    { locales: ['zh'], source: '水开了。\n', finds: [] },
    {
      locales: ['en', 'zh'],
      source: '{"tea":" tea"}',
      target: '{"tea":" 茶"}',
      format: 'i18next',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    const { side, block } = prose
    const [indent = ''] = INDENT.exec(block.text) ?? []
    if (indent === '') return
    if (block.encoding !== 'verbatim') {
      const others = context.across(prose)
      if (others.length === 0 || others.some((other) => /^\s/.test(other.block.text))) return
    }
    const [start, end] = [0, indent.length]
    yield {
      message: 'space',
      at: { side, block: block.index, start, end },
      // Without the space this would begin a list, a heading or a quote.
      ...(MARKER.test(block.text.slice(end)) ? {} : { fix: { start, end, text: '' } }),
    }
  },
}
