/** Every text with gaps as a plain question, for formats that know none. */
import type { ItemTarget } from '../write-item.ts';
import { gapToEntry } from './gap-to-entry.ts';

/** Degradations by shape. */
export const gapsToEntries: ItemTarget<never, never>['degradations'] = {
  'text-cloze': gapToEntry,
  'choice-cloze': gapToEntry,
  'mixed-cloze': gapToEntry,
  'number-cloze': gapToEntry,
  'pattern-cloze': gapToEntry,
};
