/** Opens a bank by its headers, so that items can be taken one by one however many there are. */
import { hash } from 'node:crypto';
import { bankFileKind } from '../bank/bank-path.ts';
import { completeItem } from '../bank/complete-item.ts';
import type { ItemHeader } from '../bank/item-header.ts';
import { linkBank } from '../bank/link/link-bank.ts';
import { checkLocks, type LockReading } from '../bank/lock/index.ts';
import { readFrame } from '../bank/read-frame.ts';
import { resolveAsset } from '../content/resolve-asset.ts';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import type { Assessment, AuthoredItem, BankSettings, Diagnostic, Item } from '../model/index.ts';
import { bankChecks } from './bank-checks.ts';
import { openItemStore, type Progress, type StoredSummary } from './item-store.ts';
import { readTextFile } from './read-text-file.ts';
import type { BankSource } from './source/bank-source.ts';
import { directorySource } from './source/directory-source.ts';

/** The header of an item that lies in a file. */
export interface IndexedItem extends ItemHeader {
  /** Changes with the item's file and with the defaults that apply to it, and with nothing else. */
  readonly digest: string;
  /** SHA-256 of the item's file, in hexadecimal. */
  readonly fileDigest: string;
  /** Paths of the files of the bank that it shows or links to. */
  readonly assets: readonly string[];
}

/** A bank whose items are read when they are asked for. */
export interface BankIndex {
  /** Absolute, without links. */
  readonly root: string;
  readonly settings: BankSettings;
  /** Items and stimuli, sorted by id, each id once. */
  readonly items: readonly IndexedItem[];
  /** Sorted by id. */
  readonly assessments: readonly Assessment[];
  /** In the order of their paths, also those that hold no lock. */
  readonly locks: readonly LockReading[];
  /** Everything wrong in the bank, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every id that a file states, also of files whose errors keep them out of `items`. */
  readonly ids: ReadonlySet<string>;
  /** Paths of all files below the root, sorted. */
  readonly paths: readonly string[];
  /** The item complete, by its header. */
  readonly loadItem: (item: IndexedItem) => Promise<Item>;
  /** The item as its file states it. */
  readonly loadAuthored: (item: IndexedItem) => Promise<AuthoredItem>;
  /** Text of a file of the bank; undefined when there is none. */
  readonly readSource: (path: string) => string | undefined;
  /** Bytes of a file of the bank; undefined when there is none. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** Closes the cache. The index is not used after it. */
  readonly close: () => void;
}

/** How a bank is opened. */
export interface IndexOptions {
  readonly onProgress?: Progress;
}

/**
 * Reads and links a bank with the help of the cache.
 * @param bank a directory, or where else its files come from
 * @throws BankNotFoundError
 */
export async function indexBank(
  bank: string | BankSource,
  { onProgress }: IndexOptions = {},
): Promise<BankIndex> {
  const source = typeof bank === 'string' ? directorySource(bank) : bank;
  const { paths, diagnostics: listing } = source.list();
  const files = new Set(paths);
  const sources = readSources(source, paths.filter(isFrame));
  const frame = readFrame(sources.texts, bankChecks);
  const store = openItemStore(source);
  const summaries = await store.summarize(
    paths.filter((path) => bankFileKind(path) === 'item'),
    onProgress,
  );
  const readings = new Map(summaries.map((reading) => [reading.summary.path, reading]));
  const link = linkBank({
    ...frame,
    files,
    summaries: summaries.map(({ summary }) => summary),
  });
  const ids = new Set(summaries.flatMap(({ summary }) => summary.id ?? []));
  const loadAuthored = async (item: IndexedItem): Promise<AuthoredItem> => {
    const authored = await store.load(item.path, item.fileDigest);
    if (authored === undefined)
      throw new Error(`${item.path} has changed and is no item any more.`);
    return authored;
  };
  return {
    root: source.root,
    settings: frame.settings,
    items: link.headers.map((header) => withDigest(header, readings)),
    assessments: link.assessments,
    locks: frame.locks,
    diagnostics: [
      ...listing,
      ...sources.diagnostics,
      ...frame.diagnostics,
      ...summaries.flatMap(({ summary }) => summary.diagnostics),
      ...link.diagnostics,
      ...checkLocks(frame.locks, {
        assessments: link.assessments,
        hasItem: (id) => ids.has(id),
      }),
    ].sort(compareDiagnostics),
    ids,
    paths,
    loadAuthored,
    loadItem: async (item) => completeItem(await loadAuthored(item), item),
    readSource: (path) => {
      const file = files.has(path) ? readTextFile(source, path) : undefined;
      return file?.ok ? file.source : undefined;
    },
    readAsset: (path) => (files.has(path) ? source.read(path) : undefined),
    close: store.close,
  };
}

function isFrame(path: string): boolean {
  return ['settings', 'defaults', 'assessment', 'lock', 'guide'].includes(bankFileKind(path));
}

function readSources(
  source: BankSource,
  paths: readonly string[],
): { readonly texts: Map<string, string>; readonly diagnostics: Diagnostic[] } {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const file = readTextFile(source, path);
    if (file.ok) texts.set(path, file.source);
    else diagnostics.push(file.diagnostic);
  }
  return { texts, diagnostics };
}

function withDigest(header: ItemHeader, readings: ReadonlyMap<string, StoredSummary>): IndexedItem {
  const { text: _, ...complete } = header;
  const reading = readings.get(header.path);
  const fileDigest = reading?.digest ?? '';
  const digest = hash('sha256', `${fileDigest}\n${JSON.stringify(complete)}`);
  const urls = reading?.summary.assets.map(({ url }) => url) ?? [];
  const assets = new Set(urls.flatMap((url) => resolveAsset(header.path, url) ?? []));
  return { ...header, digest, fileDigest, assets: [...assets] };
}
