/** English words that hold a sentence together and say nothing by themselves, by what they are. */
const ENGLISH: Readonly<Record<string, string>> = {
  determiners:
    'a an the this that these those some any no each every either neither both all such another other others',
  pronouns:
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves who whom whose which what one ones',
  auxiliaries:
    'be am is are was were been being have has had having do does did doing done will would shall should can could may might must cannot let',
  prepositions:
    'of in on at by to from for with without into onto over under between among through during before after above below about against within upon across along around behind beyond near per via as like than out off up down',
  conjunctions:
    'and or but nor so yet if when while where because although though unless until since whether',
  adverbs:
    'not also then there here just only even still already very too more most less least how why now again always never',
  contractions:
    "isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't it's that's there's i'm you're we're they're i've you've we've they've i'll you'll we'll they'll let's",
}

const WORDS: ReadonlySet<string> = new Set(Object.values(ENGLISH).join(' ').split(' '))

/** Tells whether an English word, in lower case, holds a sentence together without a meaning of its own. */
export function isFunctionWord(word: string): boolean {
  return WORDS.has(word) || (word.includes('’') && WORDS.has(word.replace('’', "'")))
}
