/** What items of an open bank mean, as digests. */
import { hash } from 'node:crypto';
import { meaningHash } from '../../bank/meaning.ts';
import type { Item } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';

/** An item with the digest of its meaning. */
export interface MeantItem {
  readonly item: Item;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The items by id; ids that the bank has no item of are left out. */
export async function meaningsOf(
  index: Pick<BankIndex, 'items' | 'loadItem' | 'readAsset'>,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, MeantItem>> {
  const digests = new Map<string, string | undefined>();
  const assetDigest = (path: string): string | undefined => {
    if (!digests.has(path)) digests.set(path, digestOf(index.readAsset(path)));
    return digests.get(path);
  };
  const headers = new Map(index.items.map((header) => [header.id, header]));
  const found = new Map<string, MeantItem>();
  for (const id of ids) {
    const header = headers.get(id);
    if (header === undefined) continue;
    const item = await index.loadItem(header);
    const shown = headers.get(item.stimulus ?? '');
    const stimulus = shown === undefined ? {} : { stimulus: await index.loadItem(shown) };
    found.set(id, { item, sha256: meaningHash(item, { ...stimulus, assetDigest }) });
  }
  return found;
}

/** SHA-256 of a file's bytes in hexadecimal; undefined where there is none. */
export function digestOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : hash('sha256', bytes);
}
