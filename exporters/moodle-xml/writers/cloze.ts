/** `cloze`: fields in the text. */
import { clozeField } from '../../../src/formats/moodle/cloze-field.ts';
import { scoringOf } from '../../../src/interactions/default-scoring.ts';
import type { Item } from '../../../src/model/index.ts';
import { hintElements, isShuffled, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';
import type { WriteContext } from '../write-context.ts';

/** Every gap is a field with the same weight; the points are the sum of the weights. */
export const writeCloze: QuestionWriter = (item, context) => {
  const weight = weightOf(item, context);
  reportWithoutPlace(item, context, 'feedback.correct', 'feedback.incorrect', 'notes');
  if (scoringOf(item) !== 'partial' && item.interactions.length > 1) {
    const reason = 'Each right gap earns an equal share, and a wrong one takes nothing away.';
    context.report({ kind: 'degraded', field: 'scoring', reason });
  }
  const hasMenus = item.interactions.some(({ kind }) => kind === 'inline-choice');
  const areShuffled = hasMenus && isShuffled(item, context);
  const fields = new Map(
    item.interactions.map((interaction) => [
      interaction.id,
      clozeField(interaction, weight, areShuffled, context),
    ]),
  );
  return {
    type: 'cloze',
    children: hintElements(item, context),
    settings: { gap: (id) => fields.get(id) ?? '' },
    points: null,
  };
};

/** Weights are whole numbers. */
function weightOf({ points, interactions }: Item, { report }: WriteContext): number {
  const weight = points / interactions.length;
  if (Number.isInteger(weight) && weight > 0) return weight;
  const reason = `Each gap counts one point, which makes ${interactions.length} points and not ${points}.`;
  report({ kind: 'degraded', field: 'points', reason });
  return 1;
}
