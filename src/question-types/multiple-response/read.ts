/** Reads a task list with several `[x]`. */
import { checkChoiceKey, checkFixed } from '../../markdown/constructs/check-choices.ts';
import { readChoices } from '../../markdown/constructs/choice-list.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and its choices, any number of them keys. */
export function readMultipleResponse({ body, reader, frontMatter }: TypeSource): TypeReading {
  const { stem, choices } = readChoices(body, reader);
  checkChoiceKey(choices, 'several', body, reader);
  checkFixed(frontMatter.fixed, choices, reader);
  return {
    stem,
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'multiple', choices }],
  };
}
