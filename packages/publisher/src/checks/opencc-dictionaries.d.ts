// The word lists of OpenCC as opencc-js ships them: `from to|from to|…`, each the default export of its module.
declare module 'opencc-js/dict/TWPhrases' {
  const rows: string
  // biome-ignore lint/style/noDefaultExport: the package exports them so.
  export default rows
}
declare module 'opencc-js/dict/TWPhrasesRev' {
  const rows: string
  // biome-ignore lint/style/noDefaultExport: the package exports them so.
  export default rows
}
declare module 'opencc-js/dict/TSCharacters' {
  const rows: string
  // biome-ignore lint/style/noDefaultExport: the package exports them so.
  export default rows
}
