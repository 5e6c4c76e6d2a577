import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importText, PICTURE } from '../import.fixture.ts'

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const plain = (runs: string) => `<w:p>${runs}</w:p>`
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A Word document with a body; other files by their paths. */
function word(
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  relations = '',
): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${RELATION}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

const styles = `<Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/>`

test('headings, emphasis and tables of a Word document become Markdown', async () => {
  const cell = (text: string) => `<w:tc>${plain(run(text))}</w:tc>`
  const { documents } = await importText(
    'tea.docx',
    word(
      styled('1', '茶') +
        styled('2', 'Water') +
        plain(`${run('　　水要')}${run('“开”', '<w:b/>')}${run('了再泡。')}`) +
        `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`,
      {},
      styles,
    ),
  )
  expect(documents).toEqual([
    {
      path: 'tea.md',
      title: '茶',
      markdown: '# 茶\n\n## Water\n\n水要“**开**”了再泡。\n\n| a | b |\n| - | - |\n| c | d |\n',
    },
  ])
})

test('footnotes become Markdown’s own', async () => {
  const { documents } = await importText(
    'tea.docx',
    word(
      plain(`${run('Tea')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' is good.')}`),
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2">${plain(run('Green tea.'))}</w:footnote></w:footnotes>`,
      },
      `<Relationship Id="f" Type="${RELATION}/footnotes" Target="footnotes.xml"/>`,
    ),
  )
  expect(documents[0]?.markdown).toBe('Tea[^1] is good.\n\n[^1]: Green tea.\n')
})

const picture = (relation: string) =>
  plain(
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="a cup"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )

test('images come along with their descriptions', async () => {
  const { documents, images } = await importText(
    'tea.docx',
    word(
      picture('r:embed="i"'),
      { 'word/media/a.png': PICTURE },
      `<Relationship Id="i" Type="${RELATION}/image" Target="media/a.png"/>`,
    ),
  )
  expect(images).toEqual([{ path: 'images/tea/image-1.png', bytes: PICTURE }])
  expect(documents[0]?.markdown).toBe('![a cup](images/tea/image-1.png)\n')
})

test('a picture that is only linked to is not fetched', async () => {
  const { images } = await importText(
    'tea.docx',
    word(
      plain(run('Text.')) + picture('r:link="i"'),
      {},
      `<Relationship Id="i" Type="${RELATION}/image" Target="file:///etc/passwd" TargetMode="External"/>`,
    ),
  )
  expect(images).toEqual([])
})

test('a link to a script is text', async () => {
  const { documents } = await importText(
    'tea.docx',
    word(
      plain(`<w:hyperlink r:id="l">${run('press')}</w:hyperlink>`),
      {},
      `<Relationship Id="l" Type="${RELATION}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`,
    ),
  )
  expect(documents[0]?.markdown).toBe('press\n')
})

test('entities are refused', async () => {
  const hostile = '<!DOCTYPE w:document [<!ENTITY x "y">]><w:document/>'
  await expect(
    importText('t.docx', word('', { 'word/document.xml': hostile })),
  ).rejects.toMatchObject({ code: 'import/entities' })
})

test('an archive that is no Word document is refused', async () => {
  await expect(importText('t.docx', zipSync({ a: strToU8('x') }))).rejects.toMatchObject({
    code: 'import/docx',
  })
})
