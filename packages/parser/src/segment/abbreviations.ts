import { ENGLISH } from './english.ts'
import { abbreviationsOf, type SentenceRules, wordsOf } from './sentence-rules.ts'

const CONTINENTAL: SentenceRules = {
  ...ENGLISH,
  speechVerbs: new Set(),
  quotes: new Map([
    ['«', '»'],
    ['“', '”'],
    ['„', '“'],
    ['"', '"'],
  ]),
}

/** German: ordinals take a full stop (`12. Juni`), nouns are capitals, so only a starter ends an abbreviation. */
export const GERMAN: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    title: 'dr prof hr fr frl st ing dipl mag med phil jur rer nat hrsg kath ev',
    inside:
      'z.b u.a d.h z.t z.z bzw vgl ggf evtl ca sog inkl exkl zzgl i.d.r v.a s o.ä u.ä m.e geb gest',
    number: 's nr bd abs art kap aufl abb tab str tel jan feb aug sept okt nov dez jh',
    either: 'usw usf etc co kg gmbh jr mio mrd min std',
  }),
  starters: wordsOf(
    'der die das ein eine einer ich er sie es wir ihr man dieser diese dieses in im am an auf mit aber und oder wenn dann da dort hier so auch noch nur nach vor bei für von zu zum zur wie was wer wo warum doch jedoch daher deshalb alle',
  ),
  ordinalNouns: wordsOf(
    'januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts jahrtausend klasse auflage kapitel',
  ),
  quotes: new Map([
    ['„', '“'],
    ['‚', '‘'],
    ['»', '«'],
    ['«', '»'],
    ['"', '"'],
  ]),
}

/** Spanish. */
export const SPANISH: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    title:
      'sr sra srta srtas sres dr dra drs lic ing prof profa d dña arq gral cnel mtro fr mt sto sta excmo admón avda av cra',
    inside: 'p.ej ej aprox cf vs dpto depto',
    number:
      'no nro núm n° n.º nº art arts pág págs párr párrf cap vol fig tel ext ene feb mar abr may jun jul ago sep sept set oct nov dic lun mié jue vie sáb dom',
    either: 'etc ud uds vd vds ee uu ee.uu ee.uu.aa s.a cía hs km min seg d.c a.c',
  }),
  starters: wordsOf(
    'el la los las un una unos unas yo tú él ella ellos ellas nosotros usted este esta esto ese esa eso aquel hay es son fue en con por para de del al y o pero si cuando como donde qué quién cómo su sus mi se lo le no ya también',
  ),
}

/** French. */
export const FRENCH: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    title: 'm mm mme mmes mlle mlles dr pr me mgr st ste gal cdt cap',
    inside: 'p.ex ex cf env c.-à-d av apr',
    number: 'no n° nos art chap vol fig p pp tél janv févr avr juil sept oct nov déc',
    either: 'etc ltd inc cie sté min',
  }),
  starters: wordsOf(
    'le la les un une des ce cette ces cet il elle ils elles on nous vous je tu en au aux dans sur pour par avec sans et ou mais si quand comme où qui que son sa ses leur leurs mon ma mes ne',
  ),
}

/** Italian. */
export const ITALIAN: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    title:
      'sig sig.ra sig.na sigg dott dott.ssa dr ing avv prof prof.ssa arch geom rag on cav comm gen col cap s egr gent spett dir amm v.cte psicol',
    inside: 'es ad.es cfr st d ecc.ecc p.es meteor-ol f.p',
    number:
      'n nr art cap vol fig p pp pag tel gen feb mar apr mag giu lug ago set sett ott nov dic lun gio ven sab dom',
    either: 'ecc etc spa s.p.a srl s.r.l econ az min',
  }),
  starters: wordsOf(
    'il lo la i gli le un uno una io tu lui lei noi voi loro questo questa questi quello quella in con per da di del della al alla e ma se quando come dove chi che non è sono si su',
  ),
}

/** Russian: initials stand before and behind a surname. */
export const RUSSIAN: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    // г is a town or a year, and a year mostly goes on.
    title: 'г г-н г-жа гр проф акад доц д-р им ген полк св ул пр пл пер наб пгт пос обл р-н кв д с',
    inside: 'т.е т.к т.н напр ср см кн ред изд в.т.ч',
    number: 'гл стр рис табл п пп ст т тт № янв февр авг сент окт нояб дек тел',
    either: 'т.д т.п др пр гг в вв руб коп долл дол тыс млн млрд у.е куб.м кв.м мин сек час',
  }),
  starters: wordsOf(
    'я ты он она оно мы вы они это этот эта эти тот та те в во на по с со к ко из у о об от до за для при и а но или если когда как где что кто почему не ни его её их мой наш ваш однако затем потом',
  ),
}

/** What a language without a table of its own gets: abbreviations that travel. */
export const UNIVERSAL: SentenceRules = {
  ...CONTINENTAL,
  abbreviations: abbreviationsOf({
    title: 'dr prof mr mrs ms st mt пл ул св',
    inside: 'e.g i.e cf vs',
    number: 'no nr n° art fig p pp vol kap tel',
    either: 'etc inc ltd co г гг',
  }),
  starters: new Set(),
}

/** Danish, which keeps English abbreviations in English names. */
export const DANISH: SentenceRules = {
  ...CONTINENTAL,
  quotes: new Map([...CONTINENTAL.quotes, ["'", "'"]]),
  abbreviations: new Map([
    ...ENGLISH.abbreviations,
    ...abbreviationsOf({
      title: 'hr fr frk dr prof skt adv',
      inside: 'f.eks bl.a dvs jf evt inkl ekskl ift mht pga',
      number: 'nr s kap afs stk bd tlf maj okt',
      either: 'm.m m.fl osv mv a.s aps kl',
    }),
  ]),
  starters: new Set([
    ...ENGLISH.starters,
    ...wordsOf(
      'jeg du han hun den det vi i de en et der her hvad hvem hvor hvornår hvordan hvis når da så men og eller for på med til fra ved om under efter min din hans hendes dette denne disse mange alle',
    ),
  ]),
}

/** Armenian types its full stop (։) as a colon, and its short stop (՝) as a backtick. */
export const ARMENIAN: SentenceRules = {
  ...CONTINENTAL,
  marks: ':',
  hasCodeSpans: false,
  abbreviations: new Map(),
  starters: new Set(),
}

/** Arabic strings clauses together with commas, so that a colon is among its few stops. */
export const ARABIC: SentenceRules = {
  ...CONTINENTAL,
  marks: ':',
  abbreviations: new Map(),
  starters: new Set(),
}

/** Greek asks with a semicolon. */
export const GREEK: SentenceRules = { ...CONTINENTAL, marks: ';', starters: new Set() }
