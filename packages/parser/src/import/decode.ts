import { CollateError } from '../model/error.ts'

/** A file's text and the encoding it was in. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string
  /** The Encoding Standard's name, such as `utf-8` or `gb18030`. */
  readonly encoding: string
}

// The runtime's own decoder; these packages know no runtime's types.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: true },
) => { readonly encoding: string; decode(bytes: Uint8Array): string }

// HTML, section 13.2.3.2: only this much of a page is searched for a declaration.
const SEARCHED_BYTES = 1024

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

// What pages say and what they mean.
const MEANT: Readonly<Record<string, string>> = {
  // GB18030 holds all of both, and pages that declare these use its further characters.
  gb2312: 'gb18030',
  gbk: 'gb18030',
  // HTML, section 13.2.3.2: a declaration that can be read byte by byte cannot be in UTF-16.
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
}

/**
 * Decodes a text as its byte order mark or its declaration says: `<meta charset>`, `<meta http-equiv>` or the XML declaration, as
 * HTML looks for them; UTF-8 where it says nothing. No letter is ever replaced unseen.
 *
 * @throws {CollateError} `import/encoding` where the bytes are not what they are declared to be.
 */
export function decodeDeclared(bytes: Uint8Array, file: string): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const declared = marked?.[0] ?? declaredEncoding(bytes) ?? 'utf-8'
  try {
    const decoder = new TextDecoder(declared, { fatal: true })
    const text = decoder.decode(bytes)
    // A zero character is in no text, but in every text of another width.
    if (text.includes('\0')) throw new Error('zero characters')
    return { text, encoding: decoder.encoding }
  } catch (cause) {
    throw new CollateError('import/encoding', `Cannot decode \`${file}\` as ${declared}`, {
      file,
      values: { encoding: declared },
      cause,
    })
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, SEARCHED_BYTES)).replaceAll(
    /<!--[\s\S]*?-->/g,
    '',
  )
  const [, inXml] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ?? []
  const [, inMeta] = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? []
  const label = (inMeta ?? inXml)?.toLowerCase()
  return label === undefined ? undefined : (MEANT[label] ?? label)
}
