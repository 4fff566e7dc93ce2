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

/** What `bank.yml` states, with defaults applied. */
export interface BankSettings {
  readonly title: string;
  readonly description?: string;
  /** BCP 47; the first is the default language of items. */
  readonly languages: readonly string[];
  /** SPDX expression. */
  readonly license?: string;
  readonly authors: readonly string[];
  readonly release: Release;
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
