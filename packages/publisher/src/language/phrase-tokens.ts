import type { Stretch } from '../reading/linked-texts.ts'
import type { Prose } from '../reading/prose.ts'

/** A word of a text, or a character where words are not spaced; `key` is the same for all inflections of a word. */
export interface Token {
  readonly key: string
  /** Offsets into the prose's text. */
  readonly start: number
  readonly end: number
  /** Says something by itself: no article, no pronoun, no particle. */
  readonly isContent: boolean
  /** Stands right behind the token before it: nothing but a space or a hyphen between them. */
  readonly isJoined: boolean
}

const TOKEN = /\p{Script=Han}|[A-Za-z][A-Za-z\u00C0-\u024F]*(?:[’'](?!s\b)[A-Za-z]+)*/gu

// Words that carry no content of their own: they link, point and quantify.
const EMPTY = new Set(
  (
    'a an the this that these those it its they them their he she his her him we us our you your i my me who whom whose which what ' +
    'and or nor but if then than so as of to in on at by for from with without into onto over under about between through during ' +
    'is are was were be been being am do does did done have has had having will would shall should can could may might must not no ' +
    'there here when where while how why all any each every some such same other another more most less least much many few one two ' +
    'also only just even very too still yet again both either neither'
  ).split(' '),
)

// Characters that link, point and count: a phrase does not begin or end with them.
const EMPTY_HAN = new Set(
  '的了着过是在有和与及或而但把被将对为从到向以于由因所之其此这那哪每各某我你他她它们自就也都又还再才只仅很更最太不没未无非要会能可应该须得地个些种样次等上下里中内外前后时来去一二三四五六七八九十两几多少吗呢吧啊则即若如使让给用通过进行',
)

/** Cuts a stretch of a text into tokens. */
export function tokensOf({ prose, spot }: Stretch): readonly Token[] {
  const [from, to] = [offsetIn(prose, spot.start), offsetIn(prose, spot.end)]
  const text = prose.text.slice(from, to)
  const tokens: Token[] = []
  let last = -2
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { 0: found, index } = match
    const isJoined = last === index || (last >= 0 && JOINT.test(text.slice(last, index)))
    last = index + found.length
    const word = found.toLowerCase()
    const isContent = !EMPTY.has(word) && !EMPTY_HAN.has(found)
    const key = isContent ? stemOf(word) : word
    tokens.push({ key, start: from + index, end: from + last, isContent, isJoined })
  }
  return tokens
}

const JOINT = /^[ \u00A0-]?$/

// Takes a regular ending off an English word: catching, catches and catch are one, as far as comparing goes.
function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word
  const stem = word
    .replace(/(?:sses)$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, (ending) =>
      ending === 's' && /ss$/.test(word) ? 's' : '',
    )
    .replace(/([bdgmnprt])\1$/, '$1')
  return stem.replace(/(?<=[a-z]{3})e$/, '')
}

// Where an offset into a block's text lies in its prose.
function offsetIn({ text, starts }: Prose, offset: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
