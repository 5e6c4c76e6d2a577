import { CollateError, type FileRange, type FlowNode, readFrontMatter } from '@collate/parser'
import { spotInFile } from '../reading/gaps.ts'
import { once } from '../reading/once.ts'
import type { Spot } from '../reading/prose.ts'
import type { Reading } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Fields of front matter that the target lacks, or whose settings differ. */
export const frontMatterMismatch: Check = {
  id: 'front-matter-mismatch',
  severity: 'warning',
  summary: 'The target’s front matter lacks a field of the source, or switches something else on.',
  reason: `The generator reads the front matter: without \`layout: home\` the page looks like any other, without \`outline: deep\` it has no table of
contents.

Fields with words (\`title\`, \`description\`) are text: \`missing-translation\` and \`untranslated-target\` look after them. Names, dates and
addresses may differ; compared by value are only numbers, what is switched on or off, and settings that go by a name (\`layout\`, \`theme\`). Fields that only the target has are its own affair.`,
  examples: [
    {
      locales: ['en', 'zh'],
      source: '---\ntitle: Tea\nlayout: home\noutline: false\n---\n\nHot.\n',
      target: '---\ntitle: 茶\noutline: true\n---\n\n烫。\n',
      finds: ['layout: home', 'outline: true'],
    },
    {
      locales: ['en', 'zh'],
      source: '---\nlayout: home\nhero:\n  image: pot.png\n  wide: true\n---\n\nHot.\n',
      target: '---\nlayout: page\nhero:\n  img: pot.png\n  wide: true\n---\n\n烫。\n',
      finds: ['  image: pot.png', 'layout: page'],
    },
    {
      locales: ['zh', 'en'],
      source: '---\nlayout: home\ndraft: false\n---\n\n烫。\n',
      target: 'Hot.\n',
      finds: ['---\nlayout: home\ndraft: false\n---'],
    },
    {
      locales: ['en', 'zh'],
      source: '---\ntitle: Tea\nlang: en\norder: 2\n---\n\nHot.\n',
      target: '---\ntitle: 茶\nlang: zh\norder: 2\ntranslator: 陆羽\n---\n\n烫。\n',
      finds: [],
    },
  ],
  *checkDocument({ source, target }) {
    if (target === undefined) return
    const ours = frontMatterOf(source)
    const theirs = frontMatterOf(target)
    if (ours === undefined) return
    const fields = flattened(fieldsOf(source))
    const lacking = fields.filter(([name]) => !textsIn(source).has(name))
    if (theirs === undefined) {
      if (lacking.length > 0)
        yield { message: 'none', at: spotInFile(source, ours), wrong: 'target' }
      return
    }
    if (fieldsOf(target) === undefined) return
    const given = new Map(flattened(fieldsOf(target)))
    for (const [name, value] of lacking) {
      if (!given.has(name)) {
        if (LISTED.test(name)) continue
        yield {
          message: 'missing',
          values: { name },
          at: fieldIn(name, ours, source),
          wrong: 'target',
        }
      } else
        yield* compare(name, [value, given.get(name)], {
          at: fieldIn(name, theirs, target),
          against: fieldIn(name, ours, source),
        })
    }
  },
}

// Entries of a list may be left out or put in.
const LISTED = /\.\d+(?:\.|$)/

const DEEPEST = 4

// The fields inside fields by their path, `hero.image`; what holds others is none itself.
function flattened(
  fields: Readonly<Record<string, unknown>> = {},
  path: readonly string[] = [],
): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const name = [...path, key]
    const holds = typeof value === 'object' && value !== null && Object.keys(value).length > 0
    return holds && name.length < DEEPEST
      ? flattened(value as Readonly<Record<string, unknown>>, name)
      : [[name.join('.'), value] as const]
  })
}

// What a generator reads as the name of a setting, and no translator changes.
const SETTING =
  /^(?:layout|template|outline|sidebar|navbar|aside|theme|type|kind|pageClass|format)$/

// What a translation has of its own.
const OWN =
  /^(?:lang|language|locale|date|updated|last_?mod|lastUpdated|created|version|revision|weight|id|sha|commit)$/i

function* compare(
  name: string,
  [ours, theirs]: readonly [unknown, unknown],
  where: Pick<Report, 'at' | 'against'>,
): Generator<Report> {
  const isSetting = (value: unknown) =>
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    (typeof value === 'string' && SETTING.test(name) && /^[\w-]+$/.test(value))
  if (!isSetting(ours) || !isSetting(theirs) || ours === theirs || OWN.test(name)) return
  yield {
    message: 'changed',
    values: { name, source: String(ours), target: String(theirs) },
    ...where,
  }
}

function frontMatterOf({ document }: Reading): FlowNode | undefined {
  return document.flow.find(({ kind }) => kind === 'front-matter')
}

// No page has more, and YAML of a hundred kilobytes can take a second to read.
const MAX_LENGTH = 20_000

// Nothing where the fields cannot be read, as of an alias of nothing: that a document is broken is said where it is read.
const fieldsOf: (reading: Reading) => Readonly<Record<string, unknown>> | undefined = once(
  (reading) => {
    const { start = 0, end = 0 } = frontMatterOf(reading) ?? {}
    if (end - start > MAX_LENGTH) return undefined
    try {
      return readFrontMatter(reading.document)
    } catch (error) {
      if (error instanceof CollateError) return undefined
      throw error
    }
  },
)

// Fields that readers see are blocks; the first part of a dotted name is the field's.
const textsIn: (reading: Reading) => ReadonlySet<string> = once(
  ({ document }) =>
    new Set(
      document.blocks.flatMap(({ kind, name = '' }) =>
        kind === 'front-matter' ? [name, name.split('.', 1)[0] ?? ''] : [],
      ),
    ),
)

// The line of a field; the whole where it is written in another way.
function fieldIn(name: string, node: FlowNode, reading: Reading): Spot {
  const own = linesOf(reading)
  return spotInFile(reading, own.get(name) ?? own.get(name.split('.').at(-1) ?? '') ?? node)
}

const linesOf: (reading: Reading) => ReadonlyMap<string, FileRange> = once((reading) => {
  const lines = new Map<string, FileRange>()
  const node = frontMatterOf(reading)
  if (node === undefined) return lines
  let start = node.start
  for (const line of reading.document.file.slice(node.start, node.end).split('\n')) {
    const key = /^\s*["']?([\w.-]+)["']?\s*[:=]/.exec(line)?.[1]
    if (key !== undefined && !lines.has(key))
      lines.set(key, { start, end: start + line.trimEnd().length })
    start += line.length + 1
  }
  return lines
})
