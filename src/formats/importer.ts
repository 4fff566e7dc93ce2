/** The contract of every importer: a pure function from files to authored items. */
import type { Assessment, AuthoredItem, Diagnostic } from '../model/index.ts';
import type { SqliteEngine } from './sqlite.ts';

/** A file to import. */
export interface ImportedFile {
  /** As named on the command line. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How sure an importer is that a file is of its format, 0 to 1, with the reason in words. */
export interface Recognition {
  readonly confidence: number;
  readonly reason: string;
}

/** An item read, before it has its place in the bank. */
export interface ImportedItem {
  /** `item.path` is the suggested path below the target folder. */
  readonly item: AuthoredItem;
  /** Where it stands in the source, such as `questions[3]` or `row 17`. */
  readonly origin: string;
  /** Identity the source itself gives, used to keep ids stable between imports. */
  readonly sourceId?: string;
}

/** What the host lends to a pure importer. */
export interface ImportHost {
  /**
   * Bytes of a file by its path relative to the folder of the imported file; undefined when there
   * is none, or when the path leads out of that folder.
   */
  readonly readBeside: (path: string) => Uint8Array | undefined;
  /** Needed where the file holds a database; without it, such a file is refused. */
  readonly sqlite?: SqliteEngine;
  /** Told how many items of the file have been read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Items, files that go beside them, and every problem. */
export interface ImportResult {
  readonly items: readonly ImportedItem[];
  /** By path below the target folder. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly assessments: readonly Assessment[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many items the source holds, readable or not: found = items + reported. */
  readonly found: number;
  /** What the source calls itself; the title of a bank made for it. */
  readonly title?: string;
}

/** One input format. */
export interface Importer {
  /** As in `stemma import <name>`. */
  readonly name: string;
  readonly title: string;
  readonly recognise: (file: ImportedFile) => Recognition;
  /** JSON Schema (draft 2020-12) of its options, with descriptions; absent: it has none. */
  readonly optionsSchema?: object;
  /** @param options valid against `optionsSchema`; empty where the importer has none */
  readonly import: (
    file: ImportedFile,
    host: ImportHost,
    options?: Readonly<Record<string, unknown>>,
  ) => ImportResult;
}
