/** The site while it is being made: the catalog, and what pages ask for. */

import type { ItemHeader } from '../bank/item-header.ts';
import type { Assessment } from '../model/index.ts';
import type { ItemHistory } from '../node/history/item-history.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Html } from './html.ts';
import type { ItemBody } from './item/item-body.ts';
import type { PackageScope } from './packages.ts';

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
  /** Links to a file of the bank where its repository is named. */
  readonly sourceLinks: (path: string) => readonly Link[];
  /** Packages on the site that hold just this. */
  readonly packagesOf: (scope: PackageScope) => readonly Link[];
  /** The description of an assessment. */
  readonly describeAssessment: (assessment: Assessment) => Html | undefined;
}
