/** Keeps what exporters computed for single items between runs. */
import { hash } from 'node:crypto';
import type { ExportHost } from '../formats/exporter.ts';
import { openCache } from './cache.ts';
import { codeVersion } from './code-version.ts';

/** The memory, to be closed when the export is done. */
export interface ExportMemory {
  readonly memo: NonNullable<ExportHost['memo']>;
  readonly close: () => void;
}

/** The rooms that writing an item runs through. */
const writingRooms = [
  'exporters',
  'src/content',
  'src/diagnostics',
  'src/formats',
  'src/interactions',
  'src/model',
];

/** Opens the memory; what another state of the program kept is not found in it. */
export function openExportMemory(): ExportMemory {
  const cache = openCache('exports');
  const version = codeVersion(writingRooms);
  return {
    memo: (key, make) => {
      const name = `${version} ${hash('sha256', key)}`;
      const kept = cache.get(name);
      if (kept !== undefined) return kept;
      const made = make();
      cache.set(name, made);
      return made;
    },
    close: cache.close,
  };
}
