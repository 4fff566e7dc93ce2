/** The documents of a source and the files that they show. */
import { resolveAsset } from '../../../content/resolve-asset.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import type { Diagnostic } from '../../../model/index.ts';
import type { LomReading } from './read-lom.ts';

/** A document of QTI, its names those of QTI 2.x. */
export interface QtiDocument {
  /** Path inside the package; the name of the file where it stands alone. */
  readonly path: string;
  readonly root: XmlElement;
}

/** What the source holds. */
export interface QtiPackage {
  /** As named on the command line. */
  readonly file: string;
  readonly isArchive: boolean;
  /** In the order of the manifest. */
  readonly items: readonly QtiDocument[];
  readonly tests: readonly QtiDocument[];
  readonly stimuli: readonly QtiDocument[];
  /** What the manifest says about a document, by path. */
  readonly described: ReadonlyMap<string, LomReading>;
  /** What the package calls itself. */
  readonly title?: string;
  /** Bytes of a file by its path in the package. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** Items that could not be read at all; each has an error among `diagnostics`. */
  readonly unreadable: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The path in the package of the file that a document names; undefined for addresses elsewhere. */
export function pathFrom(document: string, address: string): string | undefined {
  return resolveAsset(document, address);
}
