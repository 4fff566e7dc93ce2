/** Completes what a file states with the defaults of its folders and of the bank. */
import type { AuthoredMetadata, BankSettings, ItemMetadata } from '../model/index.ts';
import { folderOf } from './bank-path.ts';
import { folderTopic } from './folder-topic.ts';

/** What each `_defaults.yml` states, by the path of its folder (empty for the root). */
export type FolderDefaults = ReadonlyMap<string, AuthoredMetadata>;

/** The metadata of the item at a path: its own, else the nearest folder's, else the bank's. */
export function resolveMetadata(
  path: string,
  authored: AuthoredMetadata,
  defaults: FolderDefaults,
  settings: BankSettings,
): ItemMetadata {
  const topic = folderTopic(path, settings.taxonomy);
  return {
    topics: topic === undefined ? [] : [topic],
    points: 1,
    tags: [],
    outcomes: [],
    status: 'published',
    release: settings.release,
    shuffle: true,
    fixed: [],
    language: settings.languages[0] ?? 'en',
    authors: settings.authors,
    references: [],
    ...(settings.license === undefined ? {} : { license: settings.license }),
    ...inherited(folderOf(path), defaults),
    ...authored,
  };
}

/** The defaults of a folder, those of nearer folders over those of farther ones. */
function inherited(folder: string, defaults: FolderDefaults): AuthoredMetadata {
  const above = folder === '' ? {} : inherited(folderOf(folder), defaults);
  return { ...above, ...defaults.get(folder) };
}
