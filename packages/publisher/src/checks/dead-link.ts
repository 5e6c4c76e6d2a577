import type { Inline } from '@collate/parser'
import { hasAnchor } from '../reading/anchors.ts'
import { candidatesOf, goalOf } from '../reading/document-path.ts'
import { spotOfInline } from '../reading/prose.ts'
import type { Reading, Readings } from '../reading/readings.ts'
import type { Check, PublicationContext, PublicationReport, Report } from './check.ts'

/** A link inside the publication that leads nowhere. */
export const deadLink: Check = {
  id: 'dead-link',
  severity: 'warning',
  summary: 'A link leads to a document or a section that is not there.',
  reason: `A reader follows the link and finds an error page, or the top of a page instead of the section. In translations this happens where
headings were translated and links were not: \`#pouring\` finds no heading “倒茶”.

Looked for are sections of the same document and, in a publication, other documents and their sections, each side among its own
documents. Between two files by themselves, a section that neither has is left alone: a part of a longer text, or a page whose headings are
made by a program, has such links. For the same reason a link that is dead on both sides alike is only a remark in a publication: the
translation lost nothing, and the document may be published from elsewhere. The id of a section is what \`{#id}\` or an HTML \`id\` says, or is made of the heading; differences between renderers in how
they make it do not count. Addresses of other sites, of files that are no pages and of folders without documents are not looked up.`,
  examples: [
    {
      locales: ['zh'],
      source: '# 茶\n\n见[倒茶](#pouring)与[温壶](#温壶)。\n\n## 倒茶\n\n## 温壶\n',
      finds: ['[倒茶](#pouring)'],
    },
    {
      locales: ['en', 'zh'],
      source: '# Tea\n\nSee [Pouring](#pouring-tea).\n\n## Pouring tea\n',
      target: '# 茶\n\n见[倒茶](#pouring-tea)。\n\n## 倒茶\n',
      finds: ['[倒茶](#pouring-tea)'],
    },
    {
      locales: ['en', 'zh'],
      source: '# Tea\n\nSee [Pouring](#pouring-tea).\n\n## Pouring tea\n',
      target: '# 茶\n\n见[倒茶](#pouring-tea)。\n\n## 倒茶 {#pouring-tea}\n',
      finds: [],
    },
  ],
  *checkDocument(readings) {
    const { target } = readings
    for (const { side, report, section } of deadSections(readings)) {
      const other = side === 'source' ? target : readings.source
      if (target === undefined || (other !== undefined && hasAnchor(other, section))) yield report
    }
  },
  *checkPublication(documents, context) {
    const places = new Map(context.paths.map((path, at) => [path, at]))
    const folders = new Set([...context.known].map(folderOf))
    for (const [document, readings] of documents.entries()) {
      const { source, target } = readings
      for (const { report, section } of deadSections(readings))
        if (target !== undefined && !hasAnchor(source, section) && !hasAnchor(target, section))
          yield { ...report, document }
      const resolve = { documents, context, places, folders, document }
      const dead = [source, target].map((reading) =>
        reading === undefined ? [] : deadLinks(reading, resolve),
      )
      const goals = dead.map((links) => new Set(links.map(({ key }) => key)))
      for (const { report, key } of dead.flat()) {
        const isAlike = goals.every((goal) => goal.has(key))
        yield isAlike && target !== undefined ? { ...report, severity: 'info' } : report
      }
    }
  },
}

interface FoundLink {
  readonly prose: Reading['proses'][number]
  readonly inline: Inline
  readonly url: string
}

interface DeadLink {
  readonly report: PublicationReport
  /** Where it was to lead: equal on both sides where both are dead alike. */
  readonly key: string
}

interface Library {
  readonly documents: readonly Readings[]
  readonly context: PublicationContext
  readonly places: ReadonlyMap<string, number>
  /** The folders that hold documents. */
  readonly folders: ReadonlySet<string>
  readonly document: number
}

// The links to sections of their own document that are not there.
function* deadSections({ source, target }: Readings) {
  for (const reading of target === undefined ? [source] : [source, target])
    for (const { prose, inline, url } of linksIn(reading)) {
      // Any other address has a path.
      if (!/^[?#]/.test(url)) continue
      const { path, fragment: section } = goalOf(url, '')
      if (path !== '' || section === undefined || hasAnchor(reading, section)) continue
      const at = spotOfInline(prose, inline)
      const report: Report = { message: 'section', values: { section }, at }
      yield { side: reading.side, section, report }
    }
}

function* linksIn({ proses }: Reading): Generator<FoundLink> {
  for (const prose of proses)
    for (const inline of prose.block.inlines)
      if (inline.kind === 'link' && inline.url !== undefined)
        yield { prose, inline, url: inline.url }
}

// The links of one side of a document to other documents that lead nowhere; each address is looked up once.
function deadLinks(reading: Reading, library: Library): readonly DeadLink[] {
  const known = new Map<string, Fault | undefined>()
  const dead: DeadLink[] = []
  for (const { prose, inline, url } of linksIn(reading)) {
    if (!known.has(url)) known.set(url, lookUp(reading, url, library))
    const fault = known.get(url)
    if (fault === undefined) continue
    const at = spotOfInline(prose, inline)
    const key = `${fault.message} ${Object.values(fault.values).join('#')}`
    dead.push({ key, report: { ...fault, at, document: library.document } })
  }
  return dead
}

/** What is wrong with an address. */
type Fault = Required<Pick<Report, 'message' | 'values'>>

function lookUp(
  { side }: Reading,
  url: string,
  { documents, context, places, folders, document }: Library,
): Fault | undefined {
  const { path, fragment, isDocument } = goalOf(url, context.paths[document] ?? '')
  if (path === undefined || path === '') return undefined
  const found = candidatesOf(path).find((candidate) => context.known.has(candidate))
  if (found === undefined) {
    // Beside documents a name without an extension is a document's, except for files such as LICENSE.
    const isMeant = isDocument || (!/[A-Z]{3}/.test(path) && folderOf(path) !== '')
    return isMeant && candidatesOf(path).some((candidate) => folders.has(folderOf(candidate)))
      ? { message: 'document', values: { document: path } }
      : undefined
  }
  const goal = documents[places.get(found) ?? -1]?.[side]
  if (goal === undefined || fragment === undefined || hasAnchor(goal, fragment)) return undefined
  return { message: 'elsewhere', values: { document: found, section: fragment } }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}
