/** Reads a whole bank from texts, without a file system: small banks in tests and in the browser. */
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import type { ValidateFrontMatter } from '../markdown/front-matter-check.ts';
import { parseItem } from '../markdown/parse-item.ts';
import type { AuthoredItem, Diagnostic, Item, ItemBank, Stimulus } from '../model/index.ts';
import { bankFileKind } from './bank-path.ts';
import { completeItem } from './complete-item.ts';
import { isStimulus } from './is-stimulus.ts';
import { linkBank } from './link/link-bank.ts';
import { checkLocks } from './lock/check-locks.ts';
import { readFrame } from './read-frame.ts';
import type { BankChecks } from './schema-check.ts';
import { summarizeItem } from './summarize-item.ts';

/** What the host brings. */
export interface ReadBankOptions {
  readonly checks: BankChecks;
  readonly validate?: ValidateFrontMatter;
  /** Paths of files that have no text here, such as images. */
  readonly assets?: Iterable<string>;
}

/** A bank, its items as their files state them, and everything wrong in it. */
export interface BankReading {
  readonly bank: ItemBank;
  /** By id. */
  readonly authored: ReadonlyMap<string, AuthoredItem>;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the bank that `sources` (text by path) make up. */
export function readBank(
  sources: ReadonlyMap<string, string>,
  { checks, validate, assets = [] }: ReadBankOptions,
): BankReading {
  const paths = [...sources.keys()].sort();
  const frame = readFrame(sources, checks);
  const readings = paths
    .filter((path) => bankFileKind(path) === 'item')
    .map((path) => {
      const options = validate === undefined ? {} : { validate };
      const reading = parseItem(sources.get(path) ?? '', path, options);
      return { reading, summary: summarizeItem(reading, path) };
    });
  const link = linkBank({
    ...frame,
    summaries: readings.map(({ summary }) => summary),
    files: new Set([...paths, ...assets]),
  });
  const stated = new Set(readings.flatMap(({ summary }) => summary.id ?? []));
  const byPath = new Map(readings.map(({ reading, summary }) => [summary.path, reading.item]));
  const authored = new Map<string, AuthoredItem>();
  const items: Item[] = [];
  const stimuli: Stimulus[] = [];
  for (const header of link.headers) {
    const own = byPath.get(header.path);
    if (own === undefined) continue;
    authored.set(header.id, own);
    const item = completeItem(own, header);
    if (isStimulus(item)) stimuli.push(item);
    else items.push(item);
  }
  return {
    bank: { settings: frame.settings, items, stimuli, assessments: link.assessments },
    authored,
    diagnostics: [
      ...frame.diagnostics,
      ...readings.flatMap(({ reading }) => reading.diagnostics),
      ...link.diagnostics,
      ...checkLocks(frame.locks, {
        assessments: link.assessments,
        hasItem: (id) => stated.has(id),
      }),
    ].sort(compareDiagnostics),
  };
}
