/** What linking looks at: everything a bank holds but the content of its items. */
import type { BankSettings } from '../../model/index.ts';
import type { AuthoredHeader, ItemHeader, ItemSummary } from '../item-header.ts';
import type { AssessmentReading } from '../read-assessment.ts';
import type { DefaultsReading } from '../read-defaults.ts';
import type { GuideReading } from '../read-guide.ts';
import type { Locate } from '../read-yaml-file.ts';
import { type FolderDefaults, resolveMetadata } from '../resolve-metadata.ts';

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
}

/** An item read, with its defaults applied. */
export interface LinkItem {
  readonly header: ItemHeader;
  readonly authored: AuthoredHeader;
  readonly summary: ItemSummary;
}

/** What references are looked up in. */
export interface LinkTargets {
  /** Of several items with one id the first by path. */
  readonly items: ReadonlyMap<string, LinkItem>;
  /** Ids of files that give no item: their own errors say why, so references to them say nothing. */
  readonly brokenIds: ReadonlySet<string>;
}

/** The item of a summary, if there is one. */
export function linkItem(
  summary: ItemSummary,
  defaults: FolderDefaults,
  settings: BankSettings,
): LinkItem[] {
  const { header: authored } = summary;
  if (authored === undefined) return [];
  const { id, title, type, path, text, metadata } = authored;
  const complete = resolveMetadata(path, metadata, defaults, settings);
  return [{ summary, authored, header: { id, title, type, path, text, ...complete } }];
}
