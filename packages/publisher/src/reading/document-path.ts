/** Where a link of a document leads. */
export interface LinkGoal {
  /** The path of a document, without locale folder and extension; empty for the document itself. Absent: it leads elsewhere. */
  readonly path?: string
  /** Whether nothing but a document can be meant. */
  readonly isDocument: boolean
  /** What stands behind `#`. */
  readonly fragment?: string
}

// What a page of a publication is written or published as.
const PAGE = /\.(?:md|markdown|mdx|html?)$/i

const LOCALE = /^(?:[a-z]{2,3})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i

/** Resolves the address of a link in the document at `from` (`guide/tea`), as a browser would. */
export function goalOf(url: string, from: string): LinkGoal {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) return { isDocument: false }
  const [address = '', fragment] = url.split('#', 2)
  const path = address.replace(/\?.*$/s, '')
  const end = fragment === undefined ? {} : { fragment }
  if (path === '') return { path: '', isDocument: true, ...end }
  const isPage = PAGE.test(path)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!isPage && /\.[a-z\d]{1,8}$/i.test(name)) return { isDocument: false }
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.replace(PAGE, '').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(unescaped(part))
    else if (parts.pop() === undefined) return { isDocument: false }
  }
  return { path: parts.join('/'), isDocument: isPage, ...end }
}

/** The paths a goal may have among the documents: itself, the index of a folder, and without a locale in front. */
export function candidatesOf(path: string): readonly string[] {
  const [first = '', ...rest] = path.split('/')
  const all = LOCALE.test(first) ? [path, rest.join('/')] : [path]
  return all.flatMap((each) => {
    const folder = each === '' ? '' : `${each}/`
    return [each, `${folder}index`, `${folder}README`]
  })
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
