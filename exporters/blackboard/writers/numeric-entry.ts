/** NUM: a value and how far off a response may be. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import { valueMargin } from '../../../src/formats/value-margin.ts';
import type { Item } from '../../../src/model/index.ts';
import type { Row, RowContext } from '../row.ts';

/** The middle of an interval is its value. */
export function writeNumericEntry(item: Item, { html, report }: RowContext): Row {
  const [key] = soleInteraction(item, 'numeric-entry').keys;
  if (!key) return ['NUM', html(item.stem)];
  const { value, margin, isWider } = valueMargin(key);
  if (key.kind !== 'exact' && key.kind !== 'absolute') {
    report({
      kind: 'degraded',
      field: 'keys',
      reason:
        `It becomes ${value} with a tolerance of ${margin}` +
        `${isWider ? ', which accepts also the number at which rounding changes' : ''}.`,
    });
  }
  const tolerance = key.kind === 'exact' ? [] : [margin];
  return ['NUM', html(stemWithUnits(item)), value, ...tolerance];
}
