/** Full-text search over the catalog: built once, read in parts. */
export { type BuiltSearchIndex, buildSearchIndex } from './build-search-index.ts';
export { applyFacets, countFacets, type FacetChoice, type FacetCounts } from './facets.ts';
export { rank } from './rank.ts';
export { type Scores, scoreQuery } from './score-query.ts';
export type * from './search-format.ts';
