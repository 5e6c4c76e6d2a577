// OpenCC's tables as opencc-js ships them: `from to`, rows parted by bars. The package has types for its converters only.
declare module 'opencc-js/dict/STCharacters' {
  const dictionary: string
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default dictionary
}
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default dictionary
}
declare module 'opencc-js/dict/TWPhrases' {
  const dictionary: string
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default dictionary
}
declare module 'opencc-js/dict/TWPhrasesRev' {
  const dictionary: string
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default dictionary
}
