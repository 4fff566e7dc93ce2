/** The accepted numbers in words. */

import type { NumericEntryInteraction, NumericKey } from '../../model/index.ts';
import { printKey } from './print-key.ts';

/** Every key with its tolerance, and the unit. */
export function describeNumericEntry(interaction: NumericEntryInteraction): string {
  const keys = interaction.keys.map(describeNumericKey).join(' or ');
  return withUnit(keys, interaction.unit);
}

/** A key as an author would read it aloud: `132.5 ± 0.1`, `from 130 to 135`. */
export function describeNumericKey(key: NumericKey): string {
  switch (key.kind) {
    case 'exact':
    case 'absolute':
      return printKey(key);
    case 'percent':
      return `${key.value} ± ${key.percent} %`;
    case 'range':
      return `from ${key.min} to ${key.max}`;
    case 'significant-figures': {
      const noun = key.figures === 1 ? 'figure' : 'figures';
      return `${key.value} to ${key.figures} significant ${noun}`;
    }
  }
}

/** The unit after a number; LaTeX stays between its `$`. */
export function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}
