import type { Edition } from '../edition.ts'
import { titleText } from '../tree/anchor-tree.ts'
import { element } from '../tree/element.ts'
import { nestHeadings, type TocNode, tocList } from '../tree/toc-list.ts'
import { chapterFile } from './book-files.ts'
import { writeXhtml } from './write-xhtml.ts'

// Chapters, their sections and subsections.
const DEEPEST_IN_CONTENTS = 3

/** Writes the navigation document (EPUB 3.3, section 7): the table of contents and the landmarks. */
export function writeNavigation(edition: Edition, stylesheets: readonly string[]): string {
  const { words, chapters, locales, title } = edition
  const contents = chapters.map((chapter, index): TocNode => {
    const file = chapterFile(index, chapters.length)
    const children = nestHeadings(chapter.toc, DEEPEST_IN_CONTENTS, (id) => `${file}#${id}`)
    return { href: file, title: chapter.title, children }
  })
  const landmark = (type: string, href: string, text: string) =>
    element('li', {}, element('a', { 'epub:type': type, href }, text))
  return writeXhtml({
    locale: locales[0],
    title: titleText(title),
    stylesheets,
    body: [
      element(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
        element('h1', {}, words.contents),
        ...tocList(contents),
      ),
      element(
        'nav',
        { 'epub:type': 'landmarks', id: 'landmarks', hidden: true },
        element(
          'ol',
          {},
          landmark('titlepage', 'title.xhtml', words.titlePage),
          landmark('toc', '#toc', words.contents),
          landmark('bodymatter', chapterFile(0, chapters.length), titleText(title)),
        ),
      ),
    ],
  })
}
