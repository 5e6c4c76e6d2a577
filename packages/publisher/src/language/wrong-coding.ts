import { codeAt } from './code-at.ts'

// In browsers and in Node alike; the library's types have neither.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }

/** A stretch of a text that was read in a wrong coding, and what it says. */
export interface Misread {
  /** Offsets in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** What its bytes say in UTF-8; nothing where bytes were lost. */
  readonly said?: string
}

// What one of the searches below begins with: letters with accents, the first marks of other misreadings, what looks like lost bytes in GBK.
const SIGNS = [
  ...Array.from({ length: 0xff - 0xb0 }, (_, at) => String.fromCharCode(0xb0 + at)),
  ...'‚в√?锟烫屯锘鈥銆锛',
]

let suspects: Uint8Array | undefined

/** Tells at a glance, for the many texts that have none, whether a text has any character that the searches of this module begin with. */
export function mayBeMisread(text: string): boolean {
  suspects ??= findSuspects()
  const { length } = text
  for (let at = 0; at < length; at += 1) if (suspects[codeAt(text, at)] === 1) return true
  return false
}

function findSuspects(): Uint8Array {
  const found = new Uint8Array(0x10000)
  const codes = gbkCodes()
  for (let code = 0; code < codes.length; code += 1) if (isLead(codes[code] ?? 0)) found[code] = 1
  for (const sign of SIGNS) found[sign.charCodeAt(0)] = 1
  return found
}

// What windows-1252 has where Latin-1 has controls (bytes 0x80 to 0x9F); a byte it does not define is read as in Latin-1.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

const LATIN_BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from(WINDOWS_1252, (character, at): [string, number] => [character, 0x80 + at]),
  ...Array.from({ length: 0x80 }, (_, at): [string, number] => [
    String.fromCharCode(0x80 + at),
    0x80 + at,
  ]),
])

// A lead byte of UTF-8 and one that goes on, as Latin-1 and windows-1252 show them.
const LATIN = /[\xC2-\xF4][\x80-\xBF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g

/** Finds UTF-8 that was read as Latin-1 or windows-1252: `Ã©`, `â€™`, `ä½\xA0å¥½`. */
export function* misreadAsLatin(text: string): Generator<Misread> {
  let done = 0
  for (const { index } of text.matchAll(LATIN)) {
    if (index < done) continue
    const { said, length, count } = readUtf8(latinBytes(text, index))
    done = index + length
    if (count > 1 || LIKELY.test(said)) yield { start: index, end: index + length, said }
  }
}

/** Finds the first halves of a no-break space and of an à whose second was taken for a space: `teaÂ pot`. */
export function* strayLeads(text: string): Generator<Misread> {
  if (!/[ÂÃ]/.test(text)) return
  for (const { 0: lead, index } of text.matchAll(/(?<=[a-z.,;:!?)\d])[ÂÃ](?=[ \n.,;:!?)]|$)/g))
    yield { start: index, end: index + 1, said: lead === 'Â' ? '' : 'à' }
}

// One sequence alone must be a usual sign: what looks like one may be an accident, `MENÜ“` would be a Syriac letter.
const LIKELY =
  /[\xA0-\xFF\u2010-\u22FF\u2460-\u27BF\u3000-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uFEFF\uFF00-\uFFEF\u{1F000}-\u{1FAFF}]/u

// A stretch longer than any word, so that hostile text is not read again and again.
const REACH = 60

function latinBytes(text: string, from: number): readonly number[] {
  const bytes: number[] = []
  for (let at = from; at < text.length && bytes.length < REACH; at += 1) {
    const byte = LATIN_BYTES.get(text.charAt(at))
    if (byte === undefined) break
    bytes.push(byte)
  }
  return bytes
}

interface Utf8 {
  readonly said: string
  /** How many bytes it takes. */
  readonly length: number
  /** How many characters it says. */
  readonly count: number
}

// Reads as many characters as the bytes hold (RFC 3629), each of so many bytes at least: nothing where the first is none.
function readUtf8(bytes: readonly number[], least = 2): Utf8 {
  let said = ''
  let [at, count] = [0, 0]
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    const rest = bytes.slice(at + 1, at + size)
    if (size < least || rest.length < size - 1 || rest.some((byte) => byte >> 6 !== 2)) break
    const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0xff >> (size + 1)))
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) break
    said += String.fromCodePoint(code)
    at += size
    count += 1
  }
  return { said, length: at, count }
}

// The bytes of GBK that two characters in common use have, as Latin-1 shows them.
const LATIN_GBK = /[\xB0-\xF7][\xA1-\xFE](?:[\xA1-\xFE]{2})+/g

/** Finds Chinese in GBK that was read as Latin-1: `ÄãºÃ` is 你好. Letters with accents never stand in such rows. */
export function* gbkAsLatin(text: string): Generator<Misread> {
  if (!/[\xA1-\xFE]{4}/.test(text)) return
  const decoder = new TextDecoder('gbk')
  for (const { 0: found, index } of text.matchAll(LATIN_GBK)) {
    const said = decoder.decode(Uint8Array.from(found, (character) => character.charCodeAt(0)))
    if (/^[\u3001-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]{2,}$/.test(said))
      yield { start: index, end: index + found.length, said }
  }
}

