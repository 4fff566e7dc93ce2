/**
 * The files of the search index. A browser reads `index` first, then only the parts that a query
 * needs. Items are named by their number in the catalog's order.
 */
import type { Difficulty, QuestionTypeName } from '../../model/index.ts';
import type { QueryRecord } from '../query/index.ts';

/** What the index is made of: one record an item, in the catalog's order. */
export interface SearchRecord extends QueryRecord {
  /** The beginning of the stem, shown below the title. */
  readonly excerpt: string;
}

/** Item numbers in rising order, each written as its distance from the one before. */
export type Postings = readonly number[];

/** Which items have a value, for each value of a field. */
export type FieldValues = readonly (readonly [value: string, items: Postings])[];

/** Fields that lists are filtered by; they come with the index itself. */
export type FacetField = 'topic' | 'type' | 'difficulty';

/** Fields that only a written query names; they come in a file of their own. */
export type OtherField = 'tag' | 'outcome' | 'language' | 'author' | 'release' | 'bank';

/** Read before the first answer. */
export interface SearchIndex {
  /** How many items there are. */
  readonly count: number;
  /** How many items a file of records holds. */
  readonly recordsPerFile: number;
  /** Address of the folder of the other files, relative to the site's root, ending in a slash. */
  readonly folder: string;
  /** First word of each file of words. */
  readonly words: readonly string[];
  readonly facets: Readonly<Record<FacetField, FieldValues>>;
}

/** Fields beside the facets. */
export interface OtherFields {
  readonly values: Readonly<Record<OtherField, FieldValues>>;
  /** Points of each item. */
  readonly points: readonly number[];
}

/** A word, the items that have it, and those that have it in the title. */
export type WordEntry = readonly [word: string, items: Postings, titles?: Postings];

/** What a result shows of one item. */
export interface ResultRecord {
  readonly id: string;
  readonly title: string;
  readonly type: QuestionTypeName;
  readonly topic?: string;
  readonly difficulty?: Difficulty;
  readonly points: number;
  readonly excerpt: string;
}

/** Reads the parts of an index; a browser fetches them, a test has them in memory. */
export interface SearchFiles {
  readonly index: SearchIndex;
  readonly words: (file: number) => Promise<readonly WordEntry[]>;
  readonly others: () => Promise<OtherFields>;
  readonly records: (file: number) => Promise<readonly ResultRecord[]>;
}
