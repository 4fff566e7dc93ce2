/** Makes items of another bank items of this one. */
import type { ItemHeader } from '../../bank/item-header.ts';
import { banksFolder } from '../../bank/link/check-banks.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { IndexedItem } from '../index-bank.ts';
import type { OpenedDependency } from './opened-dependency.ts';

/** An item of another bank: as it is used here, and as it is there. */
export interface MountedItem {
  readonly header: ItemHeader;
  readonly original: IndexedItem;
}

/** Where files of another bank have their paths here: `banks/ocean/`. */
export function mountPoint(name: string): string {
  return `${banksFolder}${name}/`;
}

/**
 * The items with the ids and paths that they have here. One that names a file outside its bank is
 * left out: it would take the file of that path from this one.
 */
export function mountItems({ entry, index }: OpenedDependency): readonly MountedItem[] {
  const outside = new Set(
    index.diagnostics.flatMap(({ code, item }) => (code === 'asset-outside' ? (item ?? []) : [])),
  );
  const { title, repository } = index.settings;
  const from = repository === undefined ? title : `${title} (${repository})`;
  const license = entry.license === undefined ? {} : { license: entry.license };
  return index.items
    .filter(({ id }) => !outside.has(id))
    .map((original) => {
      const { digest: _, fileDigest: _file, assets: _assets, ...own } = original;
      const header = {
        source: from,
        ...license,
        ...own,
        ...(own.stimulus === undefined ? {} : { stimulus: mountedId(own.stimulus, entry.name) }),
        id: mountedId(own.id, entry.name),
        path: mountPoint(entry.name) + own.path,
        bank: entry.name,
      };
      return { header, original };
    });
}

/** What its file states, with the id and path that the item has here. */
export function mountAuthored(
  authored: AuthoredItem,
  { bank = '', id, path }: ItemHeader,
): AuthoredItem {
  const { metadata } = authored;
  const { stimulus } = metadata;
  return {
    ...authored,
    id,
    path,
    metadata:
      stimulus === undefined ? metadata : { ...metadata, stimulus: mountedId(stimulus, bank) },
  };
}

function mountedId(id: string, bank: string): string {
  return `${bank}--${id}`;
}
