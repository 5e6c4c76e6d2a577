import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { openShelf } from './image-shelf.ts'
import { mediaTypeOf } from './media-type.ts'
import { isSafeSvg } from './safe-svg.ts'

const svg = (inside: string, before = '') =>
  strToU8(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`,
  )

test('a format is told by the bytes, not by the name', () => {
  expect(mediaTypeOf('a.jpg', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBe(
    'image/png',
  )
  expect(mediaTypeOf('a.png', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(mediaTypeOf('a', strToU8('GIF89a'))).toBe('image/gif')
  expect(mediaTypeOf('a', strToU8('RIFF\x01\x02\x03\x04WEBPVP8 '))).toBe('image/webp')
  expect(mediaTypeOf('a.svg', strToU8('<svg/>'))).toBe('image/svg+xml')
  expect(mediaTypeOf('a.png', strToU8('<html>'))).toBeUndefined()
})

test('a drawing that refers to nothing but itself is safe', () => {
  expect(
    isSafeSvg(
      svg(
        '<defs><g id="a"/></defs><use href="#a"/><image href="data:image/png;base64,AA"/><style>.a{fill:url(#a)}</style>',
      ),
    ),
  ).toBe(true)
})

test('a drawing that runs, loads or is none at all is not', () => {
  for (const inside of [
    '<script>x</script>',
    '<g onload="x"/>',
    '<image href="https://a.example/x.png"/>',
    '<use xlink:href="other.svg#a"/>',
    '<a href="javascript:x"/>',
    '<foreignObject/>',
    '<style>@import "https://a.example/x.css"</style>',
    '<rect fill="url(https://a.example/x)"/>',
    '<style><![CDATA[.a{background:url("//a.example/x")}]]></style>',
    '<image href="data:image/svg+xml;base64,AA"/>',
    '<g>',
  ]) {
    expect(isSafeSvg(svg(inside)), inside).toBe(false)
  }
  expect(isSafeSvg(svg('', '<!DOCTYPE svg [<!ENTITY a "b">]>'))).toBe(false)
  expect(isSafeSvg(svg('', '<?xml-stylesheet href="x.css"?>'))).toBe(false)
  expect(isSafeSvg(strToU8('<html xmlns="http://www.w3.org/1999/xhtml"/>'))).toBe(false)
})

test('each image is read once, and one that cannot be shown says why', () => {
  const reads: string[] = []
  const shelf = openShelf((path) => {
    reads.push(path)
    return path === 'a.svg'
      ? svg('')
      : path === 'b.svg'
        ? svg('<script/>')
        : path === 'c.txt'
          ? strToU8('c')
          : undefined
  })
  const notes: string[] = []
  const fetch = (path: string) => shelf.fetch(path, 'tea', (key) => notes.push(key))?.path
  expect([fetch('a.svg'), fetch('a.svg'), fetch('b.svg'), fetch('c.txt'), fetch('d.png')]).toEqual([
    'a.svg',
    'a.svg',
    undefined,
    undefined,
    undefined,
  ])
  expect(notes).toEqual(['image-unsafe', 'image-unknown', 'image-missing'])
  expect(reads.filter((path) => path === 'a.svg')).toHaveLength(1)
  expect(shelf.images().map(({ path }) => path)).toEqual(['a.svg'])
})
