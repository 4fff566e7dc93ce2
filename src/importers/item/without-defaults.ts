/** Metadata without what every item has that says nothing. */
import type { AuthoredMetadata } from '../../model/index.ts';

/** What holds for an item that states nothing, in any bank and folder. */
const defaults: AuthoredMetadata = {
  topics: [],
  points: 1,
  tags: [],
  outcomes: [],
  status: 'published',
  shuffle: true,
  fixed: [],
  authors: [],
  references: [],
};

/** A copy that states only what is not so by itself; some types of items may not state the rest. */
export function withoutDefaults(metadata: AuthoredMetadata): AuthoredMetadata {
  const names = new Map(Object.entries(defaults));
  const stated = Object.entries(metadata).filter(
    ([name, value]) =>
      !names.has(name) || JSON.stringify(value) !== JSON.stringify(names.get(name)),
  );
  return Object.fromEntries(stated);
}
