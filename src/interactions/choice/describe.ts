/** The keys of a choice in words. */
import type { Choice } from '../../model/index.ts';
import { describeContent } from '../describe-content.ts';

/** The texts of the keys. */
export function describeChoices(choices: readonly Choice[]): string {
  const keys = choices.filter((choice) => choice.correct);
  if (keys.length === 0) return 'none of the choices';
  return keys.map((choice) => describeContent(choice.content)).join('; ');
}
