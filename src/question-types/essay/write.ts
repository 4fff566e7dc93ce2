/** Writes the word limits, the sample answer and the rubric. */
import { printRubric } from '../../markdown/constructs/rubric-table.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The limits of words, the sections `## Answer` and `## Rubric`. */
export function writeEssay(item: AuthoredItem): TypeWriting {
  const { sampleAnswer, minWords, maxWords } = interactionOf(item, 'extended-text');
  const words = {
    ...(minWords !== undefined && { min: minWords }),
    ...(maxWords !== undefined && { max: maxWords }),
  };
  return {
    frontMatter: Object.keys(words).length > 0 ? { words } : {},
    sections: {
      ...(sampleAnswer && { Answer: sampleAnswer }),
      ...(item.rubric && { Rubric: printRubric(item.rubric) }),
    },
  };
}
