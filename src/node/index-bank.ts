/** Opens a bank by its headers, so that items can be taken one by one however many there are. */
import { hash } from 'node:crypto';
import { bankFileKind } from '../bank/bank-path.ts';
import { completeItem } from '../bank/complete-item.ts';
import type { ItemHeader } from '../bank/item-header.ts';
import { linkBank } from '../bank/link/link-bank.ts';
import { checkLocks, type LockReading } from '../bank/lock/index.ts';
import { resolveAsset } from '../content/resolve-asset.ts';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import type { Assessment, AuthoredItem, BankSettings, Diagnostic, Item } from '../model/index.ts';
import { committedOverlays } from './committed-overlays.ts';
import { mountBanks } from './dependencies/mount-banks.ts';
import { openDependencies } from './dependencies/open-dependencies.ts';
import type { OpenedDependency } from './dependencies/opened-dependency.ts';
import { openItemStore, type Progress, type StoredSummary } from './item-store.ts';
import { nameSummary, readParts } from './read-parts.ts';
import { readTextFile } from './read-text-file.ts';
import type { BankSource } from './source/bank-source.ts';
import { directorySource } from './source/directory-source.ts';
import { layOver } from './source/layered-source.ts';

/** The header of an item that lies in a file. */
export interface IndexedItem extends ItemHeader {
  /** Changes with the item's file and with the defaults that apply to it, and with nothing else. */
  readonly digest: string;
  /** SHA-256 of the item's file, in hexadecimal. */
  readonly fileDigest: string;
  /** Paths of the files of the bank that it shows or links to. */
  readonly assets: readonly string[];
}

/** Where a file lies: in a bank or an overlay. */
export interface FilePlace {
  /** Folder of the bank or overlay, absolute, without links. */
  readonly root: string;
  /** Below it. */
  readonly path: string;
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
  /** Paths of all files below the root, and of those that overlays add to them, sorted. */
  readonly paths: readonly string[];
  /** Absolute folders of the overlays. */
  readonly overlays: readonly string[];
  /** Other banks whose items are among `items`; these have the bank's name as `bank`. */
  readonly banks: readonly OpenedDependency[];
  /** The bank or overlay that a file lies in, and where in it; undefined for files of neither. */
  readonly locate: (path: string) => FilePlace | undefined;
  /** The item complete, by its header. */
  readonly loadItem: (item: IndexedItem) => Promise<Item>;
  /** The item as its file states it. */
  readonly loadAuthored: (item: IndexedItem) => Promise<AuthoredItem>;
  /** Text of a file of the bank; undefined when there is none. */
  readonly readSource: (path: string) => string | undefined;
  /** Bytes of a figure or attachment; undefined when there is none, and for texts of the bank. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** Closes the cache. The index is not used after it. */
  readonly close: () => void;
}

/** What is read beside the bank itself. */
export interface Layers {
  /** Directories of overlays, whose files are added to those of the bank. */
  readonly overlays?: readonly string[];
  /** Other banks are not fetched; those that are kept are used. */
  readonly isOffline?: boolean;
}

/** How a bank is opened. */
export interface IndexOptions extends Layers {
  readonly onProgress?: Progress;
  /** The banks that this one names are not read. */
  readonly isAlone?: boolean;
}

/**
 * Reads and links a bank with the help of the cache.
 * @param bank a directory, or where else its files come from
 * @throws BankNotFoundError, OverlayPlaceError
 */
export async function indexBank(
  bank: string | BankSource,
  { onProgress, overlays = [], isOffline = false, isAlone = false }: IndexOptions = {},
): Promise<BankIndex> {
  const source = layOver(
    typeof bank === 'string' ? directorySource(bank) : bank,
    overlays.map(directorySource),
  );
  const { paths, diagnostics: listing } = source.list();
  const roots = source.overlays.map((overlay) => overlay.source.root);
  const committed = await committedOverlays(source.root, roots);
  const files = new Set(paths);
  const parts = readParts(source, paths);
  const { settings, settingsPlace } = parts;
  const { opened, diagnostics: findings } =
    isAlone || settingsPlace === undefined
      ? { opened: [], diagnostics: [] }
      : await openDependencies({
          banks: settings.banks,
          place: settingsPlace,
          root: source.root,
          files,
          isOffline,
          read: (other) => indexBank(other, { isAlone: true }),
        });
  const mounted = mountBanks(opened);
  const store = openItemStore(source);
  const summaries = await store.summarize(
    paths.filter((path) => bankFileKind(path) === 'item'),
    onProgress,
  );
  const readings = new Map(
    summaries.map(({ summary, digest }) => [
      summary.path,
      { summary: nameSummary(summary, source), digest },
    ]),
  );
  const named = [...readings.values()].map(({ summary }) => summary);
  const link = linkBank({ ...parts, files, summaries: named, foreign: mounted.headers });
  const loadAuthored = async (item: IndexedItem): Promise<AuthoredItem> => {
    const authored =
      item.bank === undefined
        ? await store.load(item.path, item.fileDigest)
        : await mounted.loadAuthored(item);
    if (authored === undefined)
      throw new Error(`${item.path} has changed and is no item any more.`);
    return authored;
  };
  const ids = new Set([
    ...named.flatMap(({ id }) => id ?? []),
    ...mounted.headers.map(({ id }) => id),
  ]);
  const { assessments } = link;
  return {
    root: source.root,
    settings,
    items: link.headers.map((header) => mounted.indexed(header) ?? withDigest(header, readings)),
    assessments,
    locks: parts.locks,
    diagnostics: [
      ...listing,
      ...committed,
      ...parts.diagnostics,
      ...findings,
      ...named.flatMap((summary) => summary.diagnostics),
      ...link.diagnostics,
      ...checkLocks(parts.locks, { assessments, hasItem: (id) => ids.has(id) }),
    ].sort(compareDiagnostics),
    ids,
    paths,
    overlays: roots,
    banks: opened,
    locate: (name) => {
      const found = source.find(name);
      return found && { root: found.source.root, path: found.path };
    },
    loadAuthored,
    loadItem: async (item) => completeItem(await loadAuthored(item), item),
    readSource: (name) => {
      const found = source.find(name);
      if (found === undefined) return mounted.readSource(name);
      const file = readTextFile(found.source, found.path);
      return file.ok ? file.source : undefined;
    },
    readAsset: (path) => {
      // What is read as an asset may be published: no text of an item, assessment, setting or lock.
      if (bankFileKind(path) !== 'other') return undefined;
      return files.has(path) ? source.read(path) : mounted.readAsset(path);
    },
    close: () => {
      store.close();
      for (const { index } of opened) index.close();
    },
  };
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
