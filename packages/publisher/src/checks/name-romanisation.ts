import { TRAITS } from '../language/characters.ts'
import { romanisedNames } from '../language/romanised-names.ts'
import { writesHan } from '../language/writing.ts'
import { spotIn } from '../reading/prose.ts'
import type { Pair } from '../reading/readings.ts'
import { trait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

/** A Chinese name whose spelling in Latin letters is not its pinyin. */
export const nameRomanisation: Check = {
  id: 'name-romanisation',
  severity: 'warning',
  summary: 'A Chinese name is not spelt as its pinyin is.',
  reason: `A name that is misspelt, or cut up differently than everybody does it, cannot be looked up.

Names are written as in Hanyu Pinyin orthography (GB/T 16159): the family name first and by itself, the given name in one word (Liu Qiyao,
not Liu Qi Yao), a place name in one word (Yeping), with an apostrophe where a syllable would be misread (Xi’an). Every reading of a
character is accepted. Only spellings that are close to pinyin are looked at, so that names with a spelling of their own (Sun Yat-sen,
names of Hong Kong, Taiwan, Singapore, of other languages) are left alone.`,
  profiles: { ui: 'off' },
  needs: [TRAITS.han, trait('A-Z')],
  examples: [
    {
      locales: ['zh', 'en'],
      source: '刘启明喝茶，陈美丽也喝茶。\n',
      target: 'Liu Qimin drinks tea, and so does Chen Mei Li.\n',
      finds: ['Liu Qimin', 'Chen Mei Li'],
    },
    {
      locales: ['zh', 'en'],
      source: '茶从叶坪村运到西安市。\n',
      target: 'The tea goes from Ye Ping Village to Xian.\n',
      finds: ['Ye Ping', 'Xian'],
    },
    {
      locales: ['zh', 'en'],
      source: '单小云在重庆市喝茶，申玉菲和孙中山也喝茶。\n',
      target: 'Shan Xiaoyun drinks tea in Chongqing, and so do Shen Yufei and Sun Yat-sen.\n',
      finds: [],
    },
    {
      locales: ['zh', 'en'],
      source: '刘启明从杭州市来，孙中山的画挂在陕西省。\n',
      target: 'Luo Qiming comes from Hanzhou City; Sun Yat-sen’s picture hangs in Shaanxi.\n',
      finds: ['Luo Qiming', 'Hanzhou'],
    },
    {
      locales: ['en', 'zh'],
      source: 'Chen Jianguo and Li Na drink tea in Chongqing.\n',
      target: '陈建军和李娜在重庆喝茶。\n',
      finds: ['陈建军'],
    },
  ],
  *check(pair) {
    const [first] = pair.source
    if (first !== undefined && !writesHan(first.locale)) yield* otherNames(pair)
    for (const { fault, written, wanted, han, target, start, end, source, at } of romanisedNames(
      pair,
    )) {
      if (fault !== 'division' && fault !== 'spelling') continue
      yield {
        message: 'pinyin',
        values: { written, han, wanted },
        at: spotIn(target, start, end),
        against: spotIn(source, at, at + han.length),
      }
    }
  },
}

// A Chinese name of the source in Latin letters, and another one in the translation. How the source divides and orders it is its own.
function* otherNames({ source, target }: Pair): Generator<Report> {
  for (const name of romanisedNames({ source: target, target: source })) {
    const { fault, written, wanted, han, start, end, at } = name
    if (fault !== 'spelling') continue
    yield {
      message: 'other',
      values: { written, han, wanted },
      at: spotIn(name.source, at, at + han.length),
      against: spotIn(name.target, start, end),
    }
  }
}
