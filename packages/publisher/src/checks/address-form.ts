/**
 * Brings an address into the form in which addresses of two languages are compared: without what only says which language or
 * edition it is.
 */
export function addressForm(url: string, locales: readonly string[]): string {
  const [address = '', anchor] = split(url, '#')
  const [path = '', query] = split(address, '?')
  const [, scheme = '', host = '', rest = path] = /^(https?:)?\/\/([^/]*)(.*)$/i.exec(path) ?? []
  const folders = rest.split('/').filter((folder) => !isLocaleFolder(folder, locales))
  const form = [
    scheme && 'web:',
    hostForm(host, locales),
    folders.join('/').replace(/(?:\/index)?(?:\.html?|\.md)?\/?$/i, ''),
    query === undefined ? '' : `?${query}`,
  ].join('')
  // A bare anchor is all the address there is; on another page it may be the translated heading.
  return form === '' ? `#${isAscii(anchor ?? '') ? anchor : ''}` : form
}

function split(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

// Hosts of editions: `cn.vuejs.org`, `zh.wikipedia.org`, `zh-hans.react.dev`.
function hostForm(host: string, locales: readonly string[]): string {
  const [first = '', ...others] = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.')
  return others.length >= 2 && isLocaleFolder(first, locales)
    ? others.join('.')
    : [first, ...others].join('.')
}

function isLocaleFolder(name: string, locales: readonly string[]): boolean {
  const [language = ''] = name.toLowerCase().split(/[-_]/)
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2,4}){0,2}$/i.test(name)) return false
  return locales.some((locale) => locale.toLowerCase().split('-')[0] === language) || name === 'cn'
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]|%/.test(text)
}
