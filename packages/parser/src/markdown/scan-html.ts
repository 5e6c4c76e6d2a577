import { Parser } from 'htmlparser2'
import type { FileRange } from '../document/place-of-passage.ts'
import { PHRASING, UNREAD, VISIBLE_ATTRIBUTES } from './html-rules.ts'

/** A tag, a code element or a comment inside a line of text. */
interface HtmlInline extends FileRange {
  readonly kind: 'html' | 'code'
  /** The tag as it is written, or the code in the element. */
  readonly value: string
}

/** A stretch of HTML that readers see: text with the tags inside it, or the value of one attribute. */
export interface HtmlText extends FileRange {
  readonly attribute?: string
  readonly inlines: readonly HtmlInline[]
}

/** A stretch of HTML that is no text for readers. */
interface HtmlSkip extends FileRange {
  readonly reason: 'code' | 'script' | 'comment'
}

/** What a stretch of HTML holds; offsets are into the HTML. */
export interface HtmlParts {
  /** In order, without overlap. */
  readonly texts: readonly HtmlText[]
  readonly skipped: readonly HtmlSkip[]
}

/**
 * Finds the texts of a stretch of HTML that readers see. The stretch may be a part of a page: tags may be left open, or be closed that
 * were opened elsewhere, as Markdown lets HTML go on over blank lines.
 */
export function scanHtml(html: string): HtmlParts {
  const scanner = new HtmlScanner(html)
  const parser: Parser = new Parser(
    {
      onattribute: (name, _value, quote) => {
        if (quote) scanner.attribute(name, parser.startIndex, parser.endIndex)
      },
      onopentag: (name, _attributes, isImplied) => {
        if (!isImplied) scanner.open(name, parser.startIndex, parser.endIndex + 1)
      },
      onclosetag: (name, isImplied) => {
        scanner.close(name, parser.startIndex, isImplied ? parser.startIndex : parser.endIndex + 1)
      },
      ontext: () => scanner.text(parser.startIndex, parser.endIndex + 1),
      oncomment: () => scanner.comment(parser.startIndex, parser.endIndex + 1),
    },
    { decodeEntities: false, lowerCaseTags: false, recognizeSelfClosing: true },
  )
  parser.end(html)
  return scanner.end()
}

interface Line {
  start: number
  end: number
  hasText: boolean
  inlines: HtmlInline[]
  /** Texts of attributes of tags inside the line: the line's own text has them where it has words. */
  attributes: HtmlText[]
}

class HtmlScanner {
  readonly #html: string
  readonly #texts: HtmlText[] = []
  readonly #skipped: HtmlSkip[] = []
  /** Attributes of the tag that is being read. */
  #pending: HtmlText[] = []
  #line: Line | undefined
  #unread: { readonly name: string; readonly start: number; depth: number } | undefined
  #code: { readonly start: number; readonly inside: number; depth: number } | undefined

  constructor(html: string) {
    this.#html = html
  }

  attribute(name: string, from: number, to: number): void {
    if (this.#unread !== undefined || !Object.hasOwn(VISIBLE_ATTRIBUTES, name)) return
    const written = this.#html.slice(from, to + 1)
    const quote = /["']/.exec(written)
    if (quote === null) return
    const start = from + quote.index + 1
    const end = this.#html.indexOf(quote[0], start)
    if (end > start) this.#pending.push({ attribute: name, start, end, inlines: [] })
  }

  open(name: string, start: number, end: number): void {
    const attributes = this.#pending
    this.#pending = []
    if (this.#unread !== undefined) {
      if (this.#unread.name === name) this.#unread.depth += 1
    } else if (Object.hasOwn(UNREAD, name)) {
      this.#endLine()
      this.#add(attributes)
      this.#unread = { name, start: end, depth: 1 }
    } else if (!PHRASING.has(name)) {
      this.#endLine()
      this.#add(attributes)
    } else if (this.#code !== undefined) {
      if (name === 'code') this.#code.depth += 1
    } else if (name === 'code') {
      this.#grow(start, end)
      this.#code = { start, inside: end, depth: 1 }
    } else {
      const line = this.#grow(start, end)
      line.inlines.push({ kind: 'html', start, end, value: this.#html.slice(start, end) })
      for (const text of attributes) line.attributes.push(text)
    }
  }

  close(name: string, start: number, end: number): void {
    if (this.#unread !== undefined) {
      if (this.#unread.name !== name) return
      this.#unread.depth -= 1
      if (this.#unread.depth === 0) this.#endUnread(start)
      return
    }
    if (this.#code !== undefined) {
      if (name !== 'code') return
      this.#code.depth -= 1
      if (this.#code.depth === 0) this.#endCode(start, end)
    } else if (!PHRASING.has(name)) this.#endLine()
    else if (end > start && this.#html.startsWith('</', start)) {
      const line = this.#grow(start, end)
      line.inlines.push({ kind: 'html', start, end, value: this.#html.slice(start, end) })
    }
  }

  text(start: number, end: number): void {
    if (this.#unread !== undefined) return
    const isBlank = this.#html.slice(start, end).trim() === ''
    if (isBlank && this.#line === undefined) return
    const line = this.#grow(start, end)
    if (!isBlank && this.#code === undefined) line.hasText = true
  }

  comment(start: number, end: number): void {
    if (this.#unread !== undefined) return
    this.#skipped.push({ reason: 'comment', start, end })
    if (this.#line !== undefined)
      this.#line.inlines.push({ kind: 'html', start, end, value: this.#html.slice(start, end) })
  }

  end(): HtmlParts {
    if (this.#unread !== undefined) this.#endUnread(this.#html.length)
    if (this.#code !== undefined) this.#endCode(this.#html.length, this.#html.length)
    this.#endLine()
    return { texts: this.#texts, skipped: this.#skipped }
  }

  // One by one: a line of a hundred thousand images has more than a call takes.
  #add(texts: readonly HtmlText[]): void {
    for (const text of texts) this.#texts.push(text)
  }

  #grow(start: number, end: number): Line {
    this.#line ??= { start, end, hasText: false, inlines: [], attributes: [] }
    this.#line.end = Math.max(this.#line.end, end)
    return this.#line
  }

  #endCode(start: number, end: number): void {
    if (this.#code === undefined) return
    const value = this.#html.slice(this.#code.inside, start)
    this.#grow(this.#code.start, end).inlines.push({
      kind: 'code',
      start: this.#code.start,
      end,
      value,
    })
    this.#code = undefined
  }

  #endUnread(end: number): void {
    const { name = '', start = end } = this.#unread ?? {}
    this.#unread = undefined
    if (end > start) this.#skipped.push({ reason: UNREAD[name] ?? 'script', start, end })
  }

  #endLine(): void {
    if (this.#code !== undefined) this.#endCode(this.#line?.end ?? 0, this.#line?.end ?? 0)
    const line = this.#line
    this.#line = undefined
    if (line === undefined) return
    if (!line.hasText) {
      this.#add(line.attributes)
      return
    }
    const { start, end, inlines } = line
    this.#texts.push({ start, end, inlines })
  }
}
