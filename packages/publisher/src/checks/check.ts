import type { Bitext, Finding, Format, Locale, Severity, Term, Unit } from '@collate/parser'
import type { Conventions, DeclaredConventions } from '../language/conventions.ts'
import type { Prose, SideName, Spot } from '../reading/prose.ts'
import type { Pair, Readings } from '../reading/readings.ts'
import type { Traits } from '../reading/traits.ts'
import type { TermIndex } from '../terms/term-index.ts'

/** What kind of text is checked: it decides which checks run, and how grave their findings are. */
export type Profile = 'technical' | 'literary' | 'news' | 'ui'

/** How grave a check's findings are, or that it does not run. */
export type Setting = Severity | 'off'

/** What a check can ask beside what it is given. */
export interface CheckContext extends Readings {
  readonly profile: Profile
  readonly terms: TermIndex
  /** The units of the two documents; none where they are checked without a workspace. */
  readonly units: readonly Unit[]
  /** What was declared of the conventions of typography, a preset spelt out. */
  readonly conventions: Conventions
  /** The blocks that say the same on the other side; none where a document is checked by itself. */
  across(prose: Prose): readonly Prose[]
}

/** What a check reports: what, where, and compared with what. */
export interface Report {
  /** A key under the check's own in `locales/<locale>/checks.json`, and what it fills in. */
  readonly message: string
  readonly values?: Readonly<Record<string, string | number>>
  /** The words that are wrong. */
  readonly at: Spot
  /** The words on the other side they were compared with. */
  readonly against?: Spot
  /** The side that is wrong, where it is not the one the words stand on: `target` for what a translation lacks. */
  readonly wrong?: SideName | 'both'
  /** Where this report is milder than the check's others. */
  readonly severity?: Severity
  /** A change, on the side of `at`, that mends it without a person's judgement: offsets into the block's text, or behind it for white space there. */
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string }
}

/** What a check reports about one of several documents. */
export interface PublicationReport extends Report {
  /** The position of the document that is wrong among those that were checked together. */
  readonly document: number
}

/** What a check of a whole publication can ask beside the readings of its documents. */
export interface PublicationContext {
  readonly terms: TermIndex
  /** The path of each document, without its locale folder and extension: `guide/tea`. */
  readonly paths: readonly string[]
  /** The paths of all documents that exist, also of those that are not checked now. */
  readonly known: ReadonlySet<string>
}

/** A text that shows what a check finds, or what it leaves alone. */
export interface Example {
  readonly source: string
  /** Absent where one text is checked by itself. */
  readonly target?: string
  readonly locales: readonly [source: Locale, target?: Locale]
  /** Markdown, unless said otherwise. */
  readonly format?: Format
  readonly profile?: Profile
  readonly terms?: readonly Term[]
  readonly conventions?: DeclaredConventions
  /** Whether the source has changed since all units were translated. */
  readonly isOutdated?: true
  /** The excerpts of the findings, in order; none where all is well. */
  readonly finds: readonly string[]
}

/**
 * One check. It has one or more of four functions (but for the two about suppressions, whose findings the run itself makes):
 * `check` looks at blocks that say the same in both documents, `checkSide` at a block by itself, `checkDocument` at everything at
 * once, `checkPublication` at what only several documents together show. Two documents are compared by `check` where there is one,
 * else each is looked through by `checkSide`; one document by itself is looked through by `checkSide`.
 */
export interface Check {
  /** Kebab words: the name of its file, of its page and of its messages. */
  readonly id: string
  readonly severity: Severity
  /** What it finds, in one sentence. */
  readonly summary: string
  /** Why a reader is hurt, and what it leaves alone; Markdown. */
  readonly reason: string
  /** Where a kind of text wants another severity, or none of it. */
  readonly profiles?: Readonly<Partial<Record<Profile, Setting>>>
  /** The languages whose texts `checkSide` is meant for; all, where absent. */
  readonly languages?: readonly string[]
  /**
   * What a block must have for `checkSide` to find anything in it, and one block of a pair for `check`: one trait of each entry. Most
   * blocks are passed over so.
   */
  readonly needs?: readonly Traits[]
  /** The same of characters that meet: one seam of each entry. */
  readonly needsSeams?: readonly Traits[]
  /** Finds nothing where there is no termbase. */
  readonly needsTerms?: true
  /** Finds nothing where there are no units: outside a workspace. */
  readonly needsUnits?: true
  readonly examples: readonly Example[]
  check?(pair: Pair, context: CheckContext): Iterable<Report>
  checkSide?(prose: Prose, context: CheckContext): Iterable<Report>
  checkDocument?(readings: Readings, context: CheckContext): Iterable<Report>
  checkPublication?(
    documents: readonly Readings[],
    context: PublicationContext,
  ): Iterable<PublicationReport>
}

/** What a checking run may use, and how strict it is. */
export interface CheckOptions {
  /** The kind of text; `technical` where nothing is said. */
  readonly profile?: Profile
  readonly terms?: readonly Term[]
  /** What Chinese text shall look like where publications differ; a document's own custom where nothing is said. */
  readonly conventions?: DeclaredConventions
  /** Overrides a check's own severity, by its id. */
  readonly severities?: Readonly<Record<string, Setting>>
  /** Runs these checks only, by their ids; also those that are off in the profile. */
  readonly checks?: readonly string[]
  /** The units of the two documents: findings name them, and what a unit ignores is left out. */
  readonly bitext?: Bitext
}

/** What a checking run found. */
export interface CheckResult {
  /** In the order of the source document; behind them what is wrong with suppressions. */
  readonly findings: readonly Finding[]
  /** The checks that could find something: what is not found of them is not there. */
  readonly ran: readonly string[]
  /** How many more findings there are than are listed: of one check, a hundred about one block are. */
  readonly leftOut: number
}
