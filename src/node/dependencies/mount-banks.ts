/** Makes other banks part of this one. */
import { hash } from 'node:crypto';
import type { ItemHeader } from '../../bank/item-header.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { IndexedItem } from '../index-bank.ts';
import { mountAuthored, mountItems, mountPoint } from './mount-items.ts';
import type { OpenedDependency } from './opened-dependency.ts';

/** What other banks add; files are asked for by the paths that they have here. */
export interface MountedBanks {
  /** Sorted by id. */
  readonly headers: readonly ItemHeader[];
  /** The header with its digests; undefined for an item of this bank. */
  readonly indexed: (header: ItemHeader) => IndexedItem | undefined;
  readonly loadAuthored: (item: ItemHeader) => Promise<AuthoredItem | undefined>;
  readonly readSource: (path: string) => string | undefined;
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/** Mounts the banks, each below `banks/` and its name. */
export function mountBanks(banks: readonly OpenedDependency[]): MountedBanks {
  const items = new Map(
    banks.flatMap((bank) =>
      mountItems(bank).map((item) => [item.header.id, { ...item, bank }] as const),
    ),
  );
  const itemOf = ({ id, bank }: ItemHeader) => (bank === undefined ? undefined : items.get(id));
  const fileOf = (path: string) => {
    for (const { entry, index } of banks) {
      const folder = mountPoint(entry.name);
      if (path.startsWith(folder)) return { index, path: path.slice(folder.length) };
    }
    return undefined;
  };
  return {
    headers: [...items.values()].map(({ header }) => header),
    indexed: (header) => {
      const item = itemOf(header);
      if (item === undefined) return undefined;
      const { digest, fileDigest, assets } = item.original;
      const { text: _, ...complete } = header;
      return {
        ...header,
        digest: hash('sha256', `${digest}\n${JSON.stringify(complete)}`),
        fileDigest,
        assets: assets.map((path) => mountPoint(item.bank.entry.name) + path),
      };
    },
    loadAuthored: async (header) => {
      const item = itemOf(header);
      if (item === undefined) return undefined;
      return mountAuthored(await item.bank.index.loadAuthored(item.original), header);
    },
    readSource: (path) => {
      const file = fileOf(path);
      return file?.index.readSource(file.path);
    },
    readAsset: (path) => {
      const file = fileOf(path);
      return file?.index.readAsset(file.path);
    },
  };
}
