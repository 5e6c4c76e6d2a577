/** The form in which texts count as the same: Unicode NFC, each run of white space one space, none at the ends. */
export function normalForm(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
