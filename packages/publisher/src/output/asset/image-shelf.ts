import type { Annotate } from '../note.ts'
import { type MediaType, mediaTypeOf } from './media-type.ts'
import { isSafeSvg } from './safe-svg.ts'

/** An image of a publication. */
export interface Image {
  /** Its path in the content folder. */
  readonly path: string
  readonly mediaType: MediaType
  readonly bytes: Uint8Array
}

/** Reads a file beside the documents; `undefined` where there is none. */
export type ReadAsset = (path: string) => Uint8Array | undefined

/** The images an output uses, each read once, in the order in which they are first met. */
export interface ImageShelf {
  /** Fetches an image; notes down why where it can't be shown. */
  readonly fetch: (path: string, document: string, annotate: Annotate) => Image | undefined
  readonly images: () => readonly Image[]
}

/** Opens an empty shelf. */
export function openShelf(readAsset: ReadAsset): ImageShelf {
  const shelf = new Map<string, Image>()
  return {
    images: () => [...shelf.values()],
    fetch: (path, document, annotate) => {
      const known = shelf.get(path)
      if (known !== undefined) return known
      const image = readImage(path, readAsset)
      if (typeof image === 'string') {
        annotate(image, { document, image: path })
        return undefined
      }
      shelf.set(path, image)
      return image
    },
  }
}

function readImage(path: string, readAsset: ReadAsset): Image | string {
  const bytes = readAsset(path)
  if (bytes === undefined) return 'image-missing'
  const mediaType = mediaTypeOf(path, bytes)
  if (mediaType === undefined) return 'image-unknown'
  if (mediaType === 'image/svg+xml' && !isSafeSvg(bytes)) return 'image-unsafe'
  return { path, mediaType, bytes }
}
