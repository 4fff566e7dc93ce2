/** Rule 7. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

const types: ReadonlySet<string> = new Set([
  'calculated_question',
  'categorization_question',
  'essay_question',
  'file_upload_question',
  'fill_in_multiple_blanks_question',
  'hot_spot_question',
  'matching_question',
  'multiple_answers_question',
  'multiple_choice_question',
  'multiple_dropdowns_question',
  'numerical_question',
  'ordering_question',
  'short_answer_question',
  'text_only_question',
  'true_false_question',
]);

/** What a question is, and what it is worth. */
export const typeAndPoints: Rule = {
  number: 7,
  title: 'question_type first, then points_possible',
  why: 'Without them the importers guess; New Quizzes refuses a type that it does not know.',
  checkItem: (item) => problemsOf(item).map((message) => itemBreach(item, message)),
};

function problemsOf({ fields, type }: ParsedItem): readonly string[] {
  const problems: string[] = [];
  if (fields[0]?.[0] !== 'question_type') {
    problems.push('question_type is not the first field of the metadata.');
  }
  if (type !== '' && !types.has(type)) problems.push(`Canvas knows no question_type ${type}.`);
  const points = fields.find(([label]) => label === 'points_possible')?.[1];
  if (points === undefined) problems.push('There is no points_possible.');
  else if (!/^\d+(?:\.\d+)?$/.test(points)) {
    problems.push(`points_possible is “${points}”, not a number of at least 0.`);
  }
  return problems;
}
