/** Reads the texts of one item and notes its files and findings. */
import { isLocalUrl } from '../../../content/safe-url.ts';
import { diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { XmlNode } from '../../../formats/xml.ts';
import type { Content, Diagnostic } from '../../../model/index.ts';
import type { ReportFinding } from '../../answer/read-answer.ts';
import { readHtml } from '../../html/read-html.ts';
import { missingFile, withoutMissingFiles } from '../../html/without-missing-files.ts';
import { restoreMathVariables } from '../formula/math-variables.ts';
import type { AssetNames } from '../package/asset-names.ts';
import { pathFrom, type QtiPackage } from '../package/qti-package.ts';
import { printHtml, type ReplaceElement } from './print-html.ts';

/** What is read of an item goes through it. */
export interface ItemReader {
  readonly report: ReportFinding;
  /** Content of nodes of the document. */
  readonly content: (nodes: readonly XmlNode[], replace?: ReplaceElement) => Content;
  /** Content of HTML that was printed from nodes. */
  readonly contentOf: (html: string) => Content;
  /** The address beside the item of a file that the document names; undefined, reported, if none. */
  readonly asset: (address: string) => string | undefined;
  /** Bytes of the file that the document names. */
  readonly bytesOf: (address: string) => Uint8Array | undefined;
  /** Files to put beside the item, by name. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an item is read in. */
export interface ReaderSettings {
  readonly source: QtiPackage;
  readonly names: AssetNames;
  /** Path of the document in the package. */
  readonly path: string;
  readonly origin: string;
  /** 1-based, where the document is a file of its own. */
  readonly line?: number;
}

/** A reader for one document. */
export function newItemReader({ source, names, path, origin, line }: ReaderSettings): ItemReader {
  const diagnostics: Diagnostic[] = [];
  const assets = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  const place = { file: source.file, ...(!source.isArchive && line !== undefined && { line }) };
  const report: ReportFinding = (code, message, hint) => {
    diagnostics.push(
      diagnostic(code, {
        message: `${origin}: ${message}`,
        place,
        ...(hint !== undefined && { hint }),
      }),
    );
  };
  const find = (address: string) => {
    const found = pathFrom(path, address);
    const bytes = found === undefined ? undefined : source.readFile(found);
    return found !== undefined && bytes ? { path: found, bytes } : undefined;
  };
  const asset = (address: string): string | undefined => {
    const found = find(address);
    if (found) {
      const name = names.nameFor(found.path);
      assets.set(name, found.bytes);
      return encodeURI(name);
    }
    if (!missing.has(address)) {
      report('import-image-missing', `The source has no file ${address}.`, missingHint);
    }
    missing.add(address);
    return undefined;
  };
  const contentOf = (html: string): Content => {
    const { content, dropped } = readHtml(html, {
      asset: (url) => (isLocalUrl(url) ? (asset(url) ?? missingFile) : undefined),
    });
    const lost = [...new Set(dropped.map(({ name }) => name))].filter(
      (name) => !/ of </.test(name),
    );
    if (lost.length > 0)
      report('import-html-dropped', `${lost.join(', ')} was left out.`, lostHint);
    return withoutMissingFiles(restoreMathVariables(content));
  };
  return {
    report,
    contentOf,
    content: (nodes, replace) => contentOf(printHtml(nodes, replace)),
    asset,
    bytesOf: (address) => find(address)?.bytes,
    assets,
    diagnostics,
  };
}

const missingHint = 'Add the file to the item, or export the package again.';
const lostHint = 'The words around it were kept.';
