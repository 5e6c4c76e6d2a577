import type { Currency } from './currencies.ts'
import type { Measure } from './measures.ts'

/**
 * What a quantity counts as. A `percent` is a share of a hundred, a thousand or ten (15 %, 千分之三, 三成), a `fraction` one of any other
 * whole; a `reference` is the number of a listing or a section (15-9), which is no range; a `crowd` is many that nobody counted, of which
 * the order of magnitude is all that is said (数十万, hundreds of thousands).
 */
type QuantityKind =
  | 'number'
  | 'crowd'
  | 'reference'
  | 'ordinal'
  | 'percent'
  | 'fraction'
  | 'multiple'
  | 'date'
  | 'time'

/** The parts of a calendar date that a text names. */
export interface DateParts {
  /** Negative where before the common era. */
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31. */
  readonly day?: number
  /** 1 to 7, from Monday (ISO 8601). */
  readonly weekday?: number
  /** The nth century: 20 for 1901 to 2000. */
  readonly century?: number
  /** The first year of a decade: 1930, or 30 where the century is left open. */
  readonly decade?: number
}

/** How the words beside a number bend it: `about` either way, `more` or `less` than it, `nearly` from below. */
export type Vagueness = 'about' | 'more' | 'less' | 'nearly'

/** A quantity in one normal form, whatever the language and the notation: `240万` and `2.4 million` both have the value 2400000. */
export interface Quantity {
  readonly kind: QuantityKind
  /** 0.15 for 15 %; of a date its year, else the first part it has; of a time the hour, 9.5 for 9:30. */
  readonly value: number
  /** The upper end of a range, such as 10 in `8–10`. */
  readonly to?: number
  /** Other values it can mean: `增长两倍` is 2 and 3, a hand on the clock 4 and 16. */
  readonly also?: readonly number[]
  readonly date?: DateParts
  /** Another date that it can mean as well: 3/7/1958 is in March or in July. */
  readonly orDate?: DateParts
  /** Dates that are said together with it: the second day of March 15–20. */
  readonly andDates?: readonly DateParts[]
  /** The numbers it is made of, which another text may say by themselves: 1 hour 30 minutes. */
  readonly parts?: readonly number[]
  /** What is saved of a price: 0.2 in 八折 and in “20% off”. */
  readonly discount?: number
  /** A small number word (`一`, `one`, `第一`, `half`) or a vague one, which a translation may well express without a number. */
  readonly soft: boolean
  /** A soft word that often is no number at all: `a`, `another`, `no`. */
  readonly weak?: boolean
  /** Counts percentage points (百分点), which are no percents. */
  readonly points?: boolean
  /** How the words beside it make it vague; nothing where it is said exactly. */
  readonly vague?: Vagueness
  /** The unit behind it. */
  readonly measure?: Measure
  /** Where the unit ends. */
  readonly unitEnd?: number
  /** The money it counts: each currency that the words can mean. */
  readonly currencies?: readonly Currency[]
  /** Offsets into the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** What a rule of a language's grammar makes of the words it matches. */
export type Reading = Partial<Omit<Quantity, 'start' | 'end'>> & Pick<Quantity, 'kind' | 'value'>

/** One way to write a quantity. */
export interface Rule {
  readonly reason: string
  /** Sticky; all its repetitions are bounded, so that no text makes it slow. */
  readonly pattern: RegExp
  /** Nothing where the words are no quantity after all. */
  read(match: RegExpExecArray): Reading | undefined
}
