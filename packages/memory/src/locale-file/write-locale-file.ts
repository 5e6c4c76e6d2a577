/**
 * Writes a locale file: one line an entry, in the order given, `\n` at the end.
 *
 * Same entries, same bytes; `readLocaleFile` gives the entries back. Written line by line because a JavaScript object
 * would move keys that look like integers to the front.
 */
export function writeLocaleFile(entries: Iterable<readonly [string, string]>): string {
  const lines = Array.from(
    entries,
    ([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)}`,
  )
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`
}
