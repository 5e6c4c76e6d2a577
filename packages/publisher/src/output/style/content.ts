/** How the blocks of a document look, on a page and in a book alike; lengths count in the text's own size. */
export const CONTENT_STYLE = `
p, ul, ol, dl, blockquote, pre, figure, table, details { margin: 0 0 1em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.8em 0 0.7em; break-after: avoid; text-wrap: balance; hyphens: manual; }
h1 { font-size: 1.9em; }
h2 { font-size: 1.45em; }
h3 { font-size: 1.2em; }
h4, h5, h6 { font-size: 1em; }
li > p:last-child { margin-bottom: 0.4em; }
ul, ol { padding-inline-start: 1.6em; }
li.task-list-item { list-style: none; }
blockquote { margin-inline: 0; padding-inline-start: 1.2em; border-inline-start: 0.2em solid currentColor; opacity: 0.85; }
pre { overflow-x: auto; padding: 0.8em 1em; line-height: 1.5; font-size: 0.85em; white-space: pre; break-inside: avoid; }
code { font-size: 0.88em; overflow-wrap: break-word; }
pre code { font-size: 1em; }
table { border-collapse: collapse; }
th, td { padding: 0.35em 0.8em; border-bottom: 1px solid; text-align: start; vertical-align: top; min-width: 4.5em; }
td.align-right, th.align-right { text-align: end; }
td.align-center, th.align-center { text-align: center; }
img { max-width: 100%; height: auto; }
figure { margin-inline: 0; }
figcaption { font-size: 0.9em; }
hr { border: 0; text-align: center; margin: 2em 0; }
hr::before { content: "⁂"; }
sup, sub { line-height: 0; }
.image-text { font-style: italic; }
.side { text-align: start; }
.draft { border: 1px solid; padding: 0.6em 1em; }
h1 > .side, h2 > .side, h3 > .side, h4 > .side, h5 > .side, h6 > .side { display: block; line-height: 1.3; text-wrap: balance; }
h1 > .side + .side, h2 > .side + .side, h3 > .side + .side { font-size: 0.8em; font-weight: normal; }
.footnotes { margin-top: 3em; border-top: 1px solid; padding-top: 1em; font-size: 0.9em; }
`
