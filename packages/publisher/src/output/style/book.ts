/** What a book adds: no colours and no sizes of its own, as they are the reader's to choose. */
export const BOOK_STYLE = `
body { margin: 0 5%; }
.title { text-align: center; padding-top: 20%; }
.title > p, .title h1, .title h1 > .side { text-align: center; }
nav li:lang(zh) { text-align: start; }
p.imprint { margin: 0; }
p.draft { margin: 1em 0; }
nav ol { list-style: none; padding-inline-start: 1em; }
nav a { text-decoration: none; color: inherit; }
.pair { margin: 0 0 1em; }
.pair > .side > p:last-child, .pair > .side > :last-child { margin-bottom: 0.3em; }
pre { white-space: pre-wrap; overflow-wrap: break-word; }
aside.note p { margin: 0 0 0.5em; }
a.noteref { text-decoration: none; }
`
