/** Reads a task list of True and False. */
import { spanOf } from '../../markdown/body-reader.ts';
import { checkChoiceKey } from '../../markdown/constructs/check-choices.ts';
import { readChoices } from '../../markdown/constructs/choice-list.ts';
import { truthIdOf } from '../../markdown/constructs/truth.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and the choices True and False, in the order of the file. */
export function readTrueFalse({ body, reader }: TypeSource): TypeReading {
  const { stem, choices: lettered } = readChoices(body, reader);
  const choices = lettered.map((choice) => ({
    ...choice,
    id: truthIdOf(choice.content) ?? choice.id,
  }));
  const ids = choices.map((choice) => choice.id);
  const isComplete = ids.length === 2 && ids.includes('true') && ids.includes('false');
  if (body.choices && !isComplete) {
    reader.report('not-true-false', spanOf(body.choices), {
      message: 'The choices of a true/false item are `True` and `False`.',
      hint: 'Write `- [x] True` and `- [ ] False`, or take another type.',
    });
  }
  checkChoiceKey(choices, 'one', body, reader);
  return {
    stem,
    interactions: [{ kind: 'choice', id: 'response', cardinality: 'single', choices }],
  };
}
