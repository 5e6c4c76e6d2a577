import { expect, test } from 'vitest'
import { withoutScripts } from './without-scripts.ts'

test.for<[line: string, shown: string]>([
  ['a <b>c</b> < d', 'a \\<b>c\\</b> < d'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['`Option<T>` and ``a`<b>`` <i>', '`Option<T>` and ``a`<b>`` \\<i>'],
  ['`open <img src=x onerror=y>', '`open \\<img src=x onerror=y>'],
  ['\\`<b>\\`', '\\`\\<b>\\`'],
  ['[x](javascript:alert(1)) [y](https://a.b/c)', '[x]\\(javascript:alert(1)) [y](https://a.b/c)'],
  ['[x](< JavaScript&colon;alert(1)>)', '[x]\\(< JavaScript&colon;alert(1)>)'],
  ['**bold** ![a](b.png)', '**bold** ![a](b.png)'],
])('%s is shown, and runs nothing', ([line, shown]) => {
  expect(withoutScripts(line)).toBe(shown)
})
