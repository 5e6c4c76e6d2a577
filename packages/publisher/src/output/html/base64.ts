const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Turns a digest written in hexadecimal into Base64 (RFC 4648, section 4), as content security policies want it. */
export function hexToBase64(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(index, index + 3)
    const group = (first << 16) | (second << 8) | third
    text += [18, 12, 6, 0].map((shift) => DIGITS[(group >> shift) & 63]).join('')
  }
  const padding = (3 - (bytes.length % 3)) % 3
  return text.slice(0, text.length - padding) + '='.repeat(padding)
}
