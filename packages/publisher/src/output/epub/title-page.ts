import { jointOf } from '@collate/parser'
import type { Element } from 'hast'
import type { Edition } from '../edition.ts'
import type { TitlePart } from '../tree/anchor-tree.ts'
import { titleText } from '../tree/anchor-tree.ts'
import { element } from '../tree/element.ts'
import { languageName } from '../words.ts'
import { writeXhtml } from './write-xhtml.ts'

/** Writes the first page of a book: title, authors, languages, date and rights, and whether it is a draft. */
export function writeTitlePage(edition: Edition, stylesheets: readonly string[]): string {
  const { title, metadata, words, locales, description, draft } = edition
  const languages = locales.map((locale) => languageName(locale, words)).join(' · ')
  const joint = jointOf(locales[0])
  const imprint = [
    words.language + joint + languages,
    ...(metadata.publisher === undefined ? [] : [metadata.publisher]),
    words.date + joint + metadata.date,
    ...(metadata.rights === undefined ? [] : [words.rights + joint + metadata.rights]),
  ]
  return writeXhtml({
    locale: locales[0],
    title: titleText(title),
    stylesheets,
    body: [
      element(
        'section',
        { 'epub:type': 'titlepage', className: ['title'] },
        element('h1', {}, ...title.map((part) => sideOf('span', part))),
        element('p', { className: ['creators'] }, metadata.creators.join(' · ')),
        ...draft.map((part) => sideOf('p', part, 'draft')),
        ...description.map((part) => sideOf('p', part, 'description')),
        ...imprint.map((line) => element('p', { className: ['imprint'] }, line)),
      ),
    ],
  })
}

function sideOf(tagName: string, { lang, text }: TitlePart, className = 'side'): Element {
  return element(tagName, { className: [className], ...(lang === undefined ? {} : { lang }) }, text)
}
