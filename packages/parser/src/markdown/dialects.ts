import type { Dialect } from '../model/document.ts'

/** Every dialect, with the reason why a file is taken to be written in it. */
const SIGNS: Readonly<Record<Dialect, (file: string, name: string) => boolean>> = {
  // A line of its own with nothing but `$$`, twice: a single dollar is money far more often than a formula.
  math: (file) => /^[ \t>]*\$\$[ \t]*$(?:[\s\S]*?)^[ \t>]*\$\$[ \t]*$/m.test(file),
  // remark-mdx refuses most plain Markdown (`<br>`, `{`), so nothing but the file's ending tells.
  mdx: (_file, name) => /\.mdx$/i.test(name),
}

/** Tells which dialects a file is written in. */
export function detectDialects(file: string, name: string): readonly Dialect[] {
  return (Object.keys(SIGNS) as Dialect[]).filter((dialect) => SIGNS[dialect](file, name))
}
