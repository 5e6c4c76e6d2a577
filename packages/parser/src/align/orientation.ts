import { type Locale, languageOf } from '../model/locale.ts'
import type { Link } from '../model/unit.ts'
import type { SentenceEmbeddings } from './embeddings.ts'
import type { Knowledge } from './text-pair.ts'

// Two texts are always looked at in the same order, whichever is the translation: so the links are the same both ways. Chinese comes
// first, as in the dictionary.

/** Tells whether two texts are aligned with source and target changed over. */
export function isTurned(source: Locale, target: Locale): boolean {
  return languageOf(source) < languageOf(target)
}

/** Changes a link's sides over. */
export function turnedLink({ source, target, confidence }: Link): Link {
  return { source: target, target: source, confidence }
}

/** Changes the sides of what is known over. A term with several renderings becomes several with one. */
export function turnedKnowledge(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    ...(knowledge.terms && {
      terms: knowledge.terms.flatMap(({ source, target }) =>
        target.map((rendering) => ({ source: rendering, target: [source] })),
      ),
    }),
    ...(knowledge.confirmed && {
      confirmed: knowledge.confirmed.map(({ source, target }) => ({
        source: target,
        target: source,
      })),
    }),
    ...(knowledge.embeddings && { embeddings: turnedEmbeddings(knowledge.embeddings) }),
  }
}

function turnedEmbeddings({ dimension, source, target }: SentenceEmbeddings): SentenceEmbeddings {
  return { dimension, source: target, target: source }
}
