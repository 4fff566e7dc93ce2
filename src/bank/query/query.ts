/** Queries over items: one language for the command line, assessments and the catalog's address. */
import type { ItemContent, ItemMetadata } from '../../model/index.ts';

/** What a query looks at. An item's header and a catalog record both have it. */
export type QueryRecord = Pick<ItemContent, 'id' | 'title' | 'type'> &
  Pick<
    ItemMetadata,
    | 'topics'
    | 'difficulty'
    | 'points'
    | 'tags'
    | 'outcomes'
    | 'status'
    | 'release'
    | 'language'
    | 'authors'
  > & {
    /** The words of stem and choices, searched by bare words beside the title. */
    readonly text: string;
    /** Name of the other bank that the item is from; absent for own ones. */
    readonly bank?: string;
    /** Where it was asked; absent where nobody knows. */
    readonly uses?: readonly RecordedUse[];
  };

/** An assessment that was locked with the item. */
export interface RecordedUse {
  /** Its id. */
  readonly assessment: string;
  /** The day of the lock, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Every field that `field:value` may name. */
export const queryFields = [
  'topic',
  'type',
  'tag',
  'difficulty',
  'outcome',
  'status',
  'release',
  'language',
  'author',
  'bank',
  'id',
  'points',
] as const;

/** The name of a field. */
export type QueryField = (typeof queryFields)[number];

/** Fields about the use of items, which the history of locks tells and no file does. */
export const useFields = ['unused-since', 'used-in'] as const;

/** The name of such a field. */
export type UseField = (typeof useFields)[number];

/** How `points:` compares. */
export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** A query as a tree: `and` and `or` have two terms or more and do not hold their own kind. */
export type Query =
  | { readonly kind: 'all' }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Query[] }
  | { readonly kind: 'not'; readonly term: Query }
  | {
      readonly kind: 'field';
      readonly field: Exclude<QueryField, 'points'>;
      readonly value: string;
    }
  | { readonly kind: 'use'; readonly field: UseField; readonly value: string }
  | { readonly kind: 'points'; readonly comparison: Comparison; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

/** Why a text is no query. */
export interface QueryProblem {
  readonly message: string;
  readonly hint?: string;
  /** Where it begins, in UTF-16 code units from 0. */
  readonly offset: number;
}

/** A query or the first problem. */
export type QueryReading =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem };
