import type { Document } from '@collate/parser'
import { noticeLine } from '../bilingual/bilingual-front-matter.ts'

/**
 * Returns a Markdown document's file with a line in its front matter that says that it is a draft; the front matter is made where there
 * is none. Files of other formats have no place for it and come back as they are.
 */
export function draftFile({ file, flow, format }: Document, notice: string): string {
  if (format !== 'markdown') return file
  const end = /\r\n/.test(file) ? '\r\n' : '\n'
  const node = flow.find(({ kind }) => kind === 'front-matter')
  if (node !== undefined) {
    if (file.startsWith('+++', node.start)) return tomlDraft(file, node.start, notice)
    const fence = file.lastIndexOf('---', node.end)
    return file.slice(0, fence) + noticeLine(notice) + end + file.slice(fence)
  }
  const start = file.startsWith('\ufeff') ? 1 : 0
  const matter = ['---', noticeLine(notice), '---', '', ''].join(end)
  return file.slice(0, start) + matter + file.slice(start)
}

// Before any table of TOML, so that it is a field of none.
function tomlDraft(file: string, start: number, notice: string): string {
  const [fence = ''] = /^[^\n]*\n/.exec(file.slice(start)) ?? []
  const end = fence.endsWith('\r\n') ? '\r\n' : '\n'
  const behind = start + fence.length
  return `${file.slice(0, behind)}notice = ${JSON.stringify(notice)}${end}${file.slice(behind)}`
}
