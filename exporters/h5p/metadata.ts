/** What H5P says about a question beside its content. */
import type { Item } from '../../src/model/index.ts';
import type { H5pLibrary } from './libraries.ts';

/** Licences that H5P has a name for, by SPDX. */
const licenses: Readonly<Record<string, readonly [license: string, version?: string]>> = {
  'CC0-1.0': ['CC0 1.0'],
  'CC-BY-4.0': ['CC BY', '4.0'],
  'CC-BY-3.0': ['CC BY', '3.0'],
  'CC-BY-SA-4.0': ['CC BY-SA', '4.0'],
  'CC-BY-SA-3.0': ['CC BY-SA', '3.0'],
  'CC-BY-NC-4.0': ['CC BY-NC', '4.0'],
  'CC-BY-NC-SA-4.0': ['CC BY-NC-SA', '4.0'],
  'CC-BY-ND-4.0': ['CC BY-ND', '4.0'],
  'CC-BY-NC-ND-4.0': ['CC BY-NC-ND', '4.0'],
};

/** Title, people, licence and source; a licence without a name of H5P's stands in words. */
export function metadataOf(item: Item, { title }: H5pLibrary): object {
  const known = licenses[item.license ?? ''];
  const [license = 'U', licenseVersion] = known ?? [];
  return {
    contentType: title,
    title: item.title,
    license,
    ...(licenseVersion !== undefined && { licenseVersion }),
    ...(item.license !== undefined && !known && { licenseExtras: item.license }),
    authors: item.authors.map((name) => ({ name, role: 'Author' })),
    ...(item.source !== undefined && { source: item.source }),
    defaultLanguage: item.language,
  };
}
