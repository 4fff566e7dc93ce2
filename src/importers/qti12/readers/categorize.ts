/** Sort members into categories. */
import { areToldApart, reportAlike } from '../choices.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { materialHtml } from '../material.ts';
import { type Question, type QuestionReading, reportIncomplete } from '../question.ts';

/** A response for each category, all with the same members; those that none names are distractors. */
export function readCategorize(question: Question): QuestionReading | undefined {
  const { conditions, responses, text } = question;
  const rows = responses.filter(({ labels }) => labels.length > 0);
  const scoring = conditions.filter(givesPoints);
  const categories = rows.map(({ html, ident }, index) => ({
    id: `c${index + 1}`,
    content: text.block(html, 'targets'),
    keys: new Set(scoring.flatMap(({ tests }) => equalValues(tests, ident))),
  }));
  const labels = new Map(
    rows.flatMap((row) => row.labels).map(({ ident, element }) => [ident, element]),
  );
  const members = [...labels].map(([ident, element], index) => ({
    id: `m${index + 1}`,
    content: text.block(materialHtml(element), 'choices'),
    category: categories.find(({ keys }) => keys.has(ident))?.id ?? null,
  }));
  const contents = [categories, members].map((parts) => parts.map(({ content }) => content));
  if (!contents.every(areToldApart)) {
    reportAlike(question);
    return undefined;
  }
  if (categories.length === 0 || members.every(({ category }) => category === null)) {
    reportIncomplete(question);
    return undefined;
  }
  return {
    type: 'categorization',
    interactions: [
      {
        kind: 'categorize',
        id: 'response',
        categories: categories.map(({ id, content }) => ({ id, content })),
        members,
      },
    ],
  };
}
