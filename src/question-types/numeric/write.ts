/** Writes one line beginning with `=` for each key. */
import { printNumericKey } from '../../markdown/constructs/numeric-key.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The answer lines behind the stem. */
export function writeNumeric(item: AuthoredItem): TypeWriting {
  const { keys, unit } = interactionOf(item, 'numeric-entry');
  return {
    afterStem: keys.map((key) => ({ type: 'html', value: `= ${printNumericKey(key, unit)}` })),
  };
}
