import { folded } from '../language/folded.ts'
import { isFunctionWord } from '../language/function-words.ts'
import { isLongText } from '../language/long-text.ts'
import { type Rival, rivalsIn, type Saying, saidTwice, settledSayings } from '../language/rivals.ts'
import { foldedOf, type LinkedText, linkedTextsOf, type Stretch } from '../reading/linked-texts.ts'
import { repeatedTextsOf } from '../reading/repeated-texts.ts'
import type { Check, Report } from './check.ts'

// Below this the aligner is not sure that the two texts belong together.
const SURE = 0.8

// A shorter text is a word, and one word is said differently in different places.
const LEAST = { han: 4, letters: 6 }

/** The same source text with different translations. */
export const inconsistentTranslation: Check = {
  id: 'inconsistent-translation',
  severity: 'warning',
  summary: 'The same source text is translated differently in different places.',
  reason: `Readers take two wordings for two things, and a button that is called otherwise in the text than on the screen is not found.

Compared are whole sentences, titles and labels that are the same but for punctuation, white space and case; a title is compared with
titles only, running text with running text. The wording used most often is taken for the usual one, the first where several are used
equally often; every other place is reported. In a publication, documents that each keep to one wording are compared with each other.
Single short words are left alone, and so is a gloss: “过渡 (transition) 钩子” is 过渡钩子. A few words in running text, such as “Let’s try
it!” or “This prints:”, are only a remark: what surrounds them decides how they are best said. In fiction, where repetition is the
author’s to vary, the check is off.`,
  profiles: { literary: 'off' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '返回茶叶目录\n\n先烧水。\n\n返回茶叶目录\n',
      target: 'Back to the teas\n\nFirst boil the water.\n\nReturn to the list of teas\n',
      finds: ['Return to the list of teas'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Back to the teas\n\nBoil the water.\n\nBack to the teas.\n',
      target: '返回茶叶目录\n\n先烧水。\n\n返回茶叶目录。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: '- Tea ceremony\n- Boil the water\n- Tea ceremony\n',
      target: '- 茶道 (tea ceremony)\n- 烧水\n- 茶道\n',
      finds: [],
    },
  ],
  *checkDocument(readings) {
    const sayings = withForms(saidTwice(sourcesIn(repeatedTextsOf(readings, 'source'))))
    for (const rival of rivalsIn(sayings)) yield reportOf(rival)
  },
  *checkPublication(documents) {
    for (const rival of rivalsIn(
      settledSayings(documents.map((one) => withForms(sourcesIn(linkedTextsOf(one))))),
    ))
      yield { ...reportOf(rival), message: 'elsewhere', document: rival.item.document }
  },
}

interface Translation extends Saying {
  readonly link: LinkedText
}

// What is translated, without how.
function sourcesIn(links: readonly LinkedText[]): readonly Omit<Translation, 'form'>[] {
  return links.flatMap((link) => {
    const { source, target, confidence } = link
    if (confidence < SURE || source.kind !== target.kind) return []
    if (source.text.length < LEAST.han) return []
    const said = foldedOf(source)
    return isLongText(said, LEAST) ? [{ key: `${source.kind} ${said}`, link }] : []
  })
}

function withForms(sayings: readonly Omit<Translation, 'form'>[]): readonly Translation[] {
  return sayings.flatMap(({ key, link }) => {
    const form = formOf(link.target)
    return form === '' || foldedOf(link.source) === form ? [] : [{ key, form, link }]
  })
}

// A word of the other language in brackets says once more what the words before it say.
const GLOSS = /[（(][A-Za-z][\w\s.,'’/*\x60-]{0,60}[)）]/g

function formOf(target: Stretch): string {
  if (!/[（(][A-Za-z]/.test(target.text) || target.prose.language !== 'zh') return foldedOf(target)
  return folded(target.text.replace(GLOSS, ''))
}

// So little is said differently in every place.
const LITTLE = { han: 11, words: 3 }

// A few words inside a paragraph, or before what they introduce.
function isPassing({ text, kind, prose, spot }: Stretch): boolean {
  const isWhole = spot.end - spot.start >= prose.block.text.trim().length
  if (kind !== 'paragraph' || (isWhole && !/[:：]\s*$/.test(text))) return false
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han > 0) return han <= LITTLE.han
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? []
  return words.filter((word) => !isFunctionWord(word.toLowerCase())).length <= LITTLE.words
}

function reportOf({ item, usual, usualCount }: Rival<Translation>): Report {
  const { source, target } = item.link
  return {
    message: 'differs',
    values: { usual: usual.link.target.text, count: usualCount },
    at: target.spot,
    against: source.spot,
    // The same words of a program may well stand for different things.
    ...(source.kind === 'string' || isPassing(source) ? { severity: 'info' as const } : {}),
  }
}
