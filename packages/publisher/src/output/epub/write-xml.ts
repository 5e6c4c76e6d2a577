import type { Nodes } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** Writes a tree as an XML file. */
export function writeXml(tree: Nodes): string {
  const xml = toXml(tree, { closeEmptyElements: true })
  // XML 1.0, section 2.4: text must not hold the end of a CDATA section; the serialiser lets it through.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`
}
