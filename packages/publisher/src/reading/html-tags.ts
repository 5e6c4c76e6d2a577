import type { Locale } from '@collate/parser'
import { withoutLocale } from './link-address.ts'

/** A tag of HTML or of a component. */
export interface Tag {
  /** `/b` where it closes. */
  readonly name: string
  /** The name and what of its attributes does not depend on the language; equal tags have equal keys. */
  readonly key: string
  /** Offsets into the text it was read from. */
  readonly start: number
  readonly end: number
}

// Quoted values are bounded, so that quotation marks without partners make the search no slower.
const TAG = /<(\/?[A-Za-z][\w.:-]*|\/?\d+)((?:[^<>"']|"[^"]{0,400}"|'[^']{0,400}')*)>/g
// What a tag in a line of text most often is: alone, and nothing but its name.
const PLAIN_TAG = /^<(\/?[A-Za-z][\w.:-]*)>$/
const ATTRIBUTE = /([^\s=/>"']+)(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

// What readers see or hear is translated, and what says in which language it is changes with it.
const TRANSLATED = new Set(
  'alt title caption aria-label placeholder label summary text lang dir xml:lang hreflang'.split(
    ' ',
  ),
)
// Of these at least there must be one where the other side has it: without them somebody hears nothing.
const SPOKEN = new Set(['alt', 'title', 'aria-label', 'placeholder'])
const ADDRESSES = new Set(['href', 'src', 'srcset', 'poster', 'cite', 'to'])

/** Lists the tags of a stretch of HTML in order; comments are none. */
export function tagsIn(html: string, locales: readonly Locale[]): readonly Tag[] {
  if (isComment(html)) return []
  const plain = PLAIN_TAG.exec(html)?.[1]
  if (plain !== undefined && plain !== 'wbr')
    return [{ name: plain, key: plain, start: 0, end: html.length }]
  const tags: Tag[] = []
  // Where a word may be broken is a matter of the language.
  for (const { index, 0: found, 1: name = '', 2: rest = '' } of withoutComments(html).matchAll(TAG))
    if (name !== 'wbr') {
      const key = `${name}${attributesOf(rest, locales)}`
      tags.push({ name, key, start: index, end: index + found.length })
    }
  return tags
}

/** The same without what its attributes say. */
export function tagNamesIn(html: string): readonly Omit<Tag, 'key'>[] {
  const tags: Omit<Tag, 'key'>[] = []
  if (isComment(html)) return tags
  for (const { index, 0: found, 1: name = '' } of withoutComments(html).matchAll(TAG))
    tags.push({ name, start: index, end: index + found.length })
  return tags
}

function isComment(html: string): boolean {
  return html.startsWith('<!--') && html.indexOf('-->', 4) === html.length - 3
}

// Comments become blanks, so that no offset changes. An end is looked for once behind each, as a search for either would go through the
// whole text for each beginning that has no end.
function withoutComments(html: string): string {
  let shown = ''
  let from = 0
  for (;;) {
    const start = html.indexOf('<!--', from)
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4)
    if (end < 0) return shown + html.slice(from)
    shown += html.slice(from, start) + ' '.repeat(end + 3 - start)
    from = end + 3
  }
}

function attributesOf(text: string, locales: readonly Locale[]): string {
  if (!/\w/.test(text)) return ''
  const attributes: string[] = []
  for (const { 1: name = '', 2: double, 3: single, 4: bare } of text.matchAll(ATTRIBUTE)) {
    const known = name.toLowerCase()
    const value = double ?? single ?? bare ?? ''
    if (SPOKEN.has(known)) attributes.push(` ${known}`)
    else if (!TRANSLATED.has(known))
      attributes.push(
        ` ${name}=${ADDRESSES.has(name) ? withoutLocale(value, locales) : value.trim()}`,
      )
  }
  return attributes.length > 1 ? attributes.sort().join('') : (attributes[0] ?? '')
}
