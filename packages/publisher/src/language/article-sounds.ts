/** How an English word begins to the ear: with a vowel, with a consonant, or with either, where speakers differ or nobody can tell. */
export type Sound = 'vowel' | 'consonant' | 'either'

/** Words whose first letter does not say how they sound. */
interface SoundRow {
  readonly words: RegExp
  readonly sound: Sound
  readonly reason: string
}

/** The first row that fits decides; a word that fits none sounds as its first letter looks. Words are in lower case. */
const WORD_SOUNDS: readonly SoundRow[] = [
  {
    words: /^(?:one|once|ones|oneself|oneness|oui|ouija)$|^(?:one|once)(?=[-’'])/,
    sound: 'consonant',
    reason: 'one begins as won does',
  },
  { words: /^onetime$/, sound: 'consonant', reason: 'a compound of one' },
  { words: /^(?:eu|ewe|ewer)/, sound: 'consonant', reason: 'European begins as you does' },
  // un- before a vowel is the prefix (unaware, unimportant), but for these.
  {
    words:
      /^(?:unanim|unary|uniq|union|unit|unis(?!s)|unic|unif|unil(?!l)|univ|unix|uniax|unib|uniped|unipol|unijunct)/,
    sound: 'consonant',
    reason: 'uni- is one, not not',
  },
  {
    words: /^(?:unidir|uniproc|unitard|unisex)/,
    sound: 'consonant',
    reason: 'uni- is one, not not',
  },
  {
    words:
      /^u(?:bi|biq|fo|ganda|k(?:e|r|u)|lysses|ra|re(?!th?m)|ri|ro|ru|sab|sag|se|sing|su|surp|sur|tah|te|ti|to|vu)/,
    sound: 'consonant',
    reason: 'use begins as you does',
  },
  { words: /^(?:hour|honest|honou?r|honorari|heir)/, sound: 'vowel', reason: 'their h is silent' },
  { words: /^(?:herb|homage|hors)/, sound: 'either', reason: 'their h is silent to many speakers' },
  {
    words:
      /^(?:histor|hotel|hero(?:ic|ine)|heredit|hallucin|hyster|habitu|hypoth|hispanic|harmonic|horrif|hilarious|horizon|human(?=$|e|i))/,
    sound: 'either',
    reason: '“an historic” is an older custom that lives on',
  },
  { words: /^(?:yttri|ypres|yves|ylang|yggdrasil)/, sound: 'vowel', reason: 'their y is a vowel' },
  {
    words: /^(?:x|sch|tsch|ng|mb|kn?u|dj|zh)/,
    sound: 'either',
    reason: 'foreign beginnings, said in more than one way',
  },
  {
    words: /^(?:url|uri|ui|uint|usize|utf|uuid|uid|usb|udp|ux|uk|uv)s?(?=$|\d|-)/,
    sound: 'consonant',
    reason: 'spelt out, u is you',
  },
  {
    words:
      /^(?:iot|os|ai|api|id|ide|io|ip|sdk|html|xml|http|https|svg|sql|rss|npm|ssh|ssl|ssr|spa|seo|faq|led|lcd|llm|mp\d|rgb|rpc|sms|fn)s?(?=$|-)/,
    sound: 'either',
    reason: 'a lower-case abbreviation is said in more than one way',
  },
]

/** Capitals that are said in a way their letters do not tell. */
const CAPITAL_SOUNDS: readonly {
  readonly words: string
  readonly sound: Sound
  readonly reason: string
}[] = [
  {
    words:
      'NASA NATO LAN RAM ROM SIM FIFA LASER RADAR SONAR NASDAQ SWAT SARS MERS HIPAA REST REPL LIDAR NAND MIDI MAC NIC RAID FOMO NICU NUMA',
    sound: 'consonant',
    reason: 'said as words: nobody spells them',
  },
  {
    words:
      'README LICENSE NEW MUST SHALL RUN SELECT NULL STOP HELP SAFE HEAD FIX FALSE NO NOT NOR NON MAX MIN SUM LONG SET NEVER REAL',
    sound: 'consonant',
    reason: 'words in capitals',
  },
  {
    words: 'UP UNDER UPDATE UPPER UNTIL UNKNOWN ULTRA UNSAFE URGENT HOUR HONEST',
    sound: 'vowel',
    reason: 'words in capitals',
  },
  {
    words: 'ONE ONCE EUR EURO USE USER UNIX UNESCO UNICEF',
    sound: 'consonant',
    reason: 'they begin as won and you do',
  },
  {
    words: 'SQL FAQ HTTP LED SAT RSVP FTSE SPA EULA EUV',
    sound: 'either',
    reason: 'spelt by some, said as a word or with another letter by others',
  },
]

const CAPITALS: ReadonlyMap<string, Sound> = new Map(
  CAPITAL_SOUNDS.flatMap(({ words, sound }) =>
    words.split(' ').map((word): [string, Sound] => [word, sound]),
  ),
)

// Letters whose names begin with a vowel: aitch, ell, ex.
const VOWEL_NAMES = /[AEFHILMNORSX]/
const VOWELS = /[AEIOU]/

/**
 * Tells how a word, an abbreviation or a figure begins to the ear, capitals as they are written. Abbreviations are spelt, unless they
 * have a vowel letter: then they may be said as words.
 */
export function soundOf(written: string): Sound {
  if (/^\d/.test(written)) return soundOfFigure(written)
  const capitals = /^\p{Lu}+/u.exec(written)?.[0] ?? ''
  if (capitals.length > 1 || (capitals.length === 1 && /^.(?![\p{L}’'])/u.test(written)))
    return soundOfCapitals(written, capitals)
  return soundOfWord(written.toLowerCase(), written)
}

// Eight, eleven and eighteen; eleven and eighteen count only where no thousands follow them.
function soundOfFigure(figure: string): Sound {
  const digits = /^[\d,]+/.exec(figure)?.[0] ?? ''
  const whole = digits.replaceAll(',', '')
  if (whole.startsWith('8')) return 'vowel'
  if (!/^1[18]/.test(whole)) return 'consonant'
  // 1800 is a year, a number, a code: eighteen hundred or one thousand eight hundred. 118 may be said figure by figure.
  if (whole.length === 4 && !digits.includes(',')) return 'either'
  return whole.length % 3 === 2 ? 'vowel' : 'consonant'
}

function soundOfCapitals(written: string, capitals: string): Sound {
  const word = /^[\p{L}\d]+/u.exec(written)?.[0] ?? written
  const known = CAPITALS.get(word) ?? CAPITALS.get(word.replace(/s$/, ''))
  if (known !== undefined) return known
  const [first = ''] = capitals
  if (!/^[A-Z]/.test(first)) return 'either'
  // The last capital of HTMLElement begins a word; one before it (RNode) or a long run (IMPORTANT) may be said in any way.
  const spelt = /^\p{Lu}+\p{Ll}{2}/u.test(word) ? capitals.slice(0, -1) : capitals
  if (spelt.length > 5 || (spelt.length === 1 && capitals.length > 1)) {
    const isPlain = VOWELS.test(first) === VOWEL_NAMES.test(first)
    return isPlain && first !== 'U' ? looksLike(first.toLowerCase()) : 'either'
  }
  if (first === 'U') return spelt.length > 4 ? 'either' : 'consonant'
  if (VOWELS.test(first)) return 'vowel'
  if (!VOWEL_NAMES.test(first)) return 'consonant'
  return VOWELS.test(spelt) && isSayable(spelt.toLowerCase()) ? 'either' : 'vowel'
}

function soundOfWord(word: string, written: string): Sound {
  // iOS, eBay, mRNA: the first letter is said by its name.
  if (/^\p{Ll}\p{Lu}/u.test(written)) {
    const first = written.charAt(0).toUpperCase()
    return VOWEL_NAMES.test(first) ? 'vowel' : 'consonant'
  }
  if (/^[a-z](?:$|-)/.test(word))
    return VOWEL_NAMES.test(word.charAt(0).toUpperCase()) ? 'vowel' : 'consonant'
  const row = WORD_SOUNDS.find(({ words }) => words.test(word))
  if (row !== undefined) return row.sound
  return isSayable(word) ? looksLike(word.charAt(0)) : 'either'
}

function looksLike(letter: string): Sound {
  return /[aeiouàáâäåæèéêëìíîïòóôöøùúûü]/.test(letter)
    ? 'vowel'
    : /[a-z]/.test(letter)
      ? 'consonant'
      : 'either'
}

// Beginnings nobody can say are spelt: lvalue, nth, rpm, fn, hgroup.
function isSayable(word: string): boolean {
  if (!/[aeiouyàáâäåæèéêëìíîïòóôöøùúûü]/.test(word)) return false
  return !/^(?:f(?![aeiouylrj])|h(?![aeiouy])|l(?![aeiouyl])|m(?![aeiouyn])|n(?![aeiouy])|r(?![aeiouyh])|s(?![aeiouychklmnpqtwvrf]))/.test(
    word.normalize('NFD'),
  )
}
