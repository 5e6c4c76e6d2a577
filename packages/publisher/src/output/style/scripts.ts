/** How text in Latin letters is set: book faces that come with the systems, hyphenated. Inherited from whatever names its language. */
export const LATIN_STYLE = `
:root {
  --latin: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Cambria, Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
[lang] {
  font-family: var(--latin);
  line-height: 1.6;
  hyphens: auto;
  text-wrap: pretty;
}
code, kbd, samp, pre {
  font-family: var(--mono);
  hyphens: manual;
}
`

/**
 * How Chinese is set (W3C, Requirements for Chinese Text Layout): more air between lines, justified, punctuation trimmed where it meets,
 * a thin space between Han and Latin, and dots under stressed characters (GB/T 15834, emphasis marks), as Chinese has no italics.
 */
export const HAN_STYLE = `
:root {
  --han: Charter, "Bitstream Charter", "Noto Serif", Georgia, "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, "Noto Sans CJK SC", serif;
}
[lang|="zh"] {
  font-family: var(--han);
  line-height: 1.85;
  hyphens: none;
  line-break: strict;
  text-autospace: normal;
  text-spacing-trim: normal;
  hanging-punctuation: allow-end;
}
p:lang(zh), li:lang(zh), dd:lang(zh) {
  text-align: justify;
  text-justify: inter-character;
}
em.han:lang(zh), i.han:lang(zh) {
  font-style: normal;
  text-emphasis: filled dot;
  text-emphasis-position: under right;
}
`
