/** Numbers in gaps as text: the spellings of every accepted value. */

import {
  addDecimal,
  compareDecimal,
  normalizeDecimal,
  powerOfTen,
  roundDecimal,
} from '../../interactions/decimal.ts';
import { numericBounds } from '../../interactions/numeric-entry/bounds.ts';
import type { Decimal, Interaction, Item, NumericKey, TextKey } from '../../model/index.ts';
import { stemWithUnits } from '../unit-line.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { replaceInteractions } from './replace-interaction.ts';

/** More values than this are not listed. */
const most = 200;

/** Accepts each value of the interval that has as many decimals as the author wrote. */
export const numbersToBlanks: Degradation = {
  summary: 'blanks that list the accepted numbers as text',
  degrade,
};

function degrade(item: Item): Degraded {
  const unlisted: string[] = [];
  const degraded = replaceInteractions(item, (interaction) => {
    if (interaction.kind !== 'numeric-entry') return interaction;
    const spellings = interaction.keys.flatMap((key) => {
      const values = spellingsOf(key);
      if (!values) unlisted.push(interaction.id);
      return values ?? [];
    });
    const keys = [...new Set(spellings)].map((value): TextKey => ({ kind: 'literal', value }));
    return { kind: 'text-entry', id: interaction.id, keys };
  });
  if (unlisted.length > 0) {
    return {
      item: undefined,
      reason: `Gap ${unlisted.join(', ')} accepts more than ${most} numbers, too many to list.`,
    };
  }
  return {
    item: { ...degraded, stem: stemWithUnits(item) },
    reason:
      'A number in a gap is compared as text: the accepted values with the decimals that the ' +
      'key is written with are listed; all others, and other spellings, are wrong.' +
      `${item.interactions.some(hasUnit) ? ' The unit stands in the text.' : ''}`,
  };
}

/** Whether a unit is shown behind the field. */
export function hasUnit(interaction: Interaction): boolean {
  return 'unit' in interaction && (interaction.unit ?? '').trim() !== '';
}

function spellingsOf(key: NumericKey): readonly string[] | undefined {
  const written = key.kind === 'range' ? [key.min, key.max] : [key.value];
  const decimals = Math.max(...[...written, ...toleranceOf(key)].map(decimalsOf));
  const { min, max, minInclusive, maxInclusive } = numericBounds(key);
  const step = powerOfTen(-decimals);
  const values = new Set<string>(written);
  let value = roundDecimal(min, decimals);
  for (let count = 0; compareDecimal(value, max) <= 0; count += 1) {
    if (count > most) return undefined;
    const isAbove = compareDecimal(value, min) > (minInclusive ? -1 : 0);
    const isBelow = compareDecimal(value, max) < (maxInclusive ? 1 : 0);
    if (isAbove && isBelow) {
      values.add(normalizeDecimal(value));
      values.add(padded(value, decimals));
    }
    value = addDecimal(value, step);
  }
  return [...values];
}

function toleranceOf(key: NumericKey): readonly Decimal[] {
  return key.kind === 'absolute' ? [key.tolerance] : [];
}

/** Digits after the point, as written; none for a power of ten. */
function decimalsOf(value: Decimal): number {
  return /^[+-]?\d*\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}

function padded(value: Decimal, decimals: number): string {
  const plain = normalizeDecimal(value);
  if (decimals === 0 || plain.includes('e')) return plain;
  const [whole = '', fraction = ''] = plain.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}
