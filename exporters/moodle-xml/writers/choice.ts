/** `multichoice`. */
import { choiceFractions } from '../../../src/formats/moodle/choice-fractions.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element } from '../../../src/formats/xml.ts';
import {
  combinedFeedback,
  field,
  hintElements,
  isShuffled,
  reportWithoutPlace,
} from '../fields.ts';
import type { MoodleQuestion, QuestionWriter } from '../moodle-question.ts';

/** One or several choices with their shares of the points. */
export const writeChoice: QuestionWriter = (item, context): MoodleQuestion => {
  const interaction = soleInteraction(item, 'choice');
  const fractions = choiceFractions(item, interaction, context.report);
  reportWithoutPlace(item, context, 'notes');
  return {
    type: 'multichoice',
    children: [
      field('single', interaction.cardinality === 'single' ? 'true' : 'false'),
      field('shuffleanswers', isShuffled(item, context) ? 1 : 0),
      field('answernumbering', 'abc'),
      field('showstandardinstruction', '0'),
      ...combinedFeedback(item, context),
      ...interaction.choices.map(({ content, feedback }, index) => {
        const answer = context.inline('answer', content);
        return element(
          'answer',
          { fraction: String(fractions[index] ?? 0), ...answer.attributes },
          ...answer.children,
          context.text('feedback', feedback),
        );
      }),
      ...hintElements(item, context),
    ],
  };
};
