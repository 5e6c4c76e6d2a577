/** Cyrillic and Greek letters and the Latin ones they cannot be told from, in most fonts. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...pairsOf('АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'),
  ...pairsOf('аеорсухѕіјһԛԝ', 'aeopcyxsijhqw'),
  // Small Greek letters are signs of mathematics: only the o has no sense of its own.
  ...pairsOf('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
])

/**
 * Radicals, which dictionaries index characters by, and the characters themselves. Only those that Unicode does not map (NFKC): programs
 * that take text out of PDF files write them instead.
 */
export const RADICALS: ReadonlyMap<string, string> = new Map([
  ...pairsOf(
    '⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰',
    '民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙',
  ),
])

function pairsOf(one: string, other: string): readonly (readonly [string, string])[] {
  const others = [...other]
  return [...one].map((character, at) => [character, others[at] ?? character])
}
