/** The site while it is being made: the catalog, and what pages ask for. */

import type { ItemHeader } from '../bank/item-header.ts';
import type { PackageScope } from '../bank/package-scopes.ts';
import type { Assessment } from '../model/index.ts';
import type { ItemHistory } from '../node/history/item-history.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { GrowthPoint } from './history/growth.ts';
import type { Period } from './history/list-periods.ts';
import type { ToldHistory } from './history/told-revision.ts';
import type { Html } from './html.ts';
import type { ItemBody } from './item/item-body.ts';

/** A link beside the content. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** What page functions read. */
export interface Site {
  readonly catalog: Catalog;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The body of a public item or stimulus by its id. */
  readonly body: (id: string) => ItemBody;
  /** The beginning of the stem as plain text. */
  readonly excerpt: (id: string) => string;
  /** Whether the body has formulas. */
  readonly hasMath: (id: string) => boolean;
  /** The item as a row of a list. */
  readonly row: (item: ItemHeader) => Html;
  /** When and by whom an item or stimulus was changed, where the bank is in a repository. */
  readonly history: (id: string) => ItemHistory | undefined;
  /** Whether all of the history is here; a shallow clone lacks its beginning. */
  readonly isHistoryComplete: boolean;
  /** Whether anything may be told of the item's history. */
  readonly hasHistory: (id: string) => boolean;
  /** What may be told of it. @throws when there is nothing */
  readonly toldHistory: (id: string) => ToldHistory;
  /** What changed, the newest first. */
  readonly periods: readonly Period[];
  /** How many of the items that are shown there were, month by month. */
  readonly growth: readonly GrowthPoint[];
  /** Puts the addresses on the site for those of files of the bank. */
  readonly resolve: (markup: string) => string;
  /** Links to a file of the bank where its repository is named. */
  readonly sourceLinks: (path: string) => readonly Link[];
  /** Packages on the site that hold just this. */
  readonly packagesOf: (scope: PackageScope) => readonly Link[];
  /** The description of an assessment. */
  readonly describeAssessment: (assessment: Assessment) => Html | undefined;
}
