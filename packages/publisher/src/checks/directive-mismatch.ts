import { compareGaps, type GapItem, gapItem, nodesIn } from '../reading/gaps.ts'
import type { SideName } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, CheckContext, Report } from './check.ts'

/** Containers and admonitions that are not the same on both sides, or are never closed. */
export const directiveMismatch: Check = {
  id: 'directive-mismatch',
  severity: 'error',
  summary: 'A container or an admonition is missing, is of another kind, or is never closed.',
  reason: `\`::: tip\` and \`> [!NOTE]\` make a box of the text behind them. Without the mark a warning looks like any other paragraph; with a
translated one, \`::: 提示\`, the generator prints it or fails; without its end the box takes in the rest of the page.

The title behind the mark is text and is to be translated.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: '::: tip Hot\nMind your fingers.\n:::\n',
      target: '::: 提示 烫\n小心手指。\n:::\n',
      finds: ['::: 提示 烫'],
    },
    {
      locales: ['zh', 'en'],
      source: '> [!WARNING]\n> 小心手指。\n',
      target: '> Mind your fingers.\n',
      finds: ['[!WARNING]'],
    },
    { locales: ['en'], source: '::: tip\nMind your fingers.\n\nPour.\n', finds: ['::: tip'] },
    {
      locales: ['en', 'zh'],
      source: '::: tip Hot\nMind your fingers.\n:::\n\n:::: note\nPour.\n::::\n',
      target: '::: tip 烫\n小心手指。\n:::\n\n::: note\n倒。\n:::\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target }, context) {
    const unclosed =
      target === undefined ? unclosedIn(source, context) : unclosedIn(target, context)
    const excused = target === undefined ? 0 : unclosedIn(source, context).length
    if (unclosed.length > excused)
      for (const { spot, value } of unclosed)
        yield { message: 'unclosed', values: { mark: value }, at: spot }
    if (target === undefined) return
    const { changed, missing, extra } = compareGaps(
      opensOf(context, 'source'),
      opensOf(context, 'target'),
    )
    for (const [ours, theirs] of changed)
      yield {
        message: 'changed',
        values: { source: ours.value, target: theirs.value },
        at: theirs.spot,
        against: ours.spot,
      }
    for (const item of missing) yield alone(item, 'missing')
    for (const item of extra) yield alone(item, 'added')
  },
}

function alone({ spot, value }: GapItem<string>, message: 'missing' | 'added'): Report {
  return { message, values: { mark: value }, at: spot, wrong: 'target' }
}

function marksOf(reading: Reading, context: CheckContext): readonly GapItem<string>[] {
  return nodesIn(reading.document).flatMap(({ kind, value = '', start, end }) => {
    if (kind !== 'container') return []
    const mark = value.trim()
    // How many colons there are says how deep it lies, and nothing else.
    const name = /^:+\s*([^\s[{]*)|^\[!(\w+)\]/.exec(mark)
    const key = (name?.[1] ?? `!${name?.[2] ?? mark}`).toLowerCase()
    return [gapItem(reading, context, { key, kind: 'container', value: mark, start, end })]
  })
}

function opensOf(context: CheckContext, side: SideName): readonly GapItem<string>[] {
  const reading = context[side]
  return reading === undefined ? [] : marksOf(reading, context).filter(({ key }) => key !== '')
}

function unclosedIn(reading: Reading, context: CheckContext): readonly GapItem<string>[] {
  const open: GapItem<string>[] = []
  for (const mark of marksOf(reading, context)) {
    if (mark.key === '') open.pop()
    else if (!mark.key.startsWith('!')) open.push(mark)
  }
  return open
}
