/** The names by which losses are accepted. */
import { itemFields } from './item-fields.ts';

/** Those of items; an assessment also has its `sections` and `settings`, and the parts of these. */
export const lossNames: readonly string[] = [
  'item',
  'type',
  ...itemFields,
  'description',
  'sections',
  'settings',
];

/** Whether something can be lost under the name: `feedback` and `settings.attempts` are names too. */
export function isLossName(name: string): boolean {
  return (
    /^(?:sections|settings)[.[]/.test(name) ||
    lossNames.some((known) => known === name || known.startsWith(`${name}.`))
  );
}
