/** Reads a task list with one `[x]`. */
import { checkChoiceKey, checkFixed } from '../../markdown/constructs/check-choices.ts';
import { readChoices } from '../../markdown/constructs/choice-list.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and its choices, one of them the key. */
export function readMultipleChoice({ body, reader, frontMatter }: TypeSource): TypeReading {
  const { stem, choices } = readChoices(body, reader);
  checkChoiceKey(choices, 'one', body, reader);
  checkFixed(frontMatter.fixed, choices, reader);
  return {
    stem,
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'single', choices }],
  };
}
