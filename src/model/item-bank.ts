/** The item bank: all items, stimuli and assessments, with what holds for all of them. */
import type { Assessment } from './assessment.ts';
import type { Item, Release, Stimulus } from './item.ts';

/** A node of the taxonomy; its path is the names from the root joined by `/`. */
export interface TopicNode {
  readonly name: string;
  readonly description?: string;
  readonly children: readonly TopicNode[];
}

/** A named list of outcomes that items may serve. */
export interface OutcomeFramework {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
}

/** What a bank asks for before an item is published. */
export interface ReviewRule {
  /** How many people who are not its authors have to have reviewed an item; 0 for none. */
  readonly reviewers: number;
  /**
   * Where their word is looked for: in the item's `reviewed`, in the commits that changed it, or in
   * both.
   */
  readonly evidence: 'field' | 'commits' | 'either';
  /** `YYYY-MM-DD`: items that say the same since before that day need no review. */
  readonly since?: string;
}

/** Another bank whose items are used in this one, as it was at a commit. */
export interface BankDependency {
  /** What its items are called by here: the item `tides` of the bank `ocean` is `ocean--tides`. */
  readonly name: string;
  /** Address of its Git repository, or the path of one from the folder of `bank.yml`. */
  readonly source: string;
  /** Whole oid of the commit. */
  readonly commit: string;
  /** Where the bank lies in its repository; the whole of it where absent. */
  readonly folder?: string;
  /** SPDX expression for items that state none themselves. */
  readonly license?: string;
}

/** What `bank.yml` states, with defaults applied. */
export interface BankSettings {
  /** Version of the format that the files are written in; 1 where `bank.yml` states none. */
  readonly schemaVersion: number;
  readonly title: string;
  readonly description?: string;
  /** BCP 47; the first is the default language of items. */
  readonly languages: readonly string[];
  /** SPDX expression. */
  readonly license?: string;
  readonly authors: readonly string[];
  readonly release: Release;
  /** Absent: items are published without a review. */
  readonly review?: ReviewRule;
  /** Web address of the repository, for source links; without a trailing slash. */
  readonly repository?: string;
  /** Branch that source links name. */
  readonly branch: string;
  /** Empty: topics are free. */
  readonly taxonomy: readonly TopicNode[];
  readonly outcomeFrameworks: readonly OutcomeFramework[];
  /** Options by exporter name, checked by the exporter. */
  readonly export: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Fields that a strict export may lose, by name of format or target, or `all`. */
  readonly acceptedLosses: Readonly<Record<string, readonly string[]>>;
  /**
   * Who reviews changes, as GitHub names people, teams and addresses: by folder of the bank, `*` for
   * the whole bank, `code` for guides and everything outside the bank.
   */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Other banks whose items are used. */
  readonly banks: readonly BankDependency[];
  /** Names of the targets for which the build writes packages. */
  readonly packages: readonly string[];
}

/** Everything linked: ids are unique and every reference resolves. Lists are sorted by id. */
export interface ItemBank {
  readonly settings: BankSettings;
  readonly items: readonly Item[];
  readonly stimuli: readonly Stimulus[];
  readonly assessments: readonly Assessment[];
}
