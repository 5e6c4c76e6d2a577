import type { Profile } from '../checks/check.ts'
import { isLongText } from './long-text.ts'

type Letters = Readonly<Record<'han' | 'other', number>>

// A shorter stretch is a heading's number or an interjection, which a translator may well fold into the next sentence.
const LEAST: Letters = { han: 6, other: 24 }

// In fiction whole exclamations go into what is said next.
const LEAST_IN_FICTION: Letters = { han: 12, other: 45 }

/** Tells whether a text has so much to say that a translation cannot do without it, or have it from nowhere. */
export function isWeighty(text: string, profile?: Profile): boolean {
  const least = profile === 'literary' ? LEAST_IN_FICTION : LEAST
  return isLongText(text, { han: least.han, letters: least.other })
}
