import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { publish } from '@collate/publisher'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePublication } from './sample-publication.ts'

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync)
if (executablePath === undefined) process.stderr.write('Skipped: no Chromium to show pages in\n')

const folder = mkdtempSync(join(tmpdir(), 'collate-html-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(executablePath === undefined)('a page in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    for (const { path, bytes } of publish(samplePublication({ outputs: ['html'] }))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    })
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (name: string, width: number, more: object = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...more })
    await page.goto(pathToFileURL(join(folder, name)).href)
    return page
  }
  // What runs in the page is text: this repository's programs know no DOM.
  const numbers = (page: Page, expression: string) => page.evaluate<readonly number[]>(expression)

  it('asks for nothing but its own images, breaks no rule of its own, and shows every image', async () => {
    for (const name of ['sample.zh.html', 'sample.en.html', 'sample.zh-en.html']) {
      const page = await browser.newPage()
      const [requests, complaints]: [string[], string[]] = [[], []]
      page.on('request', (request) => requests.push(request.url()))
      page.on('console', (message) => complaints.push(message.text()))
      await page.goto(pathToFileURL(join(folder, name)).href)
      const own = pathToFileURL(folder).href
      expect(requests.filter((url) => !url.startsWith(own))).toEqual([])
      expect(complaints).toEqual([])
      const widths = await numbers(page, '[...document.images].map((image) => image.naturalWidth)')
      expect(widths.length).toBeGreaterThan(0)
      expect(Math.min(...widths)).toBeGreaterThan(0)
      await page.close()
    }
  })

  it('puts the two languages side by side where there is room, and one above the other where there is not', async () => {
    const sides = async (width: number) => {
      const page = await open('sample.zh-en.html', width)
      const pair = page.locator('.pair:has(> .side + .side)').first()
      const [first, second] = [pair.locator('> [lang=zh]'), pair.locator('> [lang=en]')]
      return [await first.boundingBox(), await second.boundingBox()] as const
    }
    const [left, right] = await sides(1280)
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 400)
    expect(right?.y).toBe(left?.y)
    const [above, below] = await sides(400)
    expect(below?.x).toBe(above?.x)
    expect(below?.y).toBeGreaterThan(above?.y ?? 0)
  })

  it('never scrolls sideways, from a phone to a desk', async () => {
    const page = await open('sample.zh-en.html', 320)
    for (const width of [320, 400, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const [scrolled = 0] = await numbers(page, '[document.documentElement.scrollWidth]')
      expect(scrolled).toBeLessThanOrEqual(width)
    }
  })

  it('keeps a line of running text short enough to read', async () => {
    const widths = await numbers(
      await open('sample.en.html', 1920),
      '[...document.querySelectorAll(".chapter > p")].map((p) => p.clientWidth / parseFloat(getComputedStyle(p).fontSize))',
    )
    // In ems; an English letter is about half of one.
    expect(Math.max(...widths)).toBeLessThan(45)
  })

  it('is dark where the reader’s system is, with text that stands out', async () => {
    const page = await open('sample.zh.html', 1280)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const [ink, paper] = await Promise.all(
        ['color', 'backgroundColor'].map((name) =>
          numbers(
            page,
            `getComputedStyle(document.documentElement).${name}.match(/\\d+/g).map(Number)`,
          ),
        ),
      )
      const [light, dark] = [luminance(ink ?? []), luminance(paper ?? [])].sort((a, b) => b - a)
      expect(luminance(paper ?? []) === light).toBe(colorScheme === 'light')
      // WCAG 2.2, success criterion 1.4.6.
      expect(((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)).toBeGreaterThan(7)
    }
  })

  it('leads every inner link to a place that exists', async () => {
    for (const name of ['sample.zh.html', 'sample.en.html', 'sample.zh-en.html']) {
      const found = await numbers(
        await open(name, 1280),
        `[...document.querySelectorAll('a[href^="#"]')].map((link) => document.querySelectorAll('[id="' + decodeURIComponent(link.hash.slice(1)) + '"]').length)`,
      )
      expect(found.length).toBeGreaterThan(10)
      expect(new Set(found)).toEqual(new Set([1]))
    }
  })
})

// WCAG 2.2, "relative luminance".
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
