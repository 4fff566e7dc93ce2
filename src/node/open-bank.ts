/** Opens a bank whole, with every item in memory. */

import { completeItem } from '../bank/complete-item.ts';
import { isStimulus } from '../bank/is-stimulus.ts';
import type { AuthoredItem, Diagnostic, Item, ItemBank, Stimulus } from '../model/index.ts';
import { type BankIndex, type IndexOptions, indexBank } from './index-bank.ts';

/** A bank with all its items. */
export interface OpenedBank {
  /** Absolute, without links. */
  readonly root: string;
  readonly bank: ItemBank;
  /** Items and stimuli as their files state them, by id. */
  readonly authored: ReadonlyMap<string, AuthoredItem>;
  /** Everything wrong in the bank, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the bank's files, read when they are asked for. */
  readonly sources: { readonly get: (path: string) => string | undefined };
  /** Bytes of a file of the bank; undefined when there is none. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/**
 * Opens the bank in `directory`. For a bank of many thousand items, whose content does not fit
 * into memory at once, use `indexBank`.
 * @throws BankNotFoundError
 */
export async function openBank(directory: string, options?: IndexOptions): Promise<OpenedBank> {
  const index = await indexBank(directory, options);
  try {
    return await loadBank(index);
  } finally {
    index.close();
  }
}

/**
 * Loads items of an index, in its order.
 * @param only ids; absent for all
 */
export async function loadBank(index: BankIndex, only?: ReadonlySet<string>): Promise<OpenedBank> {
  const authored = new Map<string, AuthoredItem>();
  const items: Item[] = [];
  const stimuli: Stimulus[] = [];
  for (const header of index.items) {
    if (only !== undefined && !only.has(header.id)) continue;
    const own = await index.loadAuthored(header);
    const item = completeItem(own, header);
    authored.set(header.id, own);
    if (isStimulus(item)) stimuli.push(item);
    else items.push(item);
  }
  const { root, settings, assessments, diagnostics, readAsset } = index;
  return {
    root,
    bank: { settings, items, stimuli, assessments },
    authored,
    diagnostics,
    sources: { get: index.readSource },
    readAsset,
  };
}
