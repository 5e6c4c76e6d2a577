import type { Image } from '../asset/image-shelf.ts'
import { EXTENSIONS } from '../asset/media-type.ts'

/** The name of a chapter's file: plain ASCII, as some readers can't open others, and in reading order when sorted. */
export function chapterFile(index: number, count: number): string {
  return `chapter-${numbered(index, count)}.xhtml`
}

/** The name of an image's file, by the order in which the book first shows it. */
export function imageFile(image: Image, index: number): string {
  return `images/image-${numbered(index, 99)}.${EXTENSIONS[image.mediaType]}`
}

function numbered(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(2, String(count).length), '0')
}
