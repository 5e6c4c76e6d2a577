import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collate } from './support/collate.ts'
import { temporaryFolder } from './support/workspace.ts'

const documents = {
  'a.md':
    '---\ntitle: "A title"\ndescription: One thing. Another thing.\n---\n\n# Head\n\nOne line. Two here\nwraps on. Three "q".\n\n> - Quoted. Words\n>   go on.\n',
  'b.md': '+++\r\ntitle = "A title"\r\ndescription = "One. Two."\r\n+++\r\n\r\nOne. Two.\r\n',
  'c.mdx': 'import A from "a"\n\n<A title="One. Two.">\n\nSome text. More.\n\n</A>\n',
}

test('what nobody has translated is published as the source has it, in every output', async () => {
  const folder = temporaryFolder({
    'collate.yaml':
      "source: en\ntargets: [zh]\npublications:\n  book:\n    title: { en: Book, zh: 书 }\n    date: 2026-01-31\n    documents: ['**']\n",
    ...Object.fromEntries(
      Object.entries(documents).map(([name, text]) => [`content/en/${name}`, text]),
    ),
  })
  expect(await collate(folder, 'sync')).toMatchObject({ status: 0 })
  const ran = await collate(folder, 'publish', '--min-state', 'initial')
  expect(ran).toMatchObject({ status: 0 })
  for (const [name, text] of Object.entries(documents)) {
    const read = (locale: string) => readFileSync(join(folder, 'dist/book', locale, name), 'utf8')
    expect(read('en')).toBe(text)
    expect(read('zh').replace(/^notice.*\r?\n/m, '')).toBe(
      /^(---|\+\+\+)/.test(text) ? text : `---\n---\n\n${text}`,
    )
  }
})
