import { strFromU8 } from 'fflate'
import { SaxesParser, type SaxesTagNS } from 'saxes'

// Elements that run code or bring foreign content in.
const FORBIDDEN = new Set([
  'script',
  'foreignObject',
  'iframe',
  'audio',
  'video',
  'handler',
  'listener',
])

const ADDRESSES = new Set(['href', 'src'])

// A fragment of the image itself, or a raster image inside it.
const INNER_ADDRESS = /^\s*(#|data:image\/(png|jpeg|gif|webp)[;,])/i
const OUTER_STYLE = /@import|url\(\s*["']?\s*(?!["']?\s*#)/i

/**
 * Tells whether an SVG image shows the same everywhere and does nothing else: well-formed, no script, no event handler,
 * no reference out of the file, no document type (whose entities could grow without end).
 */
export function isSafeSvg(bytes: Uint8Array): boolean {
  let safe = true
  let root = ''
  const parser = new SaxesParser({ xmlns: true })
  const refuse = () => {
    safe = false
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('processinginstruction', refuse)
  parser.on('opentag', (tag) => {
    root ||= tag.local
    if (!isSafeTag(tag)) refuse()
  })
  const checkStyle = (text: string) => {
    if (OUTER_STYLE.test(text)) refuse()
  }
  parser.on('text', checkStyle)
  parser.on('cdata', checkStyle)
  try {
    parser.write(strFromU8(bytes)).close()
  } catch {
    return false
  }
  return safe && root === 'svg'
}

function isSafeTag({ local, attributes }: SaxesTagNS): boolean {
  if (FORBIDDEN.has(local)) return false
  return Object.values(attributes).every((attribute) => {
    const name = attribute.local.toLowerCase()
    if (name.startsWith('on')) return false
    if (attribute.prefix === 'xmlns' || name === 'xmlns') return true
    if (ADDRESSES.has(name)) return INNER_ADDRESS.test(attribute.value)
    return !OUTER_STYLE.test(attribute.value) && !/javascript:/i.test(attribute.value)
  })
}
