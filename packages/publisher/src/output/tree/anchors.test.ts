import type { ElementContent } from 'hast'
import { expect, test } from 'vitest'
import { words } from '../words.fixture.ts'
import { anchorHeadings } from './anchor-headings.ts'
import { anchorTree } from './anchor-tree.ts'
import { element, textOf } from './element.ts'
import { readTree } from './read-tree.ts'
import { resolveLinks } from './resolve-links.ts'
import { toHast } from './to-hast.ts'

const anchored = (markdown: string, prefix = '') => {
  const tree = readTree(markdown)
  anchorHeadings(tree)
  return anchorTree(toHast(tree, words), prefix)
}

test('headings get the ids that GitHub gives them, or their own', () => {
  expect(
    anchorHeadings(
      readTree('# Hello, *World*!\n\n## 所有权：是什么\n\n## A\n\n## A\n\n## A-1\n\n## B {#own}\n'),
    ),
  ).toEqual(['hello-world', '所有权是什么', 'a', 'a-1', 'a-1-1', 'own'])
})

test('a written out id goes from the heading’s text', () => {
  expect(anchored('# Tea {#tea}\n').toc).toEqual([
    { depth: 1, id: 'tea', title: [{ text: 'Tea' }] },
  ])
})

test('ids are unique and valid in XML, and remember what they were', () => {
  const { ids, toc } = anchored('# 1. A\n\n<a id="x"></a><b id="x">y</b>\n\n## ℵ\n')
  expect(toc.map(({ id }) => id)).toEqual(['_1-a', '_-'])
  expect([...ids]).toEqual([
    ['1-a', '_1-a'],
    ['x', 'x'],
    ['ℵ', '_-'],
  ])
})

test('a prefix keeps the ids of several documents on one page apart', () => {
  expect(anchored('# A\n', 'tea--').toc[0]?.id).toBe('tea--a')
})

test('the notes’ own heading is not in the table of contents, nor a note’s number', () => {
  const { toc } = anchored('# Tea[^1]\n\n[^1]: note\n')
  expect(toc.map(({ title }) => title)).toEqual([[{ text: 'Tea' }]])
})

const resolve = (markdown: string, path = 'guide/tea') => {
  const notes: string[] = []
  const { children, ids } = anchored(markdown)
  const resolved = resolveLinks(children, {
    path,
    ids,
    locate: (to, fragment) =>
      to === 'guide/water' || to === path
        ? {
            address: `${to}.xhtml${fragment === 'hot' ? '#hot' : ''}`,
            exact: fragment === undefined || fragment === 'hot',
          }
        : undefined,
    place: (image) => (image === 'guide/cup.png' ? 'image-1.png' : undefined),
    annotate: (key) => notes.push(key),
  })
  return {
    link: find(resolved, 'a', 'href'),
    image: find(resolved, 'img', 'src'),
    text: resolved.map(textOf).join('').trim(),
    notes,
  }
}

const find = (children: readonly ElementContent[], name: string, property: string): unknown =>
  children
    .map((child) =>
      child.type !== 'element'
        ? undefined
        : child.tagName === name
          ? child.properties[property]
          : find(child.children, name, property),
    )
    .find((value) => value !== undefined)

test('a link between documents leads to their pages, whatever extension it names', () => {
  for (const link of [
    'water.md',
    'water.html',
    'water',
    './water.md',
    '../guide/water.md',
    '/guide/water',
    'water.md?x',
    'w%61ter.md',
  ]) {
    expect(resolve(`[w](${link})`)).toMatchObject({ link: 'guide/water.xhtml', notes: [] })
  }
  expect(resolve('[w](water.md#hot)').link).toBe('guide/water.xhtml#hot')
})

test('a link to a place that a document lacks leads to its start, and is noted', () => {
  expect(resolve('[w](water.md#cold)')).toMatchObject({
    link: 'guide/water.xhtml',
    notes: ['anchor-missing'],
  })
})

test('a link that leads nowhere or out of the content folder becomes plain text, and is noted', () => {
  for (const link of ['fire.md', '#nowhere', '../../etc/passwd', '//a.example/x']) {
    expect(resolve(`[w](${link})`)).toMatchObject({
      link: undefined,
      text: 'w',
      notes: ['link-broken'],
    })
  }
})

test('links to the web and to mail stay, others lose their address', () => {
  expect(resolve('[w](https://a.example/x)').link).toBe('https://a.example/x')
  expect(resolve('[w](mailto:a@a.example)').link).toBe('mailto:a@a.example')
  expect(resolve('[w](ftp://a.example/x)').link).toBeUndefined()
})

test('a link inside the page leads to its id, also where the fragment is percent-encoded', () => {
  expect(resolve('# 茶\n\n[t](#茶)').link).toBe('#茶')
  expect(resolve('# 茶\n\n[t](#%E8%8C%B6)').link).toBe('#茶')
})

test('an image is placed, or gives way to its text', () => {
  expect(resolve('![cup](cup.png)').image).toBe('image-1.png')
  expect(resolve('![cup](https://a.example/cup.png)')).toMatchObject({
    image: undefined,
    text: 'cup',
    notes: ['image-remote'],
  })
  expect(resolve('![cup](../../cup.png)')).toMatchObject({
    image: undefined,
    text: 'cup',
    notes: ['image-remote'],
  })
})

test('a place that others link to stays where its link breaks', () => {
  const broken = element('a', { id: 'x', href: 'fire.md' }, 'w')
  const targets = {
    path: 'a',
    ids: new Map(),
    locate: () => undefined,
    place: () => undefined,
    annotate: () => undefined,
  }
  expect(resolveLinks([broken], targets)).toMatchObject([
    { tagName: 'span', properties: { id: 'x' } },
  ])
})
