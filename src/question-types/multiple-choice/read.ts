/** Reads a task list with one `[x]`. */
import { checkChoiceKey, readChoices } from '../../markdown/constructs/choice-list.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

export function readMultipleChoice({ body, reader }: TypeSource): TypeReading {
  const { stem, choices } = readChoices(body, reader);
  checkChoiceKey(choices, 'one', body, reader);
  return {
    stem,
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'single', choices }],
  };
}
