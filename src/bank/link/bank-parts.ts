/** What linking looks at: everything a bank holds but the content of its items. */
import type { BankSettings, ItemMetadata } from '../../model/index.ts';
import type { AuthoredHeader, ItemHeader, ItemSummary } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import type { DefaultsReading } from '../read-defaults.ts';
import type { GuideReading } from '../read-guide.ts';
import type { Locate } from '../read-yaml-file.ts';

/** The parts of a bank, before their references are looked up. Lists are in the order of paths. */
export interface BankParts {
  readonly settings: BankSettings;
  /** Finds parts of `bank.yml`; absent where there is none. */
  readonly settingsPlace?: Locate;
  readonly defaults: readonly DefaultsReading[];
  readonly summaries: readonly ItemSummary[];
  readonly assessments: readonly AssessmentReading[];
  readonly guides: readonly GuideReading[];
  /** Paths of all files below the root. */
  readonly files: ReadonlySet<string>;
  /** Where there are any; their items and assessments are among the others. */
  readonly overlays?: readonly OverlayParts[];
  /** Items of other banks as this one uses them, sorted by id. */
  readonly foreign?: readonly ItemHeader[];
}

/** What an overlay adds to a bank. */
export interface OverlayParts {
  /** Paths of its files. */
  readonly paths: ReadonlySet<string>;
  /** They hold for its own items, over those of the bank. */
  readonly defaults: readonly DefaultsReading[];
}

/** An item read, with its defaults applied. */
export interface LinkItem {
  readonly header: ItemHeader;
  readonly authored: AuthoredHeader;
  readonly summary: ItemSummary;
}

/** What references are looked up in. */
export interface LinkTargets {
  /** Of several items with one id the first by path, the bank's own before those of overlays. */
  readonly items: ReadonlyMap<string, Pick<LinkItem, 'header'>>;
  /** Ids of files that give no item: their own errors say why, so references to them say nothing. */
  readonly brokenIds: ReadonlySet<string>;
}

/** Completes what the file of an item states. */
export type Resolve = (authored: AuthoredHeader) => ItemMetadata;

/** The item of a summary, if there is one. */
export function linkItem(summary: ItemSummary, resolve: Resolve): LinkItem[] {
  const { header: authored } = summary;
  if (authored === undefined) return [];
  const { id, title, type, path, text } = authored;
  return [{ summary, authored, header: { id, title, type, path, text, ...resolve(authored) } }];
}
