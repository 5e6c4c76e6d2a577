import type { Paragraph, RootContent } from 'mdast'

/** Makes one picture of a picture's two renderings, its text in both languages; `undefined` where the nodes are anything else. */
export function joinImages(
  first: readonly RootContent[],
  second: readonly RootContent[],
): Paragraph | undefined {
  const [one, other] = [pictureIn(first), pictureIn(second)]
  if (one === undefined || other === undefined) return undefined
  const children = one.children.map((image, index) => {
    const counterpart = other.children[index]
    if (image.type !== 'image' || counterpart?.type !== 'image' || image.alt === counterpart.alt) {
      return image
    }
    return { ...image, alt: [image.alt, counterpart.alt].filter(Boolean).join(' / ') }
  })
  return { ...one, children }
}

function pictureIn([node, ...rest]: readonly RootContent[]): Paragraph | undefined {
  if (node?.type !== 'paragraph' || rest.length > 0 || node.children.length === 0) return undefined
  return node.children.every(({ type }) => type === 'image') ? node : undefined
}
