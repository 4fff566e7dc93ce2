/** Reads a task list with several `[x]`. */
import { checkChoiceKey, readChoices } from '../../markdown/constructs/choice-list.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

export function readMultipleResponse({ body, reader }: TypeSource): TypeReading {
  const { stem, choices } = readChoices(body, reader);
  checkChoiceKey(choices, 'several', body, reader);
  return {
    stem,
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'multiple', choices }],
  };
}
