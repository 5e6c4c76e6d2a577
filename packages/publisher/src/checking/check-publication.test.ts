import { align } from '@collate/parser'
import { describe, expect, test } from 'vitest'
import { read } from '../checks/examples.fixture.ts'
import { checkPublication, type PublicationPart } from './check-publication.ts'

function part(path: string, source: string, target: string): PublicationPart {
  const [ours, theirs] = [read(source, 'zh'), read(target, 'en')]
  return { path, source: ours, target: theirs, links: align(ours, theirs) }
}

function found(parts: readonly PublicationPart[], check: string, known: readonly string[] = []) {
  return checkPublication(parts, { checks: [check], known }).map(({ findings }) =>
    findings.map(({ side, excerpt }) => `${side}: ${excerpt}`),
  )
}

describe('documents of a publication', () => {
  test('that translate one sentence differently are told of the more usual wording', () => {
    const parts = [
      part('a', '返回茶叶目录\n', 'Back to the teas\n'),
      part('b', '返回茶叶目录\n', 'Return to the tea list\n'),
      part('c', '返回茶叶目录\n', 'Back to the teas\n'),
    ]
    expect(found(parts, 'inconsistent-translation')).toEqual([
      [],
      ['target: Return to the tea list'],
      [],
    ])
  })

  test('that translate it differently in themselves are left to their own check', () => {
    const parts = [
      part('a', '返回茶叶目录\n', 'Back to the teas\n'),
      part('b', '返回茶叶目录\n\n# 茶\n\n返回茶叶目录\n', 'Tea list\n\n# Tea\n\nThe teas again\n'),
    ]
    expect(found(parts, 'inconsistent-translation')).toEqual([[], []])
  })

  test('are known to each other’s links, each language by itself', () => {
    const parts = [
      part(
        'guide/tea',
        '[壶](pot.md#温壶)、[杯](cup.md)、[水](water.md)、[站](https://a.cn/x.md)\n',
        '[pot](./pot.html#温壶), [cup](cup.md), [water](/en/guide/water), [site](https://a.cn/x.md)\n',
      ),
      part('guide/pot', '## 温壶\n', '## Warming the pot\n'),
    ]
    expect(found(parts, 'dead-link', ['guide/water'])).toEqual([
      ['source: [杯](cup.md)', 'target: [pot](./pot.html#温壶)', 'target: [cup](cup.md)'],
      [],
    ])
  })

  test('may lead alike to what is not among them, and only a remark is made of it', () => {
    const parts = [
      part('guide/tea', '[杯](cup.md)、[壶](pot.md)\n', '[cup](cup.md), [kettle](kettle.md)\n'),
    ]
    const [result] = checkPublication(parts, { checks: ['dead-link'] })
    expect(result?.findings.map(({ severity, excerpt }) => `${severity}: ${excerpt}`)).toEqual([
      'info: [杯](cup.md)',
      'warning: [壶](pot.md)',
      'info: [cup](cup.md)',
      'warning: [kettle](kettle.md)',
    ])
    const { source } = parts[0] ?? {}
    if (source === undefined) return
    const [alone] = checkPublication([{ path: 'guide/tea', source }], { checks: ['dead-link'] })
    expect(alone?.findings.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  test('may each turn a check off', () => {
    const quiet: PublicationPart = {
      ...part('a', '[杯](cup.md)\n', '[cup](cup.md)\n'),
      options: { severities: { 'dead-link': 'off' } },
    }
    expect(found([quiet], 'dead-link')).toEqual([[]])
  })
})
