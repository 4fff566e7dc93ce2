/** Answers one search. */
import { parseQuery, type QueryProblem } from '../../bank/query/index.ts';
import {
  applyFacets,
  countFacets,
  type FacetCounts,
  type ResultRecord,
  rank,
  type SearchFiles,
  scoreQuery,
} from '../../bank/search/index.ts';
import type { SearchState } from './search-state.ts';

/** What was found, or why the query is none. */
export type SearchAnswer =
  | {
      readonly ok: true;
      readonly total: number;
      /** The best of them. */
      readonly records: readonly ResultRecord[];
      readonly counts: FacetCounts;
    }
  | { readonly ok: false; readonly problem: QueryProblem };

/** @param limit of the records given */
export async function runSearch(
  { query, facets }: SearchState,
  files: SearchFiles,
  limit: number,
): Promise<SearchAnswer> {
  const reading = parseQuery(query);
  if (!reading.ok) return reading;
  const scores = await scoreQuery(reading.query, files);
  const found = rank(applyFacets(scores, facets, files.index));
  return {
    ok: true,
    total: found.length,
    records: await readRecords(found.slice(0, limit), files),
    counts: countFacets(scores, facets, files.index),
  };
}

async function readRecords(
  items: readonly number[],
  files: SearchFiles,
): Promise<readonly ResultRecord[]> {
  const { recordsPerFile } = files.index;
  const records = await Promise.all(
    items.map(async (item) => {
      const file = await files.records(Math.floor(item / recordsPerFile));
      return file[item % recordsPerFile];
    }),
  );
  return records.filter((record) => record !== undefined);
}
