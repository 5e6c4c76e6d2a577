import type { Bitext, State } from '@collate/parser'
import {
  type Chapter,
  type PublicationWords,
  type PublishedFile,
  publish,
} from '@collate/publisher'
import { LANGUAGES, messagesOf } from '../console/messages.ts'
import type { OpenBitext } from '../workspace/bitexts.ts'
import { localesOf, type Workspace } from '../workspace/open.ts'
import { digest, type PublicationEntry, readAsset } from '../workspace/open-publication.ts'

/** Makes a publication's outputs, one at a time as they are asked for. */
export function makeOutputs(
  workspace: Workspace,
  { name, config }: PublicationEntry,
  bitexts: readonly OpenBitext[],
  minState: State,
): Generator<PublishedFile> {
  const { title, creators, identifier, date, description, rights, publisher } = config
  return publish({
    name,
    metadata: {
      title,
      creators,
      date,
      description,
      ...(identifier === undefined ? {} : { identifier }),
      ...(rights === undefined ? {} : { rights }),
      ...(publisher === undefined ? {} : { publisher }),
    },
    locales: localesOf(workspace),
    chapters: chaptersOf(bitexts),
    outputs: config.outputs,
    minState,
    messages: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        messagesOf(language, 'publication') as unknown as PublicationWords,
      ]),
    ),
    inPlace: config.markdown === 'in-place',
    readAsset: (path, locale) => readAsset(workspace, path, locale),
    digest,
  })
}

// Bitexts come document by document, a target locale each.
function chaptersOf(bitexts: readonly OpenBitext[]): readonly Chapter[] {
  const chapters = new Map<string, Chapter>()
  for (const { entry, source, translation, result } of bitexts) {
    const { translations = [] } = chapters.get(entry.path) ?? {}
    const bitext: Bitext = result.bitext
    chapters.set(entry.path, {
      path: entry.path,
      source,
      translations: [
        ...translations,
        {
          bitext,
          ...(translation === undefined ? {} : { document: translation }),
        },
      ],
    })
  }
  return [...chapters.values()]
}
