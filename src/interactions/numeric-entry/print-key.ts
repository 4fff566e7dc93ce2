/** A key as it is written in items and tables. */
import type { NumericKey } from '../../model/index.ts';

/** `132.5 ± 0.1`, `9.81 ± 2%`, `[130, 135]`, `0.00314 (3 sf)`; without a unit. */
export function printKey(key: NumericKey): string {
  switch (key.kind) {
    case 'exact':
      return key.value;
    case 'absolute':
      return `${key.value} ± ${key.tolerance}`;
    case 'percent':
      return `${key.value} ± ${key.percent}%`;
    case 'range':
      return `[${key.min}, ${key.max}]`;
    case 'significant-figures':
      return `${key.value} (${key.figures} sf)`;
  }
}
