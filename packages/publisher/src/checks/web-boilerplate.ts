import { furnitureOf } from '../reading/page-furniture.ts'
import { type Prose, spotOf } from '../reading/prose.ts'
import type { Check, CheckContext } from './check.ts'

/** A line of the web page a text was taken from. */
export const webBoilerplate: Check = {
  id: 'web-boilerplate',
  severity: 'warning',
  summary:
    'A line belongs to the web page the text was taken from: rights, makers, navigation, contacts.',
  reason: `Such lines came along with a copied page; in a publication they are noise, and often they name somebody else’s site.

Found are claims of rights (© 2024, 版权所有, 备案号), who made the site (Powered by, 技术支持), breadcrumbs, buttons, counters, and contact
blocks: two lines with a telephone number, an address and the like, or what stands between two of the other lines. A telephone number by
itself is information. A line that both sides have is a remark only: the page may be the publication's own. Where a colophon is wanted, turn the check off for that document.`,
  profiles: { ui: 'off' },
  examples: [
    {
      locales: ['en'],
      source:
        'Tea is old.\n\nContact us\n\n12 Kettle Lane, Leafham\n\n© 2024 Leafham Tea House Ltd.\n\nPowered by Kettle\n',
      finds: [
        'Contact us',
        '12 Kettle Lane, Leafham',
        '© 2024 Leafham Tea House Ltd.',
        'Powered by Kettle',
      ],
    },
    {
      locales: ['zh'],
      source:
        '首页 > 茶讯 > 正文\n\n茶很古老。\n\n版权所有：清水茶社\n\n技术支持：某某网络\n\n上一篇：怎样温杯\n',
      finds: ['首页 > 茶讯 > 正文', '版权所有：清水茶社', '技术支持：某某网络', '上一篇：怎样温杯'],
    },
    {
      locales: ['en'],
      source:
        'Skip to main content\n\nTea is old, older than most of the words that we have for it, and so are the cups we drink it from.\n\nPrivacy policy | Terms of use\n\nPrevious: Cups\n',
      finds: ['Skip to main content', 'Privacy policy | Terms of use', 'Previous: Cups'],
    },
    {
      locales: ['zh'],
      source:
        '茶很古老，比我们用来称呼它的大多数词语都要古老，人们用许多方式喝它，在许多地方种它，为它修路造船，也为它打仗，写了许多书来讲它。\n\n来源：茶报\n\n责任编辑：陆羽\n\n【打印本页】【关闭窗口】\n',
      finds: ['来源：茶报', '责任编辑：陆羽', '【打印本页】【关闭窗口】'],
    },
    {
      locales: ['en'],
      source:
        'Call the tea house.\n\nTel: 555 0100\n\nThe copyright of the recipe belongs to the house, which is powered by wind.\n',
      finds: [],
    },
    {
      locales: ['zh'],
      source: '茶社技术支持烘焙。我们联系我们的客人，版权归茶社所有。\n',
      finds: [],
    },
  ],
  *checkSide(prose, context) {
    if (!isFurniture(prose, context)) return
    // A translation that has the line because its source has it is not to blame, and what was translated is wanted as likely as not.
    const isShared = context.across(prose).some((other) => isFurniture(other, context))
    if (isShared && prose.side === 'target') return
    yield { message: 'line', at: spotOf(prose), ...(isShared && { severity: 'info' }) }
  },
}

function isFurniture(prose: Prose, context: CheckContext): boolean {
  const reading = context[prose.side]
  const kind = reading === undefined ? undefined : furnitureOf(reading).get(prose)
  return kind !== undefined && kind !== 'empty'
}
