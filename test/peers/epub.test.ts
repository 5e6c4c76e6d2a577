import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocument } from '@collate/parser'
import { type PublicationInput, type PublishedFile, publish } from '@collate/publisher'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePublication } from './sample-publication.ts'

// Distributions install it as a command or only as a program for Java.
const epubcheck = [
  ['epubcheck'],
  ['java', '-jar', '/usr/bin/epubcheck'],
  ['java', '-jar', '/usr/share/java/epubcheck.jar'],
].find((command) => /EPUBCheck v/i.test(run(command, '--version')))
if (epubcheck === undefined) process.stderr.write('Skipped: no epubcheck to check books with\n')

function run([program = '', ...words]: readonly string[], ...more: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...words, ...more], { encoding: 'utf8' })
  return `${stdout}${stderr}`
}

const folder = mkdtempSync(join(tmpdir(), 'collate-epub-'))
afterAll(() => rmSync(folder, { recursive: true }))

const books = (more: Partial<PublicationInput> = {}): readonly PublishedFile[] =>
  [...publish(samplePublication({ outputs: ['epub'], ...more }))].filter(
    ({ kind }) => kind === 'epub',
  )

/** The errors and warnings that epubcheck has. */
function complaints({ path, bytes }: PublishedFile): readonly string[] {
  const file = join(folder, path)
  writeFileSync(file, bytes)
  const lines = run(epubcheck ?? [], file).split('\n')
  expect(lines.some((line) => line.startsWith('Messages:'))).toBe(true)
  return lines.filter((line) => /^(FATAL|ERROR|WARNING)/.test(line))
}

const page = (file: string, locale = 'en') => readDocument(file, { locale, format: 'markdown' })

// Raw HTML and links as careless documents have them; a sound book comes out all the same.
const CARELESS = [
  '# A <b>bold</b> title[^1] {#own}\n\n# A second title\n\n#### Deep at once\n\n#### Deep at once',
  '<center><font color="red">Old <tt>HTML</tt></font></center>\n\n<p align="center"><img src="missing.png"></p>',
  '<ul><div>stray</div><li>item<li>item</ul>\n\n<dl><dd>no term</dd></dl>\n\n<details>no summary</details>',
  '<table><tr><td colspan="0" width="50%">cell<table><tr><td>inner</table></table>\n\n<a href="a b"><a href="#x">twice</a></a>',
  '<span><p>block in phrase</p></span> <a id="1"></a><a id="1"></a><a name="a b:c"></a> <p lang="x y">',
  '[out](../../../etc/passwd) [gone](gone.md#x) [self](#own) [self](careless.md#own) [web](https://example.org/?a=1&b=2)',
  '- [x] done\n- [ ] open\n\n| a | b |\n| :-: | -: |\n| `c` | ~~d~~ |\n\n<ruby>茶<rt>chá</rt></ruby> <ruby>bare</ruby>',
  '[^1]: A note[^2] with a list:\n\n    - item\n\n[^2]: > quoted',
  'Text ]]> and \u0001 and {{#include x}}.\n\n::: tip Title\n\ninside\n\n:::\n\n<Listing number="1">\n\n```rust\nfn main() {}\n```\n\n</Listing>',
].join('\n\n')

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'a.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'b.gif': Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  'c.svg': readFileSync('content/en/guide/images/magnitudes.svg'),
  'd.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
}

// Each run of epubcheck starts a Java machine, which takes seconds: few books, each with much in it.
describe.skipIf(epubcheck === undefined)('epubcheck', { timeout: 240_000 }, () => {
  it('has nothing to say about the sample in either language', () => {
    const [chinese, english] = books()
    expect(chinese?.path).toBe('sample.zh.epub')
    expect(chinese === undefined ? undefined : complaints(chinese)).toEqual([])
    expect(english?.path).toBe('sample.en.epub')
    expect(english === undefined ? undefined : complaints(english)).toEqual([])
  })

  it('has nothing to say about the bilingual sample, which is a draft here', () => {
    const bilingual = books({ minState: 'translated' }).at(-1)
    expect(bilingual?.path).toBe('sample.zh-en.epub')
    expect(bilingual === undefined ? undefined : complaints(bilingual)).toEqual([])
  })

  it('has nothing to say about careless documents and pictures of every format', () => {
    const pictures = Object.keys(PICTURES).map((name) => `![${name}](${name})`)
    const chapters = [
      { path: 'careless', source: page(CARELESS), translations: [] },
      { path: 'pictures', source: page(pictures.join('\n\n')), translations: [] },
      { path: '没有标题', source: page('Only text.\n'), translations: [] },
      { path: 'empty', source: page(''), translations: [] },
    ]
    const readAsset = (path: string) => PICTURES[path]
    const [book] = books({ locales: ['en'], chapters, readAsset })
    expect(book === undefined ? undefined : complaints(book)).toEqual([])
    const keys = book?.notes.map(({ message }) => message.key)
    expect(new Set(keys)).toEqual(new Set(['image-missing', 'image-unsafe', 'link-broken']))
  })
})
