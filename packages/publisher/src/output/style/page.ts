/** The page around the chapters on a screen and on paper: light and dark, one column, contents beside it where there is room. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #23211d;
  --quiet: #6b665c;
  --line: #ddd8cc;
  --wash: #f4f1e9;
  --link: #8a2f1d;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #dedad1; --quiet: #a09a8d; --line: #3b3832; --wash: #23211e; --link: #e8a08e; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font-size: 106.25%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 42.5rem; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper); }
.title { padding: 11vh 0 6vh; text-align: center; }
.title > p, .title h1, .title h1 > .side { text-align: center; }
.title h1 { font-size: 2.4rem; margin: 0 0 1.2rem; }
.title .creators, .title .imprint { color: var(--quiet); }
.title .description { max-width: 32rem; margin: 1.5rem auto; }
.title .draft { border-color: var(--link); color: var(--link); max-width: 32rem; margin: 1.5rem auto; }
.contents { margin: 2rem 0 4rem; font-size: 0.92rem; line-height: 1.5; }
.contents h2 { font-size: 1rem; color: var(--quiet); font-weight: normal; border-bottom: 1px solid var(--line); padding-bottom: 0.4rem; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents ol ol { padding-inline-start: 1.2em; font-size: 0.95em; }
.contents li, .contents li:lang(zh) { margin: 0.3em 0; text-align: start; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { text-decoration: underline; color: var(--link); }
.chapter { border-top: 1px solid var(--line); padding-top: 2.5rem; margin-top: 4rem; }
.chapter > h2:first-child { font-size: 1.9em; margin-top: 0; }
.chapter h3 { font-size: 1.45em; }
.chapter h4 { font-size: 1.2em; }
.chapter h5, .chapter h6 { font-size: 1em; }
pre, .scroll { background: var(--wash); border-radius: 4px; }
.scroll { overflow-x: auto; margin: 0 0 1em; background: none; }
.scroll table { margin: 0; font-size: 0.92em; min-width: 60%; }
th, td { border-color: var(--line); }
:not(pre) > code { background: var(--wash); padding: 0.1em 0.3em; border-radius: 3px; }
blockquote { border-color: var(--line); color: var(--quiet); opacity: 1; }
.footnotes, hr { border-color: var(--line); color: var(--quiet); }
.footnotes h2, .footnotes h3 { font-size: 1rem !important; font-weight: normal; margin-top: 0; }
.colophon { margin-top: 5rem; color: var(--quiet); font-size: 0.85rem; text-align: center; }
.colophon > p { text-align: center; }
.pair { margin: 0 0 1em; }
.pair > .second { color: var(--quiet); }
.pair > .side > :last-child { margin-bottom: 0.35em; }
@media (min-width: 64rem) {
  body.single { max-width: 66rem; display: grid; grid-template-columns: 16rem minmax(0, 42.5rem); column-gap: 4rem; }
  .single > :is(.title, .colophon) { grid-column: 1 / -1; }
  .single > .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; padding: 2.5rem 1rem 1.5rem 0; margin: 0; font-size: 0.85rem; }
  .single > main > .chapter:first-child { margin-top: 0; border: 0; }
  .single > .contents h2 { margin-top: 0; }
  body.bilingual { max-width: 76rem; }
  .bilingual .contents ol { columns: 2; column-gap: 3rem; }
  .bilingual .contents ol ol { columns: auto; }
  .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 3rem; margin: 0; }
  .pair > .side { grid-column: 1; }
  .pair > .second { grid-column: 2; color: inherit; }
  .pair > .side > :last-child { margin-bottom: 1em; }
  .chapter > :is(h2, h3, h4, h5):has(> .side) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 3rem; align-items: baseline; }
  .chapter > :is(h2, h3, h4):has(> .side) > .side + .side { font-size: inherit; font-weight: inherit; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #999; --wash: #f6f6f6; --link: #000; }
  html { font-size: 10.5pt; }
  body, body.single { display: block; max-width: none; padding: 0; }
  .skip { display: none; }
  .single > .contents { position: static; max-height: none; }
  .contents { break-after: page; }
  .title { break-after: avoid; }
  .chapter { break-before: page; border: 0; margin-top: 0; }
  pre { white-space: pre-wrap; }
  a { text-decoration: none; }
}
`
