/**
 * The style of the side-by-side page. Colours are Okabe and Ito's (2008), which colour-blind readers tell apart, darkened or lightened
 * until text in them has a contrast of 4.5 (WCAG 2.2, 1.4.3). The filter is a radio button and `:has()`: no script.
 */
export const ALIGNMENT_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --page: #fff; --quiet: #595959; --line: #d4d4d4; --head: #f3f3f3;
  --sure: #00598a; --fair: #1f6f9c; --doubtful: #a84400; --doubtful-page: #fff3e8; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --page: #161616; --quiet: #a8a8a8; --line: #3c3c3c; --head: #232323;
  --sure: #7cc4f5; --fair: #a3d3f2; --doubtful: #ff9d57; --doubtful-page: #2c1d10; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem 1.25rem 3rem; color: var(--text); background: var(--page);
  font: 1rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.4rem; line-height: 1.3; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 0 0 1rem; }
dl div { display: flex; gap: .5rem; }
dt { color: var(--quiet); }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1rem; padding: .4rem .9rem; border: 1px solid var(--line); border-radius: .4rem; }
label { cursor: pointer; }
input { accent-color: var(--sure); }
table { width: 100%; border-collapse: collapse; }
caption { padding: 0 0 .5rem; text-align: start; color: var(--quiet); }
th, td { padding: .45rem .7rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: var(--head); }
thead th small { display: block; font-weight: normal; color: var(--quiet); overflow-wrap: anywhere; }
tbody th { width: 4rem; font-weight: normal; text-align: end; font-variant-numeric: tabular-nums; }
tbody th a { color: var(--quiet); }
td.text { width: 43%; overflow-wrap: anywhere; white-space: pre-line; }
td.text:lang(zh), td.text:lang(ja) { line-break: strict; }
td.none { color: var(--quiet); font-style: italic; }
td.confidence { width: 8rem; font-variant-numeric: tabular-nums; }
td.confidence strong, td.confidence em { margin-inline-start: .35em; font-style: normal; font-size: .875rem; font-weight: 600; }
.bar { display: block; height: .35rem; margin: .2rem 0; border: 1px solid currentColor; border-radius: .2rem; print-color-adjust: exact;
  background: linear-gradient(currentColor 0 0) 0 / var(--share) 100% no-repeat; }
.sure td.confidence { color: var(--sure); }
.fair td.confidence { color: var(--fair); }
.doubtful td.confidence { color: var(--doubtful); }
tr.doubtful > * { background: var(--doubtful-page); print-color-adjust: exact; }
tr.doubtful > th { box-shadow: inset .3rem 0 var(--doubtful); }
tbody tr { scroll-margin-top: 5rem; }
tr:target > * { outline: 2px solid var(--sure); outline-offset: -2px; }
:focus-visible { outline: 2px solid var(--sure); outline-offset: 2px; }
body:has(#show-doubtful:checked) tbody tr:not(.doubtful), body:has(#show-one-sided:checked) tbody tr:not(.one-sided) { display: none; }
@media (max-width: 45rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, td.text, td.confidence { display: block; width: auto; border: 0; text-align: start; }
  tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  caption { display: block; }
  th, td { padding: .15rem .7rem; }
  .bar { max-width: 10rem; }
}
@media print {
  :root { color-scheme: light; --text: #000; --page: #fff; --quiet: #444; --line: #999; --head: #fff; --sure: #00598a; --fair: #1f6f9c; --doubtful: #a84400; --doubtful-page: #fff3e8; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  fieldset { display: none; }
  thead th { position: static; }
  tr { break-inside: avoid; }
  tbody th a { color: inherit; text-decoration: none; }
}
`
