/** Writes the choices as a task list. */
import { printChoices } from '../../markdown/constructs/print-choices.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The choices behind the stem. */
export function writeMultipleChoice(item: AuthoredItem): TypeWriting {
  return { afterStem: printChoices(interactionOf(item, 'choice').choices) };
}
