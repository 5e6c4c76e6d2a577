/** Words that make a number vague, before and behind it, as patterns. */
export const APPROXIMATORS: Readonly<
  Record<'zh' | 'en', { readonly before: string; readonly behind: string }>
> = {
  zh: {
    before:
      '(?:大约|约|近|将近|接近|大概|差不多|超过|逾|超|不到|不足|至少|至多|最多|上)[为有是]? ?',
    behind: ' ?[个名人年岁元里米次]?(?:左右|上下|以上|以下|多|余|来|之多)',
  },
  en: {
    before:
      '(?:about|around|approximately|roughly|nearly|almost|some|over|under|more than|less than|fewer than|at least|at most|up to|close to|circa|c\\.) (?:the )?[$€£¥]?',
    behind: '(?: or so|\\+| or more|-odd)',
  },
}
