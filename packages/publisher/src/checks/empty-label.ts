import { DATA_LABELS, LABELS } from '../language/boilerplate-lines.ts'
import { flowPlaceOf } from '../reading/flow-places.ts'
import { furnitureOf, labelIn } from '../reading/page-furniture.ts'
import { type Prose, spotIn, spotOf } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

// A longer line before a colon announces something.
const LONGEST = 16

/** A label without its value. */
export const emptyLabel: Check = {
  id: 'empty-label',
  severity: 'warning',
  summary: 'A label with a colon has nothing behind it.',
  reason: `“Telephone:” and then nothing: the value was lost on the way, or never filled in.

Found are the labels of contact blocks (telephone, address, 电话, 邮箱) and of what a page says of itself (source, author, 来源), alone in a
paragraph or one behind the other in a line. A paragraph, a list, code or a table behind the label is its value. Forms and programs have
labels without values: the check is off for them.`,
  profiles: { ui: 'off', literary: 'info' },
  needs: [trait(':：')],
  examples: [
    {
      locales: ['en'],
      source: 'Tea is old.\n\nTea house mailbox:\n\nTelephone:\n\nFax: 555 0100\n\nSource:\n',
      finds: ['Tea house mailbox:', 'Telephone:', 'Source:'],
    },
    {
      locales: ['zh'],
      source: '茶很古老。\n\n电话：  传真：  邮箱：\n\n- 地址：\n- 邮编：310000\n',
      finds: ['电话：', '传真：', '邮箱：', '地址：'],
    },
    {
      locales: ['en'],
      source: 'Address:\n\n12 Kettle Lane\n\nExample:\n\n```\nbrew()\n```\n\nYou need:\n\n- tea\n',
      finds: [],
    },
    { locales: ['zh'], source: '联系地址：\n\n清水路 12 号\n\n例如：\n\n- 绿茶\n', finds: [] },
  ],
  *checkSide(prose, context) {
    const reading = context[prose.side]
    const { kind } = prose.block
    if (reading === undefined || (kind !== 'paragraph' && kind !== 'html')) return
    const row = TWO_COLONS.test(prose.text) ? [...labelsInRow(prose.text)] : []
    if (row.length > 0)
      for (const { start, end } of row) yield { message: 'empty', at: spotIn(prose, start, end) }
    else if (endsWithColon(prose.text) && isLabel(reading, prose) && !hasValue(reading, prose))
      yield { message: 'empty', at: spotOf(prose) }
  },
}

// A row has more than one.
const TWO_COLONS = /[:：][^:：]*[:：]/

function endsWithColon(text: string): boolean {
  let last = text.length - 1
  while (last > 0 && /\s/.test(text.charAt(last))) last -= 1
  return text[last] === ':' || text[last] === '：'
}

// Known labels of one word with another label or nothing behind them.
const IN_ROW =
  /(?<![^\s;；|])([^\s:：;；|]{2,12})[:：](?=[\s;；|]{1,20}[^\s:：;；|]{2,12}[:：]|\s*$)/g

function* labelsInRow(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (const { 0: whole, 1: label = '', index } of text.matchAll(IN_ROW))
    if (LABELS.has(label.toLowerCase())) yield { start: index, end: index + whole.length }
}

// 来源： is no value of 作者：.
function isDataLine({ text }: Prose): boolean {
  const label = /^\s{0,3}([^:：]{2,20})[:：]/.exec(text)?.[1]
  return label !== undefined && DATA_LABELS.has(label.trim().toLowerCase())
}

function isLabel(reading: Reading, prose: Prose): boolean {
  if (furnitureOf(reading).get(prose) === 'empty') return true
  const text = prose.text.trim()
  return text.length <= LONGEST && DATA_LABELS.has(text.slice(0, -1).trim().toLowerCase())
}

// What stands behind a label is its value, unless it is a heading or another label.
function hasValue(reading: Reading, prose: Prose): boolean {
  const place = flowPlaceOf(reading, prose)
  const { after } = place ?? {}
  if (place !== undefined && after?.kind !== 'paragraph')
    return after !== undefined && after.kind !== 'heading' && after.kind !== 'break'
  const next = reading.proses[after?.firstBlock ?? prose.block.index + 1]
  return (
    next !== undefined &&
    !furnitureOf(reading).has(next) &&
    labelIn(next.text) === undefined &&
    !isDataLine(next)
  )
}
