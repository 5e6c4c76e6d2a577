import { pinyin } from 'pinyin-pro'

const known = new Map<string, readonly string[]>()

// The ways a Han character may be read, in pinyin without tones: chong and zhong for 重. The letter ü is written v, so that all ways of
// spelling it (lü, lyu, lv, lu) can be compared.
function readingsOf(character: string): readonly string[] {
  const found = known.get(character)
  if (found !== undefined) return found
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  const readings = [...new Set(all.map((reading) => reading.toLowerCase()))].filter((reading) =>
    /^[a-z]+$/.test(reading),
  )
  known.set(character, readings)
  return readings
}

/** Lists the ways a Han string may be read, each as its syllables. */
export function romanisationsOf(han: string): readonly (readonly string[])[] {
  let all: readonly (readonly string[])[] = [[]]
  for (const character of han) {
    const next = all.flatMap((syllables) =>
      readingsOf(character).map((reading) => [...syllables, reading]),
    )
    all = next.slice(0, MAX_READINGS)
  }
  return all
}

// A name of three characters has seldom more than two readings; a string of polyphones must not multiply without end.
const MAX_READINGS = 32

// The syllables of pinyin, loosely: an initial, a final.
const SYLLABLES =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[iu]?a(?:ng?|i|o)?|i?e(?:i|ng?|r)?|i(?:ng?|u|ong)?|o(?:ng?|u)?|u(?:i|n|o|e)?|ve?|ü[en]?|yu)){1,4}$/

/** Tells whether a word could be pinyin. */
export function isPinyinLike(word: string): boolean {
  return word.length <= 16 && SYLLABLES.test(word.toLowerCase().replace(/[’'-]/g, ''))
}

/** Writes a romanisation so that two spellings of one name are the same: one case, no marks, one letter for ü. */
export function squashed(name: string): string {
  if (LATIN.test(name)) return withoutUmlauts(name.toLowerCase())
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]/g, '')
  return withoutUmlauts(plain)
}

// Nearly all are: what they have is no mark.
const LATIN = /^[A-Za-z]*$/

function withoutUmlauts(name: string): string {
  return name.includes('yu') ? name.replace(/([ln])yu/g, '$1v') : name
}

/** Tells whether two to four Han characters in a row in a text have a name for their pinyin. */
export function isPinyinIn(name: string, text: string): boolean {
  const wanted = squashed(name)
  const first = wanted.charAt(0)
  if (wanted.length < 3) return false
  for (const { index } of text.matchAll(/\p{Script=Han}{2}/gu))
    for (const start of [index, index + 1]) {
      if (!readingsOf(text[start] ?? '').some((reading) => reading.startsWith(first))) continue
      for (const length of [2, 3, 4]) {
        const han = text.slice(start, start + length)
        if (!/^\p{Script=Han}+$/u.test(han)) break
        if (romanisationsOf(han).some((syllables) => squashed(syllables.join('')) === wanted))
          return true
      }
    }
  return false
}
