import { type Block, type Document, jointOf, type Locale, type Segment } from '@collate/parser'

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** Makes a document of paragraphs, each a list of sentences, as a reader would have split it. */
export function plainDocument(
  locale: Locale,
  paragraphs: readonly (readonly string[])[],
): Document {
  let index = 0
  const blocks = paragraphs.map((sentences, block): Block => {
    const joint = jointOf(locale)
    let start = 0
    const segments = sentences.map((text): Segment => {
      const segment = { index, block, text, start, end: start + text.length }
      index += 1
      start += text.length + joint.length
      return segment
    })
    return {
      index: block,
      kind: 'paragraph',
      text: sentences.join(joint),
      inlines: [],
      segments,
      place,
      runs: [],
      encoding: 'verbatim',
      prefix: '',
    }
  })
  return {
    locale,
    format: 'text',
    file: blocks.map(({ text }) => text).join('\n\n'),
    blocks,
    flow: [],
    reading: { dialects: [], fields: [], code: [], keySeparator: '.' },
    skipped: [],
  }
}
