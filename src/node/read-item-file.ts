/** Reads one item's file: from disk to its model and its summary. */
import type { ItemSummary } from '../bank/item-header.ts';
import { summarizeItem } from '../bank/summarize-item.ts';
import { parseItem } from '../markdown/parse-item.ts';
import type { AuthoredItem, Diagnostic } from '../model/index.ts';
import { validateFrontMatter } from './front-matter-validator.ts';
import { readTextFile } from './read-text-file.ts';
import type { BankSource } from './source/bank-source.ts';

/** A file of an item, read whole. */
export interface ItemFile {
  readonly summary: ItemSummary;
  /** SHA-256 of its bytes; empty when it could not be read. */
  readonly digest: string;
  readonly item?: AuthoredItem;
}

/** Reads the item at `path` of a bank; what is wrong with it is in the summary. */
export function readItemFile(source: Pick<BankSource, 'read'>, path: string): ItemFile {
  const file = readTextFile(source, path);
  if (!file.ok) return { summary: emptySummary(path, file.diagnostic), digest: '' };
  const reading = parseItem(file.source, path, { validate: validateFrontMatter });
  return {
    summary: summarizeItem(reading, path),
    digest: file.digest,
    ...(reading.item === undefined ? {} : { item: reading.item }),
  };
}

function emptySummary(path: string, fault: Diagnostic): ItemSummary {
  const place = { file: path };
  const places = {
    id: place,
    topic: place,
    outcomes: place,
    stimulus: place,
    fixed: place,
    release: place,
  };
  return { path, assets: [], places, diagnostics: [fault] };
}
