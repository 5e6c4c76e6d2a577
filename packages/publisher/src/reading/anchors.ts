import { oncePerReading } from './once.ts'
import type { Reading } from './readings.ts'

// Ids that a renderer makes without a heading: notes, the top of a page, text fragments, lines of a listing.
const MADE_BY_RENDERERS = /^(?:$|top$|fn|footnote|user-content-|cite|:~:|L\d)/i

// A document that takes in other files may have their headings.
const INCLUDES = /\{\{#include|<!--\s*@include|\{%\s*include|^:::?\s*include|^--8<--/m

const ID = /\b(?:id|name)\s*=\s*["']?([^\s"'>]{1,200})/g
const EXPLICIT = /\{#([^\s{}]{1,200})\}/g

/** Tells whether a fragment of an address, without its `#`, leads somewhere in a document; where nobody can know, it does. */
export function hasAnchor(reading: Reading, fragment: string): boolean {
  const name = decoded(fragment)
  if (MADE_BY_RENDERERS.test(name) || INCLUDES.test(reading.document.file)) return true
  const anchors = anchorsOf(reading)
  const key = slug(name)
  return key === '' || anchors.has(key) || anchors.has(slug(name.replace(/-\d+$/, '')))
}

/**
 * The anchors of a document: its headings, what `{#id}` says, and the ids of its HTML. Renderers make ids of headings each in their
 * own way (GitHub, mdBook, VitePress), so two ids are the same here where their letters and figures are.
 */
const anchorsOf = oncePerReading(({ document }: Reading): ReadonlySet<string> => {
  const { file, blocks } = document
  const found = new Set<string>()
  for (const pattern of [ID, EXPLICIT])
    for (const [, id = ''] of file.matchAll(pattern)) found.add(slug(decoded(id)))
  for (const { kind, text } of blocks)
    if (kind === 'heading') found.add(slug(text.replace(EXPLICIT, '').replace(MARKUP, '')))
  return found
})

// Tags and the addresses of links are no part of a heading's id.
const MARKUP = /<[^<>]{1,2000}>|\]\([^()\s]{0,2000}\)|&[a-z]{2,8};/gi

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