// UTF-8 that a Macintosh or a Cyrillic Windows took for its own: the marks of quotations and dashes.
const ELSEWHERE = /‚Ä[ôúùòìî¶¢ñî]|вЂ[™љњќ“”žў¦њ]|√[©®†°°±¢≥º]/g

/** Finds what is left of marks that were read as Mac Roman or windows-1251. */
export function* misreadElsewhere(text: string): Generator<Misread> {
  for (const { 0: found, index } of text.matchAll(ELSEWHERE))
    yield { start: index, end: index + found.length }
}

// Characters that a coding did not have were written as ?, with Chinese on either side; a question has one.
const LOST =
  /(?<=[\u4E00-\u9FFF，。、])\?{2,}(?=[\u4E00-\u9FFF])|(?<=[\u4E00-\u9FFF，。] ?|\[|^)\?{3,}(?=[\u4E00-\u9FFF，。、])|(?<=[A-Za-z] )\?{3,}(?=[\u4E00-\u9FFF])|(?<=[a-z])\?(?=(?:s|t|re|ve|ll)[ ,.])/g

/** Finds question marks in the place of characters that were lost. */
export function* lostToMarks(text: string): Generator<Misread> {
  for (const { 0: found, index } of text.matchAll(LOST))
    yield { start: index, end: index + found.length }
}

// What lost bytes and memory that was never filled look like in GBK, and the marks of UTF-8, whose last byte is often lost.
const GBK_SIGNS = /(?:锟斤拷)+|烫{4,}|屯{4,}|锘[匡縺挎]|[鈥銆锛][\u4E00-\u9FFF€\uFFFD]?/g

/** Finds UTF-8 that was read as GBK: `浣犲ソ` is 你好. */
export function* misreadAsGbk(text: string): Generator<Misread> {
  const codes = gbkCodes()
  let done = 0
  const { length: whole } = text
  for (let at = 0; at < whole; at += 1) {
    if (at < done || !isLead(codes[codeAt(text, at)] ?? 0)) continue
    const { said, length, count } = readUtf8(gbkBytes(text, at, codes), 3)
    const end = at + Math.ceil(length / 2)
    if (count < 2 || !CHINESE.test(said)) continue
    // Two characters of Chinese may come about by accident, but not with a rare one among them.
    if (count === 2 && !hasRare(text.slice(at, end), codes)) continue
    done = end
    yield { start: at, end, said }
  }
  for (const { 0: found, index } of text.matchAll(GBK_SIGNS))
    if (index >= done) yield { start: index, end: index + found.length }
}

const CHINESE = /^[\u2010-\u203A\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]+$/

// The first two bytes that a Chinese character or mark has in UTF-8.
function isLead(code: number): boolean {
  const lead = code >> 8
  const trail = code & 0xff
  if (trail < 0x80 || trail > 0xbf) return false
  return (lead >= 0xe3 && lead <= 0xe9) || lead === 0xe2 || lead === 0xef
}

function gbkBytes(text: string, from: number, codes: Uint16Array): readonly number[] {
  const bytes: number[] = []
  for (let at = from; at < text.length && bytes.length < REACH; at += 1) {
    const code = text[at] === '€' ? 0x80 : (codes[text.charCodeAt(at)] ?? 0)
    if (code === 0) break
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return bytes
}

// Outside GB 2312, which has the characters in use.
function hasRare(text: string, codes: Uint16Array): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = codes[text.charCodeAt(at)] ?? 0
    if (code < 0xb000 || (code & 0xff) < 0xa1) return true
  }
  return false
}

let known: Uint16Array | undefined

// By code unit: the lead byte times 256, and the trail byte; 0 where GBK has no such character. Made on first use.
function gbkCodes(): Uint16Array {
  known ??= readGbk()
  return known
}

const LEADS = 0xfe - 0x81 + 1
const TRAILS = 0xfe - 0x40 + 1

// Decodes all pairs of bytes at once, each followed by a line end.
function readGbk(): Uint16Array {
  const bytes = new Uint8Array(3 * LEADS * TRAILS).fill(0x0a)
  for (let at = 0; at < LEADS * TRAILS; at += 1) {
    bytes[3 * at] = 0x81 + Math.floor(at / TRAILS)
    bytes[3 * at + 1] = 0x40 + (at % TRAILS)
  }
  const decoded = new TextDecoder('gbk').decode(bytes).split('\n')
  const codes = new Uint16Array(0x10000)
  for (let at = 0; at < decoded.length; at += 1) {
    const character = decoded[at] ?? ''
    if (character.length === 1 && character !== '\uFFFD')
      codes[character.charCodeAt(0)] = ((bytes[3 * at] ?? 0) << 8) | (bytes[3 * at + 1] ?? 0)
  }
  return codes
}
