import { hasHan, TRAITS } from '../language/characters.ts'
import {
  gbkAsLatin,
  lostToMarks,
  type Misread,
  mayBeMisread,
  misreadAsGbk,
  misreadAsLatin,
  misreadElsewhere,
  strayLeads,
} from '../language/wrong-coding.ts'
import { type Prose, spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check, Report } from './check.ts'

/** Text that was read in a wrong coding. */
export const mojibake: Check = {
  id: 'mojibake',
  severity: 'error',
  summary: 'Text was read in a wrong coding.',
  reason: `UTF-8 that some program took for Latin-1, windows-1252, GBK or another coding: \`â€™\` for ’, \`Ã©\` for é, 浣犲ソ for 你好; or what is left where bytes
were lost (锟斤拷; 请????茶). Readers see rubbish.

A stretch counts only where its bytes say something usual in UTF-8, so that names such as São or Ångström are no matter. Texts that
speak of codings are left alone.`,
  needs: [trait('\\u0080-\\u00FF?') | TRAITS.han],
  examples: [
    { locales: ['en'], source: 'Itâ€™s tea.\n', finds: ['â€™'] },
    { locales: ['en'], source: 'A teaÂ pot.\n', finds: ['Â'] },
    { locales: ['zh'], source: '先æ°´å¼€，再温杯。\n', finds: ['æ°´å¼€'] },
    { locales: ['zh'], source: '浣犲ソ，请喝茶。\n', finds: ['浣犲ソ'] },
    {
      locales: ['zh'],
      source: '客人浣犲ソ水开了，ÄãºÃ，请????茶。\n',
      finds: ['浣犲ソ', 'ÄãºÃ', '????'],
    },
    { locales: ['en'], source: 'It‚Äôs tea, and it?s hot.\n', finds: ['‚Äô', '?'] },
    { locales: ['en'], source: 'We?ll boil it. Is it hot?\n', finds: ['?'] },
    { locales: ['en'], source: 'São Paulo, Ångström, MENÜ“ and naïve cafés.\n', finds: [] },
    { locales: ['zh'], source: '编码不对时会看到锟斤拷。\n', finds: [] },
  ],
  *checkSide(prose) {
    const { text } = prose
    if (!mayBeMisread(text)) return
    const latin = [...misreadAsLatin(text)]
    for (const misread of latin) yield report(prose, misread)
    for (const misread of strayLeads(text)) yield report(prose, misread)
    for (const misread of gbkAsLatin(text))
      if (!latin.some(({ start, end }) => start < misread.end && misread.start < end))
        yield report(prose, misread)
    for (const misread of misreadElsewhere(text)) yield report(prose, misread)
    if (text.includes('?')) for (const misread of lostToMarks(text)) yield report(prose, misread)
    if (!hasHan(prose)) return
    if (ABOUT_CODINGS.test(text)) return
    for (const misread of misreadAsGbk(text)) yield report(prose, misread)
  },
}

const ABOUT_CODINGS = /乱码|亂碼|mojibake|编码|編碼/i

function report(prose: Prose, { start, end, said }: Misread): Report {
  const at = spotIn(prose, start, end)
  if (said === '') return { message: 'stray', at }
  return said === undefined
    ? { message: 'lost', at }
    : { message: 'misread', values: { said: said.replaceAll('\u00A0', ' ') }, at }
}
