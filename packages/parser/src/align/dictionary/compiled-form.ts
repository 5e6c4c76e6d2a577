// A compiled dictionary is one run of bytes that is used where it lies, so that opening it takes no time. Little-endian, each section
// padded to four bytes:
//
//   header         u32 × 8: magic, version, then how many words, letters (UTF-16 code units of all words), entries, renderings,
//                  stem bytes, and stems
//   word starts    u32 × (words + 1), into the letters; words are in the order of their code units
//   word entries   u32 × words: which entry a word has (both scripts of a word share one)
//   entry starts   u32 × (entries + 1), into the renderings
//   stem starts    u32 × (stems + 1), into the stem bytes
//   letters        u16 × letters
//   stem numbers   u16 × renderings
//   weights        u8 × renderings: of 255
//   stem bytes     u8, Latin-1
//   readings       u16 (UTF-16 code units) to the end: a line per character, `长 chang zhang`

/** The first four bytes: `CLL1`. */
export const MAGIC = 0x31_4c_4c_43
/** The version of the form; another one is refused. */
export const COMPILED_VERSION = 1
/** How many numbers of 32 bits the header has. */
export const HEADER_WORDS = 8
/** What the weight 1 is written as. */
export const GREATEST_WEIGHT = 255

/** How much a section of so many bytes takes up. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}
