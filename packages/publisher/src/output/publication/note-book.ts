import type { Annotate, Note } from '../note.ts'

/** Notes as they are taken down, each once. */
export interface NoteBook {
  readonly notes: readonly Note[]
  readonly annotate: Annotate
}

/** Opens an empty note book. The `document` of a note's values says what it is about. */
export function noteBook(earlier: readonly Note[] = []): NoteBook {
  const notes: Note[] = [...earlier]
  const known = new Set(notes.map((note) => JSON.stringify(note)))
  return {
    notes,
    annotate: (key, values) => {
      const note: Note = { document: String(values['document'] ?? ''), message: { key, values } }
      const text = JSON.stringify(note)
      if (known.has(text)) return
      known.add(text)
      notes.push(note)
    },
  }
}
