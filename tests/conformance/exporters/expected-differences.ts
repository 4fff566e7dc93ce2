/** What may differ after a round trip, given what the exporter said it would lose. */
import type { ItemField } from '../../../src/formats/item-fields.ts';
import type { Diagnostic } from '../../../src/model/index.ts';

/** Formulas, images and the like may stand in any text. */
const contentOfTexts: readonly ItemField[] = ['math', 'images', 'tables', 'code', 'formatting'];

/** What is asked, and how. */
const question: readonly ItemField[] = [
  'stem',
  'choices',
  'choices.feedback',
  'targets',
  'keys',
  'shuffle',
  'fixed',
  'variables',
  'unit',
  'words',
  'sampleAnswer',
  'accept',
  'maxFiles',
  ...contentOfTexts,
];

/** Where something finds a place that is lost from its own. */
const refuge: readonly ItemField[] = [
  'feedback.general',
  'feedback.correct',
  'feedback.incorrect',
  'notes',
];

/** Fields that change with a field that is lost or changed. */
const alongWith: Partial<Readonly<Record<string, readonly ItemField[]>>> = {
  // The values of a formula stand in every text.
  type: [...question, 'solution', 'hints'],
  stimulus: ['stem', ...contentOfTexts],
  stem: ['stem', ...contentOfTexts],
  choices: ['choices', ...contentOfTexts],
  'choices.feedback': refuge,
  targets: ['keys', 'choices', ...contentOfTexts],
  headings: ['stem', ...contentOfTexts],
  unit: ['stem', 'math'],
  variables: ['stem', 'keys', 'math', ...refuge, 'solution', 'hints'],
  // What a format cannot compare is told in words.
  keys: refuge,
  plots: ['images', 'stem'],
  tables: ['stem', ...contentOfTexts, ...refuge, 'solution', 'hints'],
  code: [...contentOfTexts],
  formatting: ['stem', ...contentOfTexts],
  images: ['stem', 'choices', ...contentOfTexts, ...refuge, 'solution', 'hints'],
  math: ['stem', 'choices', 'targets', ...contentOfTexts],
  hints: refuge,
  solution: refuge,
  sampleAnswer: [...refuge, 'solution'],
  rubric: refuge,
  'feedback.general': refuge,
  'feedback.correct': refuge,
  'feedback.incorrect': refuge,
  references: refuge,
};

/** The fields of an item in which these losses allow a difference. */
export function fieldsOfLosses(losses: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(losses.flatMap(({ field = '' }) => [field, ...(alongWith[field] ?? [])]));
}
