/** Reads a `_defaults.yml`. */
import { readMetadata } from '../markdown/read-metadata.ts';
import type { AuthoredMetadata, Diagnostic, Place } from '../model/index.ts';
import { folderOf } from './bank-path.ts';
import { readYamlFile } from './read-yaml-file.ts';
import type { FolderDefaults } from './resolve-metadata.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { DefaultsYaml } from './schemas/defaults-yaml.ts';

/** What a folder gives its items, and what is wrong with the file. */
export interface DefaultsReading {
  readonly path: string;
  readonly metadata: AuthoredMetadata;
  readonly places: { readonly topic: Place; readonly outcomes: Place };
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of a `_defaults.yml`; a faulty key counts as absent. */
export function readDefaults(
  source: string,
  path: string,
  check: SchemaCheck<DefaultsYaml>,
): DefaultsReading {
  const { value = {}, diagnostics, place } = readYamlFile(source, path, check);
  return {
    path,
    metadata: readMetadata(value),
    places: { topic: place(['topic']), outcomes: place(['outcomes']) },
    diagnostics,
  };
}

/** What folders give their items, by path of the folder. */
export function folderDefaults(readings: readonly DefaultsReading[]): FolderDefaults {
  return new Map(readings.map(({ path, metadata }) => [folderOf(path), metadata]));
}
