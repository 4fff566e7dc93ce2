/** Narrows scores by facets and counts what each value would give. */
import { visitPostings } from './postings.ts';
import type { Scores } from './score-query.ts';
import type { FacetField, FieldValues, SearchIndex } from './search-format.ts';

/** The chosen value of each facet; a topic holds its subtopics. */
export type FacetChoice = Readonly<Partial<Record<FacetField, string>>>;

/** How many items each value of each facet gives, with the other facets as chosen. */
export type FacetCounts = Readonly<Record<FacetField, ReadonlyMap<string, number>>>;

/** Scores, 0 where an item has not the chosen values; `except` names a facet left out of account. */
export function applyFacets(
  scores: Scores,
  choice: FacetChoice,
  index: SearchIndex,
  except?: FacetField,
): Scores {
  let narrowed = scores;
  for (const field of ['topic', 'type', 'difficulty'] as const) {
    const wanted = choice[field];
    if (wanted === undefined || field === except) continue;
    const kept = new Float32Array(index.count);
    for (const [value, postings] of index.facets[field]) {
      if (value !== wanted && !value.startsWith(`${wanted}/`)) continue;
      visitPostings(postings, (item) => {
        kept[item] = narrowed[item] ?? 0;
      });
    }
    narrowed = kept;
  }
  return narrowed;
}

/** Counts live: what one would get by choosing a value now. */
export function countFacets(scores: Scores, choice: FacetChoice, index: SearchIndex): FacetCounts {
  const count = (field: FacetField): ReadonlyMap<string, number> =>
    countValues(applyFacets(scores, choice, index, field), index.facets[field]);
  return { topic: count('topic'), type: count('type'), difficulty: count('difficulty') };
}

/** A topic counts the items of its subtopics too, each once. */
function countValues(scores: Scores, values: FieldValues): ReadonlyMap<string, number> {
  const items = new Map<string, Set<number>>();
  for (const [value, postings] of values) {
    const parts = value.split('/');
    const sets = parts.map((_, depth) => setOf(items, parts.slice(0, depth + 1).join('/')));
    visitPostings(postings, (item) => {
      if ((scores[item] ?? 0) === 0) return;
      for (const set of sets) set.add(item);
    });
  }
  return new Map([...items].map(([value, set]) => [value, set.size]));
}

function setOf(sets: Map<string, Set<number>>, value: string): Set<number> {
  const known = sets.get(value);
  if (known !== undefined) return known;
  const made = new Set<number>();
  sets.set(value, made);
  return made;
}
