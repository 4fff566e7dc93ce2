/** The public part of a bank, arranged for pages. */

import type { ItemHeader } from '../../bank/item-header.ts';
import type { Assessment, BankSettings } from '../../model/index.ts';

/** Items that have something in common, with a page of their own. */
export interface Group {
  /** As the model writes it: a topic's path, a tag, the name of a type or a difficulty. */
  readonly value: string;
  readonly label: string;
  /** Below the site's base, ending in a slash. */
  readonly path: string;
  /** In the catalog's order. */
  readonly items: readonly ItemHeader[];
}

/** A topic; its items are those of its subtopics, too. */
export interface TopicGroup extends Group {
  readonly description?: string;
  readonly children: readonly TopicGroup[];
}

/** Everything public. */
export interface Catalog {
  readonly settings: BankSettings;
  /** In the catalog's order: by topic, then from easy to hard, then by title. */
  readonly items: readonly ItemHeader[];
  readonly itemsById: ReadonlyMap<string, ItemHeader>;
  /** The place of each item in `items`, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** The top of the tree, in the order of the bank's taxonomy. */
  readonly topics: readonly TopicGroup[];
  /** Every topic by its path in the taxonomy. */
  readonly topicsByValue: ReadonlyMap<string, TopicGroup>;
  readonly types: readonly Group[];
  readonly difficulties: readonly Group[];
  /** By name. */
  readonly tags: readonly Group[];
  readonly tagsByValue: ReadonlyMap<string, Group>;
  /** Items by the id of the stimulus that they show. */
  readonly itemsByStimulus: ReadonlyMap<string, readonly ItemHeader[]>;
  /** By title. */
  readonly assessments: readonly Assessment[];
}
