/** Rule 15. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedCondition } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const order = ['general feedback', 'answer feedback', 'scoring', 'feedback on wrong responses'];

/** The order of response processing. */
export const conditionOrder: Rule = {
  number: 15,
  title: 'Conditions: general feedback, answer feedback, scoring, feedback on wrong responses',
  why: 'Feedback on an answer after the scoring makes Classic forget that the answer is right.',
  checkItem: (item) => {
    let reached = 0;
    return item.conditions.flatMap((condition): Breach[] => {
      const rank = rankOf(condition);
      if (rank === undefined || rank >= reached) {
        reached = Math.max(reached, rank ?? 0);
        return [];
      }
      const message = `A condition for ${order[rank]} comes after one for ${order[reached]}.`;
      return [itemBreach(item, message, condition.line)];
    });
  },
};

/** A condition that neither scores nor shows anything may stand anywhere. */
function rankOf({ setsScore, shows, testsAnswer }: ParsedCondition): number | undefined {
  if (setsScore) return 2;
  const [feedback] = shows;
  if (feedback === undefined) return undefined;
  if (testsAnswer) return 1;
  return feedback === 'general_incorrect_fb' ? 3 : 0;
}
