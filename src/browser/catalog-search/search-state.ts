/** What is searched for, as the address of the page has it. */
import type { FacetChoice, FacetField } from '../../bank/search/index.ts';

/** Fields of the address beside the query. */
export const facetFields: readonly FacetField[] = ['topic', 'type', 'difficulty'];

/** A query with chosen facets. */
export interface SearchState {
  readonly query: string;
  readonly facets: FacetChoice;
}

/** Reads the state from the query part of an address. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const facets: { [field in FacetField]?: string } = {};
  for (const field of facetFields) {
    const value = parameters.get(field);
    if (value !== null && value !== '') facets[field] = value;
  }
  return { query: parameters.get('q') ?? '', facets };
}

/** Writes the state as the query part of an address; empty for no search at all. */
export function printState({ query, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const field of facetFields) {
    const value = facets[field];
    if (value !== undefined) parameters.set(field, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Chooses a value of a facet, or lets go of it if it is chosen. */
export function toggleFacet(state: SearchState, field: FacetField, value: string): SearchState {
  const { [field]: chosen, ...others } = state.facets;
  return { ...state, facets: chosen === value ? others : { ...others, [field]: value } };
}
