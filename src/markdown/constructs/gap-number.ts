/** Gaps in which a number is typed: `= 9.81 ± 0.01`. */
import type { Nodes } from 'mdast';
import type { NumericEntryInteraction } from '../../model/index.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import { printNumericKey, readNumericKey } from './numeric-key.ts';

/** Reads numbers, each behind its `=`. */
export function readNumbers(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): NumericEntryInteraction | undefined {
  const parts = text.split(/\\?\|(?=\s*=)/);
  const keys: NumericEntryInteraction['keys'][number][] = [];
  const units = new Set<string | undefined>();
  for (const part of parts) {
    const reading = readNumericKey(part.trim().replace(/^=/, ''));
    if (!part.trim().startsWith('=') || !reading.ok) {
      reader.report('bad-number', spanOf(node), {
        message: reading.ok ? `\`${part.trim()}\` does not begin with \`=\`.` : reading.message,
        hint: (!reading.ok && reading.hint) || 'Write `[[= 9.81 ± 0.01]]`.',
      });
      return undefined;
    }
    keys.push(reading.key);
    units.add(reading.unit);
  }
  if (units.size > 1) {
    reader.report('different-units', spanOf(node), {
      message: 'The answers of the gap have different units.',
      hint: 'The unit is only shown behind the field: give the same one to all.',
    });
  }
  const [unit] = units;
  return { kind: 'numeric-entry', id, keys, ...(unit !== undefined && { unit }) };
}

/** The gap as `readNumbers` reads it. */
export function printNumbers({ keys, unit }: NumericEntryInteraction): string {
  return keys
    .map((key) => `= ${printNumericKey(key, unit)}`)
    .map((written) => written.replace(/\|(?=\s*=)/g, '&#124;').replaceAll(']]', ']&#93;'))
    .join(' | ');
}
