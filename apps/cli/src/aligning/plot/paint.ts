import type { Level } from '../alignment.ts'

/** The colour of each level: Okabe and Ito's palette (2008), which colour-blind readers tell apart, on white. */
export const COLOURS: Readonly<Record<Level, string>> = {
  sure: '#0072B2',
  fair: '#56B4E9',
  doubtful: '#D55E00',
}

/** The colour of text on each of them, with a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
export const TEXT_ON: Readonly<Record<Level, string>> = {
  sure: '#FFFFFF',
  fair: '#000000',
  doubtful: '#000000',
}

export const INK = '#222222'
export const QUIET = '#5A5A5A'
export const GRID = '#E4E4E4'

/** What is drawn later lies on top: what a person looks for must not be covered. */
export const LEVELS: readonly Level[] = ['sure', 'fair', 'doubtful']

/** Writes a coordinate with at most two decimals, the same on every computer. */
export function pixel(value: number): string {
  return String(Number(value.toFixed(2)))
}
