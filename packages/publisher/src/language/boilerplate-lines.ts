/** A line that belongs to a web page, not to the text on it. */
export interface BoilerplateRow {
  readonly kind: 'rights' | 'maker' | 'navigation' | 'contact' | 'counter'
  /** Fits a whole line, or its beginning; bounded, so that no line makes it slow. */
  readonly line: RegExp
  /** Is boilerplate only among other such lines: by itself it may be a title, or a word of a program. */
  readonly isWeak?: boolean
  readonly reason: string
}

/** Lines that are boilerplate where they stand alone. */
export const BOILERPLATE: readonly BoilerplateRow[] = [
  {
    kind: 'rights',
    line: /^(?:copyright\s{0,3})?(?:©|\(c\))\s{0,3}(?:copyright\s{0,3})?(?:\d{4}|\p{Lu}|\p{Script=Han})/iu,
    reason: '© 2024 Tea House',
  },
  { kind: 'rights', line: /^copyright\s{1,3}(?:by\s|\d{4})/i, reason: 'Copyright 2024' },
  {
    kind: 'rights',
    line: /^.{3,80}[\s.,，。|]all rights reserved\b.{0,60}$/i,
    reason: 'somebody’s rights',
  },
  {
    kind: 'rights',
    line: /^(?:all rights reserved|版权所有|版权声明)[.!。]?$/i,
    isWeak: true,
    reason: 'nobody’s rights',
  },
  {
    kind: 'rights',
    line: /^.{0,40}版权所有.{1,60}$|^.{1,40}版权所有$|^.{0,20}未经.{0,12}(?:许可|授权|同意).{0,12}(?:转载|复制).{0,30}$|^.{0,10}(?:转载请注明|不得转载|请勿转载).{0,30}$/,
    reason: 'Chinese pages claim rights so',
  },
  {
    kind: 'rights',
    line: /^.{0,40}(?:ICP\s?[备证]|公网安备|备案号|网站备案|网站标识码|增值电信业务经营许可证).{0,60}$/i,
    reason: 'the registration every page hosted in China shows',
  },
  {
    kind: 'maker',
    line: /^(?:proudly\s)?(?:powered|designed|hosted|developed)\s{1,3}(?:and\s\w{1,12}\s)?by\b.{0,60}$/i,
    reason: 'Powered by …',
  },
  {
    kind: 'maker',
    line: /^(?:web(?:site)?\s(?:design|development)|theme|template|site)\sby\b.{0,60}$|^technical support\s?[:：].{1,60}$/i,
    reason: 'who made the site',
  },
  {
    kind: 'maker',
    line: /^(?:技术支持|网站建设|网站制作|网站设计|网站维护|页面设计|设计制作|主办单位|承办单位|网站主办|运行维护|维护单位)\s?[:：].{1,40}$/,
    reason: 'who made or runs the site',
  },
  {
    kind: 'maker',
    line: /^.{0,10}建议使用.{0,30}(?:浏览器|分辨率).{0,20}$|^best viewed (?:in|with|at)\b.{1,60}$/i,
    reason: 'advice to browsers',
  },
  {
    kind: 'navigation',
    line: /^(?:you are here|current position|your location|您的位置|当前位置|您当前的?位置|您现在的位置|您所在的位置|所在位置)\s?(?:[:：>]|$)/i,
    reason: 'a breadcrumb’s label',
  },
  {
    kind: 'navigation',
    line: /^(?:home|home ?page|首页|主页|网站首页)\s{0,3}(?:>{1,2}|»|›|→|::|\/|\||-&gt;|&gt;)\s{0,3}\S/i,
    reason: 'a breadcrumb',
  },
  {
    kind: 'navigation',
    line: /^(?:back to (?:the )?top|skip to (?:main )?content|skip navigation|print this page|subscribe to our newsletter|loading comments|accept (?:all )?cookies|返回顶部|回到顶部|打印本页|关闭窗口|关闭本页|收藏本页|我要纠错|扫一扫.{0,10}(?:关注|分享).{0,8}|扫码关注.{0,8}|分享(?:到|至)[:：]?.{0,20})\s?[.…!！]{0,3}$/i,
    reason: 'a button that nothing but a page has',
  },
  {
    kind: 'navigation',
    line: /^(?:this (?:web)?site uses cookies\b|(?:cookie (?:policy|notice)\s?[:：]\s)?we use cookies to\b).{0,150}$/i,
    reason: 'the notice every page shows',
  },
  {
    kind: 'navigation',
    line: /^(?:previous|next|prev)(?: (?:article|post|page|story))?\s?[:：]\s?\S.{0,80}$/i,
    reason: 'what the page before and behind is',
  },
  {
    kind: 'navigation',
    line: /^(?:字体|字号|font size|text size)\s?[:：]\s?[【[(]?\s?(?:大|中|小|large|medium|small|a[+-]?|[\s|/·])+\s?[】\])]?$/i,
    reason: 'the tools of a page',
  },
  {
    kind: 'maker',
    line: /^(?:责任编辑|责编|网络编辑|本文编辑)\s?[:：]\s?\S.{0,20}$/,
    isWeak: true,
    reason: 'who put the page in',
  },
  {
    kind: 'maker',
    line: /^(?:来源|稿源|信息来源|文章来源)\s?[:：]\s?\S.{0,24}$/,
    isWeak: true,
    reason: 'where the page has its text from',
  },
  {
    kind: 'navigation',
    line: /^(?:print page|share (?:this|on|to)\b.{0,30}|previous (?:article|post|page)\b.{0,80}|next (?:article|post|page)\b.{0,80}|site ?map|log ?in|sign up|register|subscribe(?: now| to our newsletter)?|follow us(?: on)?.{0,30}|privacy policy|terms of (?:use|service)|cookie policy|friendly links|related links|read more|learn more|view more|load more|back to home|about)\s?[:：»›.…]{0,3}$/i,
    isWeak: true,
    reason: 'a button or a link of the page',
  },
  {
    kind: 'navigation',
    line: /^(?:返回首页|打印|网站地图|友情链接|相关链接|扫一扫|关注我们|微信公众号|官方微信|微官网|手机版|阅读原文|查看更多|更多|登录|注册|免责声明|隐私政策|法律声明|站内搜索|了解更多|技术支持)\s?[:：>»]{0,2}$/,
    isWeak: true,
    reason: 'a button or a link of the page',
  },
  {
    kind: 'navigation',
    line: /^(?:上一篇|下一篇|上一条|下一条)\s?[:：].{0,80}$/,
    reason: 'what the page before and behind is',
  },
  {
    kind: 'navigation',
    line: /^[【[]?\s?(?:打印|关闭|大|中|小|字体|收藏)(?:[\s|】\][【]{1,4}(?:打印|关闭|大|中|小|字体|收藏)){1,6}\s?[】\]]?$/,
    reason: 'the tools of a page',
  },
  {
    kind: 'contact',
    line: /^(?:contact us|联系我们|联系方式|about us|关于我们|get in touch)\s?[:：]?$/i,
    isWeak: true,
    reason: 'the head of a contact block',
  },
  {
    kind: 'counter',
    line: /^(?:views?|hits|clicks|page ?views?|visits|(?:本站|今日|总|累计)?(?:浏览(?:次数|量)?|阅读(?:次数|量|数)?|点击(?:次数|数|率)?|访问(?:量|次数)))\s?[:：]\s?\d{0,12}\s?次?$/i,
    reason: 'the page’s counter',
  },
]

