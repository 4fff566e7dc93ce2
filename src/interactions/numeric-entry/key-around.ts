/** The key that accepts what is near a number. */
import type { Decimal, NumericKey, Tolerance } from '../../model/index.ts';

/** Numbers within the tolerance of the value. */
export function keyAround(value: Decimal, tolerance: Tolerance): NumericKey {
  switch (tolerance.kind) {
    case 'exact':
      return { kind: 'exact', value };
    case 'absolute':
      return { kind: 'absolute', value, tolerance: tolerance.value };
    case 'percent':
      return { kind: 'percent', value, percent: tolerance.value };
  }
}
