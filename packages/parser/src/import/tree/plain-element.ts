import type { Element, ElementContent } from 'hast'
import { element, elementsOf, isElement, textOf } from './element.ts'

/** Brings elements that Markdown does not know to ones it does, without losing a word. */
export function plainElement(node: Element): readonly ElementContent[] {
  switch (node.tagName) {
    case 'rp':
      return []
    case 'rt':
      // 茶（chá）: the reading stays behind the word.
      return [text('（'), ...node.children, text('）')]
    case 'img':
      return [withSource(node)]
    case 'svg':
      return imagesOf(node)
    case 'math':
      return formulaOf(node)
    case 'input':
      return node.properties['type'] === 'checkbox' ? [node] : []
    case 'summary':
      return [element('p', {}, [element('strong', {}, node.children)])]
    default:
      return [node]
  }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

// Pages that load their images late have the address elsewhere.
function withSource(node: Element): Element {
  const { src, dataSrc, dataOriginal, dataLazySrc } = node.properties
  const late = dataSrc ?? dataOriginal ?? dataLazySrc
  if (typeof late !== 'string') return node
  const isPlaceholder = typeof src !== 'string' || src === '' || /^data:|blank|loading/i.test(src)
  return isPlaceholder ? { ...node, properties: { ...node.properties, src: late } } : node
}

// A cover is often an image inside an SVG.
function imagesOf(node: Element): readonly ElementContent[] {
  return [...elementsOf(node)]
    .filter((inner) => isElement(inner, 'image'))
    .map((inner) => {
      const { xLinkHref, href } = inner.properties
      const title = [...elementsOf(node)].find((part) => isElement(part, 'title', 'desc'))
      const alt = title === undefined ? '' : textOf(title).trim()
      return element('img', { src: String(href ?? xLinkHref ?? ''), alt })
    })
}

// The TeX of a formula where it has it, else its text.
function formulaOf(node: Element): readonly ElementContent[] {
  const tex = [...elementsOf(node)].find(
    (inner) =>
      isElement(inner, 'annotation') && /tex/i.test(String(inner.properties['encoding'] ?? '')),
  )
  const { alttext } = node.properties
  const formula = tex === undefined ? alttext : textOf(tex).trim()
  if (typeof formula === 'string' && formula !== '') return [text(`$${formula}$`)]
  return [text(textOf(node).replaceAll(/\s+/g, ''))]
}
