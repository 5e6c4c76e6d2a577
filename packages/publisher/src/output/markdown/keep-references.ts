import type { Block, Inline } from '@collate/parser'

// A bracket that is no link yet: nothing that makes it one behind it, no mark of an image, a note or an escape before or in it.
const LONELY = /(?<![\\!\]])\[(?!\^|[ xX]\])([^[\]]{1,500})\](?:\[\])?(?![[(:])/g

/**
 * Keeps the shortcut references of a block (`[text]`, `[text][]`) alive in its translation: as a translated text names no definition,
 * its bracket gets the source's label behind it, `[译文][text]`. Only where one reference is missing and one bracket leads nowhere: of
 * several nobody can tell which is which, as translations change the order.
 */
export function keepReferences(block: Block, translation: string): string {
  const shortcuts = block.inlines.filter((inline) => isShortcut(block, inline))
  if (shortcuts.length === 0) return translation
  const labels = shortcuts.map(({ start, end }) => labelOf(block.text.slice(start, end)))
  const lonely = Array.from(translation.matchAll(LONELY), ([, text = '']) => text)
  const present = new Set(lonely.map(normalised))
  const missing = labels.filter(
    (label) => !present.has(normalised(label)) && !hasLabel(translation, label),
  )
  const known = new Set(labels.map(normalised))
  const free = lonely.filter((text) => !known.has(normalised(text)))
  const [label] = missing
  if (label === undefined || missing.length > 1 || free.length !== 1) return translation
  return translation.replace(LONELY, (found, text: string) =>
    known.has(normalised(text)) ? found : `[${text}][${label}]`,
  )
}

function isShortcut({ text }: Block, { kind, label, start, end }: Inline): boolean {
  if (kind !== 'link' || label === undefined) return false
  const written = text.slice(start, end)
  return written.endsWith('[]') || !written.includes('][')
}

function labelOf(written: string): string {
  return written.replace(/\[\]$/, '').slice(1, -1)
}

function hasLabel(translation: string, label: string): boolean {
  return normalised(translation).includes(`][${normalised(label)}]`)
}

// Labels are compared without case, white space as one space (CommonMark, section 4.7).
function normalised(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
