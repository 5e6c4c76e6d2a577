import { describe, expect, it } from 'vitest'
import { LONGEST_ABBREVIATION } from './full-stop.ts'
import { rulesOf } from './rules-of.ts'
import { splitSentences } from './split-sentences.ts'

// What each row is about, and its sentences: the text is all of them with a space between.
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['full stops', ['The tea is hot.', 'Wait a while.']],
  ['questions and cries', ['Where is it?!', 'Gone!', 'We looked everywhere.']],
  ['titles', ['Ask Dr. Li or Mrs. Chen of St. Anne.', 'They know.']],
  ['abbreviations inside', ['Use a tool, e.g. Vite, i.e. a bundler.', 'Then run it.']],
  ['number abbreviations', ['See p. 12 and Fig. 3 of vol. 2.', 'Then go on.']],
  ['the word no at the end', ['He said no.', 'She left.']],
  ['initials', ['J. R. Smith met Albert E. Jones.', 'They spoke.']],
  ['the pronoun I at the end', ['He is older than I.', 'She is not.']],
  ['an abbreviation before a name', ['The U.S. Senate met.', 'It voted.']],
  ['an abbreviation at the end', ['She works in the U.K.', 'Her office is small.']],
  ['times of day', ['At 6 a.m. Mr. Wu opens.', 'He closes at 9 p.m.', 'Nobody comes later.']],
  ['companies', ['Tea & Co. and Cup Inc. merged.', 'The price rose.']],
  ['decimals and versions', ['It costs 3.50 in version 1.2.3.', '40 people came.']],
  ['file names and addresses', ['Open main.ts at https://example.org/a.b?c=d.', 'Then save.']],
  ['speech and who spoke, in lower case', ['"Is it far?" she asked.', '"No."']],
  ['speech and who spoke, by name', ['"Is it far?" Alice asked.', 'Nobody answered.']],
  ['speech and a new sentence', ['"It is far."', 'She turned away.']],
  ['curly quotes', ['“Stay here.”', '“Why?”', 'He was gone.']],
  ['dots in mid-sentence', ['He was . . . well, late.', 'And wet.']],
  ['dots at the end', ['I never knew...', 'She stopped.']],
  ['a stammer', ['I... I... cannot say.', 'Sorry.']],
  ['a remark in brackets', ['The ferry (it had two boats. One sank.) is closed.', 'Walk.']],
  ['a sentence that is all in brackets', ['He left.', '(The door was open.)', 'It rained.']],
  ['a name with an exclamation mark', ['She works at Yahoo! in Sunnyvale.', 'He does not.']],
  ['a name in lower case that starts a sentence', ['He has one.', 'iPhones are dear.']],
  ['emphasis that closes behind the mark', ['**Never do this.**', '*It* breaks.']],
  ['footnote marks', ['It is old.[1]', 'It is small.[^a]', 'Nobody knows.']],
  ['an enumeration in one line', ['1. Boil water', '2. Add leaves', '3. Wait']],
  ['a number at the end', ['I have 600.', 'How many have you?']],
  ['Chinese between English', ['He said 你好。', 'She nodded.']],
]

describe('splitSentences of English', () => {
  it.each(CASES)('cuts right: %s', (_, sentences) => {
    const pieces = splitSentences(sentences.join(' '), 'en')
    expect(pieces.map((sentence) => sentence.trim())).toEqual(sentences)
  })

  it('keeps a whole quotation in one sentence when asked to', () => {
    const text = '"Stay. Wait for me." She ran.'
    expect(splitSentences(text, 'en', { quotes: 'keep' })).toEqual([
      '"Stay. Wait for me." ',
      'She ran.',
    ])
  })

  it('joins wrapped lines and cuts at blank ones', () => {
    expect(splitSentences('A title\n\nA line that is\nwrapped. And more.', 'en')).toEqual([
      'A title\n\n',
      'A line that is\nwrapped. ',
      'And more.',
    ])
  })
})

describe('LONGEST_ABBREVIATION', () => {
  it('is as long as the longest of any language', () => {
    const lengths = ['en', 'de', 'da', 'es', 'fr', 'it', 'ru', 'sv'].flatMap((locale) =>
      [...rulesOf(locale).abbreviations.keys()].map(
        (word) => /[a-z]*$/.exec(word)?.[0].length ?? 0,
      ),
    )
    expect(Math.max(...lengths)).toBe(LONGEST_ABBREVIATION)
  })
})

describe('splitSentences of other languages', () => {
  it.each([
    ['de', ['Am 12. Juni kam Dr. Meier, z. B. mit dem Zug.', 'Er blieb.']],
    ['fr', ['M. Dupont arrive à 5 h.', 'Il part demain.']],
    ['es', ['¿Dónde está la Sra. Ruiz?', '¡Aquí!']],
    ['it', ["Ecco l'Avv. Rossi.", 'È in ritardo.']],
    ['ru', ['Л. Н. Толстой жил в г. Туле.', 'Он писал.']],
    ['el', ['Πού είναι;', 'Εδώ.']],
    ['sv', ['Det är sent.', 'Kom hem!']],
    ['de', ['Das Haus ist aus dem 2. -4. Jahrhundert.', 'Es steht noch.']],
    ['ru', ['Мост построен в 1901 г. В городе он один.', 'Его любят.']],
    ['ru', ['Вышло в 2012 г. № 7 мы не нашли.', 'Жаль.']],
    ['kk', ['Көл үлкен. № 3 қайық келді.', 'Кеш болды.']],
    ['ar', ['قال الرجل:', 'الماء بارد.', 'ثم خرج.']],
    ['hy', ['Տունը` մեծ է:', 'Այգին` փոքր:']],
    ['da', ["'Kom!' råbte hun, 'det er sent.'", 'I dag regner det.']],
  ])('knows the abbreviations and marks of %s', (locale, sentences) => {
    const pieces = splitSentences(sentences.join(' '), locale)
    expect(pieces.map((sentence) => sentence.trim())).toEqual(sentences)
  })

  it('cuts under a colon at a line in capitals', () => {
    const text = 'Estimados: \nVECINOS DE LA CALLE'
    expect(splitSentences(text, 'es')).toEqual(['Estimados: \n', 'VECINOS DE LA CALLE'])
  })

  it('cuts sentences that were run together, but no names', () => {
    expect(splitSentences('Ол үйде.Кітап оқыды.', 'kk')).toEqual(['Ол үйде.', 'Кітап оқыды.'])
    expect(splitSentences('It is red.I like it.', 'en')).toEqual(['It is red.', 'I like it.'])
    expect(splitSentences('Open node.Index or main.A1 now.', 'en')).toHaveLength(1)
    expect(splitSentences('Дом на ул.Мира и им.Горького.', 'ru')).toHaveLength(1)
  })
})