// All rows in one expression, or in two where their flags do not go together: most lines fit none, and one look tells.
const ANY_ROW: readonly RegExp[] = [...Map.groupBy(BOILERPLATE, ({ line }) => line.unicode)].map(
  ([isUnicode, rows]) =>
    new RegExp(rows.map(({ line }) => `(?:${line.source})`).join('|'), isUnicode ? 'iu' : 'i'),
)

/** The first row that a line fits. */
export function boilerplateRow(line: string): BoilerplateRow | undefined {
  return ANY_ROW.some((any) => any.test(line))
    ? BOILERPLATE.find((row) => row.line.test(line))
    : undefined
}

/** The labels of contact blocks and of the data of a page, in lower case. */
export const LABELS: ReadonlySet<string> = new Set(
  [
    'tel|telephone|phone|phone number|telephone number|mobile|fax|hotline|service hotline|email|e-mail|mail|mailbox|email address|address|add|postcode|postal code|zip|zip code|website|web site|official website|contact|contact person|contacts|wechat|qq|skype|whatsapp|office hours|opening hours|business hours|po box',
    '电话|联系电话|服务电话|咨询电话|热线|热线电话|服务热线|咨询热线|传真|手机|邮箱|电子邮箱|电子邮件|邮件|地址|联系地址|公司地址|邮编|邮政编码|网址|官网|网站|联系人|微信|微信号|公众号|联系方式|办公时间|营业时间|监督电话|投诉电话|举报电话',
  ]
    .join('|')
    .split('|'),
)

/** The labels of what a page says of itself, in lower case. */
export const DATA_LABELS: ReadonlySet<string> = new Set(
  'source|author|editor|editor in charge|date|published|translator|photographer|tags|keywords|category|views|标签|关键词|分类|浏览次数|点击次数|来源|作者|编辑|责任编辑|发布时间|发布日期|日期|翻译|译者|摄影|供稿'.split(
    '|',
  ),
)

/** Nouns that make a label of what stands before them: “tea guild mailbox”, 质量投诉邮箱. */
export const LABEL_NOUN: RegExp =
  /(?:\b(?:tel|telephone|phone|fax|hotline|e-?mail|mailbox|address|postcode|zip code|website|wechat|qq)|电话|热线|传真|邮箱|邮件|地址|邮编|网址|官网|联系人|微信|公众号)$/i
