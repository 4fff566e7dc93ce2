/** A number as a short answer where it can be listed, else as a text that a person scores. */
import type { Item } from '../../model/index.ts';
import { stemWithUnits } from '../unit-line.ts';
import type { Degradation, Degraded } from '../write-item.ts';
import { hasUnit, numbersToBlanks } from './numbers-to-blanks.ts';

/** For formats that compare texts only. */
export const numbersToAnswers: Degradation = {
  summary: 'a short answer that lists the accepted numbers, or a text that a person scores',
  degrade,
};

function degrade(item: Item): Degraded {
  const unitNote = item.interactions.some(hasUnit) ? ' The unit stands in the stem.' : '';
  const listed = numbersToBlanks.degrade(item);
  if (listed.item) {
    return {
      item: { ...listed.item, type: 'short-answer' },
      reason:
        'The number is compared as text: the accepted values with the decimals that the key is ' +
        'written with are listed; all others, and other spellings, are wrong.' +
        unitNote,
    };
  }
  const [interaction] = item.interactions;
  if (interaction?.kind !== 'numeric-entry') return { item: undefined, reason: 'It is no number.' };
  return {
    item: {
      ...item,
      type: 'essay',
      stem: stemWithUnits(item),
      interactions: [{ kind: 'extended-text', id: interaction.id }],
    },
    reason:
      'Too many numbers are accepted to list them: it becomes a text that a person scores, without the key.' +
      unitNote,
  };
}
