/** Finds the alternative text of an image (`![alt](…)`, `![alt][…]`) by the brackets around it. */
export function altTextRange(
  file: string,
  start: number,
): { readonly start: number; readonly end: number } {
  const from = start + 2
  let depth = 1
  for (let at = from; at < file.length; at += 1) {
    const character = file[at]
    if (character === '\\') at += 1
    else if (character === '[') depth += 1
    else if (character === ']') {
      depth -= 1
      if (depth === 0) return { start: from, end: at }
    }
  }
  return { start: from, end: from }
}
