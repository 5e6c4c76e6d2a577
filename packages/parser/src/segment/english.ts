import { abbreviationsOf, type SentenceRules, wordsOf } from './sentence-rules.ts'

// A name or a rank follows.
const TITLES = `
  mr mrs ms mx messrs dr drs prof profs rev revd fr sr hon gen lt col maj capt cpt cmdr comdr sgt cpl pvt adm brig
  gov sen sens rep reps pres supt insp det amb atty dist st ste mt ft pt mme mlle msgr mgr esq ald bros`

// What they introduce stands in the same sentence. Clippings of adjectives (`med. staff`) belong here too.
const INSIDE = `
  e.g i.e eg ie f.e cf viz vs v ca approx c.f q.v sc al. incl excl esp usu orig abbr med tech dept-gen
  resp lit fig.f btw b/w w.r.t a.k.a r.i.p int'l nat'l gov't`

// A number follows, or else it is an ordinary word at its end (`He said no. She left.`).
const NUMBERS = `
  no nos nr n° pp p pg pgs para paras par fig figs eq eqs sec secs ch chap chaps art arts vol vols ver v vv ed
  rs tel ext op rm apt ste tab app ex jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun ref refs l ll n nn col cols bk`

// Ends of names and of enumerations, units, degrees, states: an end only where a sentence plainly starts.
const EITHER = `
  inc ltd co corp llc plc bhd pty gmbh jr etc dept univ assn bldg est mfg ave blvd rd hwy ln sq
  ph.d m.d b.a m.a b.sc m.sc d.phil ll.b ll.m j.d d.d.s r.n u.s u.s.a u.k e.u u.n d.c l.a n.y p.o i.v
  oz lb lbs tbsp tsp ft in yd hr hrs min mins mi km cm mm kg
  ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mont neb nev okla ore pa tenn tex va vt wash wis wyo
  et.al al ibid op.cit`

// Times of day: the sentence often ends with them.
const TIMES = 'a.m p.m am pm'

/**
 * Words that start a sentence when they stand in capitals behind an abbreviation: those that a name does not begin with.
 * Left out although common, because names and titles hold them: will, may, art, bill, bank, court, general, state.
 */
const STARTERS = `
  a an the this that these those there here it its it's he she we they you i he's she's they're we're you're i'm i've i'd i'll
  his her hers our ours their theirs your yours my mine
  who whom whose what which when where why how whether if unless although though while because since as until once after before
  and but or nor yet so then thus hence therefore however moreover furthermore meanwhile nevertheless otherwise instead indeed finally
  also besides perhaps maybe sometimes often usually still just even only now today tomorrow yesterday later soon again
  in on at by for from with without within to into under over during about between among through against despite
  is are was were be been do does did don't didn't doesn't has have had can can't could couldn't would should must shall isn't aren't wasn't won't
  no not none nobody nothing never neither either both each every all any some many most much few several such other others another
  one two three four five six seven eight nine ten first second third millions thousands hundreds dozens
  people everyone everybody someone somebody anyone something everything please let let's see yes oh well okay`

// Verbs that do nothing but report speech. `laughed` or `smiled` behind a quotation mostly start a sentence of their own.
const SPEECH_VERBS = `
  said says asked asks cried replied answered shouted whispered murmured muttered exclaimed called added continued explained
  told demanded inquired enquired declared remarked observed protested insisted suggested agreed repeated responded`

/** What English knows about its sentences. */
export const ENGLISH: SentenceRules = {
  spaceless: false,
  marks: '',
  hasCodeSpans: true,
  abbreviations: abbreviationsOf({
    either: EITHER,
    time: TIMES,
    number: NUMBERS,
    inside: INSIDE,
    title: TITLES,
  }),
  starters: wordsOf(STARTERS),
  ordinalNouns: new Set(),
  speechVerbs: wordsOf(SPEECH_VERBS),
  exclaimingNames: wordsOf('yahoo jeopardy'),
  quotes: new Map([
    ['“', '”'],
    ['‘', '’'],
    ['«', '»'],
    ['"', '"'],
    ["'", "'"],
  ]),
  continuers: [],
}
