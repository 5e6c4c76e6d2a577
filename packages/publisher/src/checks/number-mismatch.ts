import { reportDifferences } from '../numbers/quantity-differences.ts'
import type { Pair } from '../reading/readings.ts'
import type { Check, Report } from './check.ts'

/** Numbers that the two sides say differently. */
export const numberMismatch: Check = {
  id: 'number-mismatch',
  severity: 'error',
  summary: 'A number of one side is not said on the other.',
  reason: `A wrong figure is the error readers forgive least.

Numbers are compared in one normal form, whatever the notation: digits, separators, Chinese numerals, number words, 万 and million. A number
may stand in another sentence of the block, be repeated, be rounded (2,403,000 as “2.4 million”) or be converted into another unit
(1200 亩 as 80 hectares). Small number words (一, one, another) never ask for a counterpart, nor do idioms (十万八千里), names and versions
(W3C, ES2016, v3.5); but “three” against 五个 is a difference. Dates, ordinals, percentages, fractions, ranges and slips of the decimal
point have checks of their own. The number of a caption is not asked for where the other side has the caption in an attribute, nor a
number word that stays in a title of the other language. In fiction a translator may add a number word, and tell a passage of several
sentences with other small ones.`,
  profiles: { literary: 'warning' },
  examples: [
    {
      locales: ['zh', 'en'],
      source: '屏幕有 1920×1200 个点。\n',
      target: 'The screen has 1920×1080 dots.\n',
      finds: ['1080'],
    },
    {
      locales: ['zh', 'en'],
      source: '当时，13个县的总人口约240万，参军的约三十三万人。',
      target: 'The 13 counties had about 2.4 million people then, and about 330,000 joined.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Use at most 15 lines, as listing 15-9 does.',
      target: '最多用17行，如示例 15-9。',
      finds: ['17'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Listing 8-4 ends after three seconds.',
      target: '示例 8-5 在五秒后结束。',
      finds: ['8-5', '五'],
    },
    {
      locales: ['en', 'zh'],
      source:
        '<Figure number="8-4" caption="A pot with two spouts and a lid">\n\nPour.\n\n</Figure>\n',
      target: '<span class="caption">图 8-4：有两个壶嘴、1 个盖子的茶壶</span>\n\n倒茶。\n',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'Sing “The Twelve Days of Christmas” to the fourteen guests.\n',
      target: '给客人唱一首“The Twelve Days of Christmas”。\n',
      finds: ['fourteen'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Bind the port first.\n',
      target: '先绑定 80 端口，监听 80 端口要权限。\n',
      finds: ['80'],
    },
    {
      locales: ['zh', 'en'],
      source: '全长1318公里，共28站。',
      target: 'The line is 1,318 kilometres long.',
      finds: ['28'],
    },
    {
      locales: ['en', 'zh'],
      source: 'ES2016 and W3C, by no means.',
      target: '千万别提 ES2016，也别提 W3C，那差了十万八千里。',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      profile: 'literary',
      source: '他认得五个字里的三个。小四倒认得十三个。',
      target:
        'He could read a word or two. He was proud of it! But his brother, at twelve, knew fourteen.',
      finds: ['fourteen'],
    },
    {
      locales: ['zh', 'en'],
      source: '两兄弟输了二十几块银子。',
      target: 'The brothers lost over twenty pieces of silver.',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '果园占地1200亩，距县城十里。',
      target: 'The orchard covers 80 hectares, five kilometres from the town.',
      finds: [],
    },
    {
      locales: ['en', 'zh'],
      source: 'HTML5 works since v2.1.0, with 1½ cups on 1’250 tables.',
      target: '自 v2.0.1 起支持 HTML4，1250 张桌子各有 1.5 杯。',
      finds: ['v2.0.1', 'HTML4'],
    },
  ],
  check: (pair, { profile }) => {
    const reports = reportDifferences(pair, 'number', {
      changed: 'different',
      missing: 'missing',
      extra: 'added',
    })
    return profile === 'literary' ? [...reports].filter((report) => !isFree(report, pair)) : reports
  },
}

// So many sentences are told anew rather than translated one by one.
const PASSAGE = 3

function isFree({ message, values = {} }: Report, { source, target }: Pair): boolean {
  const { words = '', source: ours = '', target: theirs = '' } = values
  if (message === 'added') return !/\p{N}/u.test(String(words))
  const sentences = [source, target].map((proses) =>
    proses.reduce((sum, { block }) => sum + block.segments.length, 0),
  )
  return message === 'different' && Math.max(...sentences) >= PASSAGE && isSmall(ours, theirs)
}

const SMALL =
  /^(?:[一二两三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/i

function isSmall(...words: readonly (string | number)[]): boolean {
  return words.every((word) => SMALL.test(String(word)))
}
