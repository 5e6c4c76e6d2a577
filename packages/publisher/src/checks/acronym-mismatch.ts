import { writesHan, writesLatin } from '../language/writing.ts'
import { oncePerProse } from '../reading/once.ts'
import { type Prose, type Spot, spotIn } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { trait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

// An abbreviation as Chinese texts use them: capitals, with figures inside or behind.
const ACRONYM = /(?<![A-Za-z\d_.&-])[A-Z]{3,6}(?![A-Za-z\d_&-])/g

const CAPITAL = trait('A-Z')

/** An abbreviation that the source has and the target does not. */
export const acronymMismatch: Check = {
  id: 'acronym-mismatch',
  severity: 'info',
  summary: 'An abbreviation is another one in the translation, or is not there.',
  reason: `GDP, WHO and DNA are the same in both languages: one that is not there was left out, or became another.

Where each side has one abbreviation that the other lacks, one stands in the other’s place. By itself an abbreviation is only missed in
translations from Chinese: Chinese texts keep few abbreviations, and those are kept in translation, while a translation into
Chinese often has a Chinese word (世卫组织 for WHO). An abbreviation that the target writes out (gross domestic product), in plural or
with points counts as there. In technical texts translators name HTML and CSS where English does without: there none is
missed.`,
  profiles: { literary: 'off', ui: 'off' },
  needs: [CAPITAL],
  examples: [
    {
      locales: ['zh', 'en'],
      profile: 'news',
      source: '去年的 GDP 增长了。\n',
      target: 'Last year there was growth.\n',
      finds: ['GDP'],
    },
    {
      locales: ['zh', 'en'],
      source: '去年的 GDP 增长了，API 也变了。\n',
      target: 'Last year the gross domestic product grew, and the APIs changed.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Send it to the DNS server over TCP.\n',
      target: '通过 UDP 发给 DNS 服务器。\n',
      finds: ['UDP'],
    },
    {
      locales: ['zh', 'en'],
      source: '世界卫生组织（WHO）发布了报告。\n',
      target: 'The World Health Organization (WTO) published the report.\n',
      finds: ['WTO'],
    },
    {
      locales: ['zh', 'en'],
      source: 'WHO 与欧空局（ESA）会谈。\n',
      target: 'The World Health Organization (W.H.O.) met the European Space Agency.\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'The World Health Organization met the ESA.\n',
      target: 'WHO 会见了欧空局。\n',
      finds: [],
    },
  ],
  *check({ source, target }, context) {
    const [first] = target
    const changed = exchangedIn(source, target)
    if (changed !== undefined) {
      const [ours, theirs] = changed
      yield {
        message: 'changed',
        values: { source: ours.text, target: theirs.text },
        at: theirs.spot,
        against: ours.spot,
      }
      return
    }
    if (context.profile === 'technical') return
    if (first === undefined || !writesHan(context.source.locale) || !writesLatin(first.locale))
      return
    for (const prose of source) yield* lackingIn(prose, target)
  },
}

interface Acronym {
  readonly text: string
  /** Stands in brackets, as behind the words it is short for. */
  readonly isGloss: boolean
  readonly spot: Spot
}

const NONE: readonly Acronym[] = []

function acronymsIn(proses: readonly Prose[]): readonly Acronym[] {
  // Most blocks have none.
  if (!proses.some(mayAbbreviate)) return NONE
  return proses.flatMap((prose) =>
    Array.from(prose.text.matchAll(ACRONYM), ({ 0: text, index }) => ({
      text,
      isGloss:
        /[(（]/.test(prose.text.charAt(index - 1)) &&
        /[)）]/.test(prose.text.charAt(index + text.length)),
      spot: spotIn(prose, index, index + text.length),
    })),
  )
}

function mayAbbreviate({ traits, text }: Prose): boolean {
  return (traits & CAPITAL) !== 0 && CUE.test(text)
}

const CUE = /[A-Z]{3}/

// Of each side the one abbreviation that the other has neither by itself nor written out.
function exchangedIn(
  source: readonly Prose[],
  target: readonly Prose[],
): readonly [Acronym, Acronym] | undefined {
  const theirs = acronymsIn(target)
  if (theirs.length === 0) return undefined
  const ours = acronymsIn(source)
  const other = onlyIn(theirs, source, isSaid)
  const one = other && onlyIn(ours, target, isSaid)
  return one && other ? [one, other] : glossesExchangedIn({ ours, theirs, source, target })
}

// The words are there, but the abbreviation in brackets behind them is another: World Health Organization (WTO).
function glossesExchangedIn({
  ours,
  theirs,
  source,
  target,
}: Pick<Pair, 'source' | 'target'> & {
  readonly ours: readonly Acronym[]
  readonly theirs: readonly Acronym[]
}): readonly [Acronym, Acronym] | undefined {
  const glosses = (acronyms: readonly Acronym[]) => acronyms.filter(({ isGloss }) => isGloss)
  const other = onlyIn(glosses(theirs), source, isWritten)
  const one = other && onlyIn(glosses(ours), target, isWritten)
  return one && other && [one, other]
}

function onlyIn(
  acronyms: readonly Acronym[],
  others: readonly Prose[],
  isThere: (acronym: string, prose: Prose) => boolean,
): Acronym | undefined {
  const distinct = new Map(acronyms.map((acronym) => [acronym.text, acronym]))
  if (distinct.size > MOST) return undefined
  const alone = [...distinct.values()].filter(
    ({ text }) => !others.some((prose) => isThere(text, prose)),
  )
  return alone.length === 1 ? alone[0] : undefined
}

function* lackingIn(prose: Prose, target: Pair['target']): Generator<Report> {
  const found = new Map<string, boolean>()
  for (const { 0: acronym, index } of prose.text.matchAll(ACRONYM)) {
    const isKnown = found.get(acronym) ?? target.some((other) => isSaid(acronym, other))
    found.set(acronym, isKnown)
    if (found.size > MOST) return
    if (isKnown) continue
    yield {
      message: 'missing',
      values: { acronym },
      at: spotIn(prose, index, index + acronym.length),
      wrong: 'target',
    }
  }
}

// Each is looked for in the whole block; no block of prose has more.
const MOST = 100

function isWritten(acronym: string, prose: Prose): boolean {
  return prose.block.text.toUpperCase().replaceAll('.', '').includes(acronym)
}

function isSaid(acronym: string, prose: Prose): boolean {
  return capitalsOf(prose).some((capitals) => capitals.includes(acronym))
}

// A text in capitals, and the initials of its words in a row, also without the little words between them: freedom of the press.
const capitalsOf = oncePerProse(({ block }: Prose): readonly string[] => {
  const text = block.text.toUpperCase()
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  const words = text.match(/[A-Z]+/g) ?? []
  const telling = words.filter((word) => !/^(?:OF|THE|FOR|AND|IN|ON|TO|A)$/.test(word))
  return [text.replaceAll('.', ''), initials(words), initials(telling)]
})
