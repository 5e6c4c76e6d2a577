/** How a heading of plain text looks, and how deep it is among numbered ones. */
interface HeadingRow {
  readonly pattern: RegExp
  /** 1 to 6. */
  readonly depth: number
  readonly reason: string
}

const NUMBER = '[0-9０-９零〇一二三四五六七八九十百千两]+'

// The first row that matches counts. Each is matched against a short line that ends no sentence.
const ROWS: readonly HeadingRow[] = [
  {
    pattern: new RegExp(`^第${NUMBER}[卷部编篇集](?:\\s|$|[：:·])`),
    depth: 2,
    reason: 'a part of a Chinese book',
  },
  {
    pattern: new RegExp(`^第${NUMBER}[章回讲课](?:\\s|$|[：:·]|(?=[\\p{Script=Han}]))`, 'u'),
    depth: 2,
    reason: 'a chapter of a Chinese book',
  },
  {
    pattern: new RegExp(`^第${NUMBER}节(?:\\s|$|[：:·]|(?=[\\p{Script=Han}]))`, 'u'),
    depth: 3,
    reason: 'a section of a Chinese book',
  },
  {
    pattern: /^(?:序[言章]?|前言|引[子言]|楔子|尾声|后记|附录[一二三四五六七八九十A-Z]?|结[语论])$/,
    depth: 2,
    reason: 'the unnumbered parts of a Chinese book',
  },
  {
    pattern:
      /^(?:chapter|part|book|appendix)\s+(?:\d+|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[.:]?/i,
    depth: 2,
    reason: 'a chapter of an English book',
  },
  {
    pattern:
      /^(?:preface|foreword|introduction|prologue|epilogue|afterword|acknowledge?ments|conclusion)$/i,
    depth: 2,
    reason: 'the unnumbered parts of an English book',
  },
  {
    pattern: /^[一二三四五六七八九十]{1,3}、/,
    depth: 2,
    reason: 'the first level of a Chinese paper',
  },
  {
    pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/,
    depth: 3,
    reason: 'the second level of a Chinese paper',
  },
]

// Longer lines are sentences (in columns, a Han character counting two).
const LONGEST = 100

/** Says how deep a numbered or named heading is; nothing where a line is none. */
export function namedHeadingDepth(line: string): number | undefined {
  if (!couldBeHeading(line)) return undefined
  return ROWS.find(({ pattern }) => pattern.test(line))?.depth
}

/** Tells whether a line is short and ends no sentence, as a heading does. `?` and `!` may end one. */
export function couldBeHeading(line: string): boolean {
  if (widthOf(line) > LONGEST || !/\p{L}/u.test(line)) return false
  return (
    !/[。；，、：…,;:]$/u.test(line) &&
    !/[\p{Ll}\d)\]"”’]\.["”’]?$/u.test(line) &&
    !/^["“‘「『—-]/.test(line)
  )
}

function widthOf(line: string): number {
  return Array.from(line).reduce(
    (width, letter) => width + (/[\u1100-\uffef]|[\u{1f000}-\u{3ffff}]/u.test(letter) ? 2 : 1),
    0,
  )
}
