/** Writes the back under `## Answer`. */
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The section `## Answer`. */
export function writeFlashcard(item: AuthoredItem): TypeWriting {
  return { sections: { Answer: interactionOf(item, 'recall').back } };
}
