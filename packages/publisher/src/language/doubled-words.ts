/** An English word that stands twice in a row on purpose. */
export interface EnglishDouble {
  readonly words: readonly string[]
  readonly reason: string
}

/** English words that may stand twice in a row. Any other pair is a slip. */
export const ENGLISH_DOUBLES: readonly EnglishDouble[] = [
  {
    words: ['that', 'had', 'her', 'do'],
    reason: 'one a pronoun, an auxiliary or a determiner, the other not',
  },
  {
    words: ['very', 'so', 'really', 'far', 'long', 'many', 'big', 'little', 'too', 'never', 'ever'],
    reason: 'said twice for force',
  },
  {
    words: [
      'no',
      'yes',
      'now',
      'there',
      'well',
      'hear',
      'oh',
      'ah',
      'ha',
      'hey',
      'ho',
      'hee',
      'aye',
      'tut',
      'bye',
      'please',
      'wait',
      'come',
      'go',
    ],
    reason: 'a cry or a comfort',
  },
  {
    words: [
      'knock',
      'tick',
      'drip',
      'bang',
      'boom',
      'beep',
      'ding',
      'dong',
      'chop',
      'pat',
      'tap',
      'thump',
      'woof',
      'quack',
      'clip',
      'rat',
    ],
    reason: 'a sound',
  },
  {
    words: [
      'blah',
      'yada',
      'cha',
      'pom',
      'tom',
      'bora',
      'pago',
      'walla',
      'yo',
      'night',
      'hush',
      'boo',
      'dum',
      'la',
      'mahi',
      'aku',
      'couscous',
      'berber',
    ],
    reason: 'a word made of two',
  },
]

/** A Chinese word or character that is never reduplicated, and beside what its double is no slip. */
export interface ChineseDouble {
  readonly word: string
  /** Characters before the pair that end another word: 现在|在. */
  readonly before?: string
  /** Characters behind the pair that begin another word: 为了|了解. */
  readonly after?: string
}

/** Single characters, with the words whose end or beginning they are. The rest of Chinese is reduplicated freely and left alone. */
export const CHINESE_CHARACTERS: readonly ChineseDouble[] = [
  // 目的的 is good Chinese; so are 的的确确 and 的的喀喀湖.
  { word: '的', before: '目标鹄', after: '确喀' },
  { word: '了', before: '不得罢末未小', after: '解结却断如望事然当之无' },
  { word: '是', before: '于可但凡要若国不惹搬', after: '非否' },
  { word: '在', before: '存现实所内潜自外何好健常驻旨', after: '处线场位职' },
  { word: '和', before: '柔缓饱总温调共平谐随暖讲附祥混应亲', after: '气美平谐睦' },
  { word: '与', before: '参给赋授付干施' },
  { word: '或', before: '抑间即倘' },
  { word: '及', before: '涉普危触波提顾来不埃遍累', after: '时格早' },
  { word: '被', before: '棉植毛夹', after: '子褥' },
  { word: '从', before: '服听自随顺遵侍盲跟', after: '容从' },
  { word: '把', before: '一几两火拖车那这每', after: '关脉握手柄' },
  { word: '就', before: '成早造高将迁', after: '业任近' },
  { word: '也', after: '门' },
  { word: '都', before: '首成古国帝故旧迁京建花魔', after: '市会城督' },
  { word: '将', before: '即大上中少干名战', after: '军来士领' },
  { word: '并', before: '合吞兼归火' },
  { word: '这' },
  { word: '到', before: '报迟签达等', after: '达处底家来期场时位' },
  { word: '来', before: '本未原将起出过上下带看进回后从近历越往向', after: '往回' },
  {
    word: '有',
    before: '所具拥含没只还占持享保富固私国公原现稀特专应',
    after: '效关些时趣人用利机限权序无名益理意望力害点助毒',
  },
  { word: '不', before: '从并绝毫莫无，。！？“、…' },
  {
    word: '会',
    before: '机社大议工协委员误宴学开都晚聚约商国教体领入拜集年市省',
    after: '议话员计面见晤合场员',
  },
  {
    word: '对',
    before: '一针面相反核校绝应成双比派配答几两每',
    after: '象方手比应待于话称付立照联错面等子口外内白策',
  },
  { word: '之', before: '总反随久', after: '前后间所' },
  { word: '其', before: '尤极与何任', after: '实他中次余' },
  { word: '由', before: '自理缘经事来', after: '于来衷' },
  { word: '向', before: '方面走倾动意趋流转一朝导指志', after: '来导往上下量日' },
  { word: '该', before: '应活', after: '当' },
]

/** Words of two characters that nobody says twice. Verbs (研究研究, 讨论讨论) and counted things (一个一个) are left alone. */
export const CHINESE_WORDS: ReadonlySet<string> = new Set(
  [
    // Pronouns and determiners.
    '我们 你们 他们 它们 她们 咱们 我的 你的 他的 她的 它的 其他 其它 其中 自己 这个 那个 这些 那些 这种 那种 这样 那样 这里 那里 每个 某个 各种 所有 任何 一些 一种 一样 哪些',
    // Auxiliaries and verbs that take no reduplication.
    '可以 可能 能够 应该 应当 必须 需要 不能 不会 不要 不是 没有 就是 都是 也是 会在 成为 作为 具有 属于 位于 包括 使得 导致 允许 存在 得到 提供 使用 进行 实现 表示 认为 称为 变成 用于 用来',
    // Conjunctions, prepositions and adverbs.
    '因为 所以 但是 而且 或者 如果 虽然 然后 并且 以及 不过 然而 因此 例如 比如 即使 尽管 除了 为了 关于 对于 由于 通过 根据 按照 随着 已经 正在 将会 曾经 仍然 依然 同时 另外 此外 只有 只要 无论 不仅 甚至 之间 之后 之前 以后 以前 以上 以下 时候 的话 那么 什么 怎么 如何 当前 目前 现在 它是 这是 那是 的是 了一',
  ]
    .join(' ')
    .split(' '),
)

/** Three characters that are said twice: calls, questions, sounds. */
export const CHINESE_CALLS: ReadonlySet<string> = new Set(
  '对不起 为什么 是不是 好不好 怎么办 没关系 等一下 没问题 叮叮当 轰隆隆 哗啦啦 不要紧 快点儿 了不起 我知道 不知道 我不要 我愿意'.split(
    ' ',
  ),
)
