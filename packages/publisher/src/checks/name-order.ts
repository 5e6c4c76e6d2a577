import { TRAITS } from '../language/characters.ts'
import { romanisedNames } from '../language/romanised-names.ts'
import { spotIn } from '../reading/prose.ts'
import { trait } from '../reading/traits.ts'
import type { Check } from './check.ts'

/** A Chinese name with the given name first. */
export const nameOrder: Check = {
  id: 'name-order',
  severity: 'warning',
  summary: 'A Chinese name has the given name first.',
  reason: `Chinese names begin with the family name, in English as well (Liu Qiming). Where orders are mixed, nobody can tell which of the two is
the family name.

A name is recognised by the pinyin of the source’s name. In technical texts it is but a hint, since authors choose the order of their own
names.`,
  profiles: { technical: 'info', ui: 'off' },
  needs: [TRAITS.han, trait('A-Z')],
  examples: [
    {
      locales: ['zh', 'en'],
      source: '刘启明喝茶。\n',
      target: 'Qiming Liu drinks tea.\n',
      finds: ['Qiming Liu'],
    },
    {
      locales: ['zh', 'en'],
      source: '刘启明喝茶。\n',
      target: 'Liu Qiming drinks tea.\n',
      finds: [],
    },
  ],
  *check(pair) {
    for (const { fault, written, wanted, han, target, start, end, source, at } of romanisedNames(
      pair,
    ))
      if (fault === 'order')
        yield {
          message: 'order',
          values: { written, wanted },
          at: spotIn(target, start, end),
          against: spotIn(source, at, at + han.length),
        }
  },
}
