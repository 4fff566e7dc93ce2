/** The contract of every exporter: a pure function from a bank to files. */
import type { Diagnostic, ItemBank } from '../model/index.ts';
import type { FidelityDeclaration } from './fidelity.ts';
import type { SqliteEngine } from './sqlite.ts';

/** A file of an export; text is UTF-8. */
export interface ExportedFile {
  /** Relative, forward slashes, no `..`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What is exported: part of a bank, named. */
export interface ExportSelection {
  /** Stable name, becomes identifiers and file names: `[a-z][a-z0-9-]*`. */
  readonly id: string;
  readonly title: string;
  /** Assessments to write, by id; `items` then holds all items they use. */
  readonly assessments: readonly string[];
  /** Items to write, by id, in order. */
  readonly items: readonly string[];
}

/** What the host lends to a pure exporter. */
export interface ExportHost {
  /** Bytes of a file by its path below the bank's root; undefined when there is none. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /**
   * A value kept between runs for equal keys; without it, `make` is called every time. The key
   * must name everything that the value depends on but the program itself.
   */
  readonly memo?: (key: string, make: () => string) => string;
  /** Lent to exporters that name it among their `needs`. */
  readonly sqlite?: SqliteEngine;
}

/** How far a target carries a shape of item. */
export type Fidelity = 'exact' | 'degraded' | 'omitted';

/** Files and every loss; nothing is written, zipped or logged. */
export interface ExportResult {
  readonly files: readonly ExportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One of several things that a format can be, such as a kind of quiz or a layout. */
export interface ExportProfile {
  /** The target is named `<exporter>/<profile>`. */
  readonly name: string;
  readonly title: string;
  /** The options that make it so. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One output format. */
export interface Exporter<Options> {
  /** As in `stemma export <name>`. */
  readonly name: string;
  readonly title: string;
  /** Ending of the file written, with its dot; a zip when there may be several files. */
  readonly extension: string;
  readonly packaging: 'zip' | 'single';
  /** JSON Schema (draft 2020-12) of `Options`, with descriptions and defaults. */
  readonly optionsSchema: object;
  /** Where the format is several targets, each with losses of its own; the first is the default. */
  readonly profiles?: readonly ExportProfile[];
  /** What the host has to load before and lend; nothing where it is absent. */
  readonly needs?: readonly 'sqlite'[];
  /** What is declared about each shape of item and each field, for the fidelity matrix. */
  readonly fidelity: (options: Options) => FidelityDeclaration;
  /** @param options already valid against `optionsSchema`, defaults filled in. */
  readonly export: (
    bank: ItemBank,
    selection: ExportSelection,
    options: Options,
    host: ExportHost,
  ) => ExportResult;
  /** Reads the finished package and names every rule of the target that it breaks. */
  readonly check?: (archive: Uint8Array) => readonly Diagnostic[];
}
