// A compiled dictionary is one run of bytes that is used where it lies, so that opening it takes no time. Little-endian, each section
// padded to four bytes:
//
//   header         u32 × 11: magic, version, then how many words, letters (UTF-16 code units of all words), entries, renderings,
//                  stem bytes, stems, characters with readings, readings, and syllable bytes
//   word starts    u32 × (words + 1), into the letters; words are in the order of their code units
//   word entries   u32 × words: which entry a word has (both scripts of a word share one)
//   entry starts   u32 × (entries + 1), into the renderings
//   stem starts    u32 × (stems + 1), into the stem bytes
//   characters     u32 × characters: code points, rising
//   reading starts u32 × (characters + 1), into the readings
//   letters        u16 × letters
//   stem numbers   u16 × renderings
//   weights        u8 × renderings: of 255
//   readings       u16 × readings: which syllable
//   stem bytes     u8, Latin-1
//   syllable bytes u8, ASCII: the syllables in alphabetical order, with spaces between; the file ends with it

/** The first four bytes: `CLL1`. */
export const MAGIC = 0x31_4c_4c_43
/** The version of the form; another one is refused. */
export const COMPILED_VERSION = 2
/** How many numbers of 32 bits the header has. */
export const HEADER_WORDS = 11
/** What the weight 1 is written as. */
export const GREATEST_WEIGHT = 255

/** How much a section of so many bytes takes up. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}
