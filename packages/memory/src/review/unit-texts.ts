import type { Bitext } from '@collate/parser'

/** Lists the texts of one side of a bitext, in order: what `readDocument` needs to find the recorded units again. */
export function unitTexts({ units }: Bitext, side: 'source' | 'target'): readonly string[] {
  return units.map((unit) => unit[side]).filter((text) => text !== '')
}
