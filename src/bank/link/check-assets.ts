/** Checks that the files an item shows or links to are in the bank. */
import { resolveAsset } from '../../content/resolve-asset.ts';
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import { bankFileKind, folderOf } from '../bank-path.ts';
import type { ItemSummary } from '../item-header.ts';

/** One finding for each address that leads to no file of the bank. */
export function checkAssets(summary: ItemSummary, files: ReadonlySet<string>): Diagnostic[] {
  const { path, id, assets } = summary;
  const item = id === undefined ? {} : { item: id };
  return assets.flatMap(({ url, place }) => {
    const asset = resolveAsset(path, url);
    if (asset === undefined) {
      return diagnostic('asset-outside', {
        message: `${url} leads out of the bank.`,
        hint: 'Copy the file beside the item and name it there.',
        place,
        ...item,
      });
    }
    if (bankFileKind(asset) === 'lock') {
      return diagnostic('lock-linked', {
        message: `${url} is the lock of an assessment.`,
        hint: 'Remove the link: what an examination asks is nothing to publish.',
        place,
        ...item,
      });
    }
    if (files.has(asset)) return [];
    return diagnostic('missing-asset', {
      message: `There is no file ${asset} in the bank.`,
      hint: hintFor(asset, files),
      place,
      ...item,
    });
  });
}

function hintFor(asset: string, files: ReadonlySet<string>): string {
  const folder = folderOf(asset);
  const beside = [...files].filter((file) => folderOf(file) === folder);
  const close = closestName(asset, beside);
  if (close !== undefined)
    return `Did you mean ${close.slice(folder.length && folder.length + 1)}?`;
  return 'Addresses are relative to the file of the item.';
}
