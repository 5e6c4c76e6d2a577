import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder that relative addresses start from, as code scanning services know it. */
const BASE = '%SRCROOT%'

/** The address of a file as a person in the current folder would name it (RFC 3986, section 4.2). */
export function fileUri(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href }
  const uri = file
    .split(/[/\\]/)
    // Also a colon, which in a first segment would make a scheme of it.
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
  return { uri, uriBaseId: BASE }
}
